/**
 * One round with the office: hello, access, push, pull, receipt.  [SY1 SY4 SY6 RV4 RV30]
 *
 * Works while the tablet is locked: nothing here can open an envelope. Every
 * step is idempotent and the round may be cut anywhere. The endpoint's memory of
 * this device is compared with the tablet's own: a rewound endpoint gets
 * everything again, a tablet that was put back is told so. Where cases arrived,
 * the endpoint is told at once how many are here now.
 */
import { base64urlToBytes, bytesToBase64url, isEqualBytes } from '../base/bytes.ts'
import type { Clock } from '../base/ports.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type HelloAnswer, type HereRows, PROTOCOL } from '../ops/envelope/protocol.ts'
import { readDeleted, withoutDeleted } from '../store/deleted-inspections.ts'
import { countHere, readHandOut } from '../store/hand-out.ts'
import type { LogDeps } from '../store/log.ts'
import { dropKeys, type KeptReceipt, putHello, reopenStore } from '../store/office.ts'
import { requeueAfter, restampAfter } from '../store/queue.ts'
import { requeueDecided } from '../store/requeue-decided.ts'
import { countOwed } from '../store/unsent-streams.ts'
import { deleteDue } from './delete-due.ts'
import { createOrders } from './orders.ts'
import { pullAll } from './pull.ts'
import { pushQueue } from './push.ts'
import { takeReceipt } from './receipt.ts'
import type { SyncFault } from './status.ts'
import type { Transport } from './transport.ts'

export interface RoundDeps {
  readonly log: LogDeps
  readonly transport: Transport
  readonly clock: Clock
  readonly appVersion: string
  readonly signal: AbortSignal
  readonly onProgress: (sent: number, received: number) => void
  /** Withdrawn, everything handed in, and the browser told to let go of it. */
  readonly onCleared?: () => void
}

export interface Round {
  readonly sent: number
  readonly received: number
  readonly receipt: KeptReceipt | null
  /** The office's clock, to be compared with ours. */
  readonly officeTime: string
  /** The tablet was put back to an earlier state; its unsent work went out all the same. */
  readonly putBack: boolean
}

export async function runRound(deps: RoundDeps): Promise<Result<Round, SyncFault>> {
  const first = await sayHello(deps)
  if (!first.ok) return isRevoked(first.error) ? sendLast(deps, first.error) : first
  const matched = await matchHeads(deps, first.value.answer.head)
  if (!matched.ok) return matched
  const again = await requeueDecided(deps.log, first.value.answer)
  if (!again.ok) return again
  const orders = createOrders(deps)
  const moved = createMoved(deps)
  const pushed = await pushQueue({ ...deps, sendOrders: orders.send, onSent: moved.onSent })
  if (!pushed.ok) return pushed
  // What was ordered and pushed changes what there is to read: ask again before pulling.
  const changed = orders.done() > 0 || pushed.value > 0
  const hello = changed ? await sayHello(deps) : first
  if (!hello.ok) return hello
  const pulled = await pullAll({ ...deps, onReceived: moved.onReceived }, hello.value.answer)
  if (!pulled.ok) return pulled
  const last = await tellArrival(deps, hello.value)
  if (!last.ok) return last
  const { answer } = last.value
  const readable = new Set(answer.streams.map(({ stream }) => stream))
  const receipt = await takeReceipt(deps, readable)
  if (!receipt.ok) return receipt
  const deleted = await deleteDue(deps, answer)
  if (!deleted.ok) return deleted
  const refused = orders.refused()
  if (refused) return err(refused)
  const counts = { sent: moved.sent(), received: moved.received() }
  const words = { officeTime: answer.time, putBack: matched.value }
  return ok({ ...counts, receipt: receipt.value, ...words })
}

const isRevoked = (fault: SyncFault): boolean =>
  fault.kind === 'not-admitted' && fault.code === 'revoked-device'

/** A tablet that was withdrawn gives away all that it has, sealed, and then its keys, and itself. */
async function sendLast(deps: RoundDeps, fault: SyncFault): Promise<Result<Round, SyncFault>> {
  const { log } = deps
  if (!(await isEnded(log))) {
    const { onSent } = createMoved(deps)
    const pushed = await pushQueue({ ...deps, sendOrders: async () => ok(Infinity), onSent })
    if (!pushed.ok) return pushed
    const dropped = await dropKeys(log)
    if (!dropped.ok) return dropped
    // Something was kept meanwhile: it goes out in the next round.
    if (!dropped.value) return err(fault)
  }
  return sayFarewell(deps, fault)
}

const isEnded = async ({ db }: LogDeps): Promise<boolean> =>
  (await db.meta.get('m'))?.ended === true

/** Nothing is unsent, and nothing can be kept any more. Where the office lacks some of it, it is sent again. */
async function sayFarewell(deps: RoundDeps, fault: SyncFault): Promise<Result<Round, SyncFault>> {
  const { log, transport, onCleared } = deps
  const meta = await log.db.meta.get('m')
  if (!meta) return err(fault)
  const { number, hash } = meta.head
  const head = { number, hash: bytesToBase64url(hash) }
  const answer = await transport.farewell({ unsent: meta.unsent, head })
  if (!answer.ok) return err(fault)
  if (answer.value.done) onCleared?.()
  else {
    const reopened = await reopenStore(log)
    const matched = reopened.ok ? await matchHeads(deps, answer.value.head) : reopened
    if (!matched.ok) return matched
  }
  return err(fault)
}

function createMoved({ onProgress }: RoundDeps) {
  let sent = 0
  let received = 0
  return {
    sent: () => sent,
    received: () => received,
    onSent(count: number) {
      sent += count
      onProgress(sent, received)
    },
    onReceived(count: number) {
      received += count
      onProgress(sent, received)
    },
  }
}

interface Said {
  readonly answer: HelloAnswer
  /** What was told of the cases here, to be compared. */
  readonly told: string
}

/** Says hello again only where the counts have changed since: each minute's round is quiet. */
async function tellArrival(deps: RoundDeps, before: Said): Promise<Result<Said, SyncFault>> {
  return JSON.stringify(await readHere(deps)) === before.told ? ok(before) : sayHello(deps)
}

/** Nothing before the first word of the office. */
const readHere = async ({ log }: RoundDeps): Promise<HereRows> =>
  countHere((await readHandOut(log)) ?? [])

async function sayHello(deps: RoundDeps): Promise<Result<Said, SyncFault>> {
  const { log, transport, clock, appVersion } = deps
  const meta = await log.db.meta.get('m')
  if (!meta) return err({ kind: 'store-lost', why: 'the database has no meta row' })
  const here = await readHere(deps)
  // Where nothing is, the log is not asked: hello goes out though something holds it.
  const owed = meta.unsent === 0 ? [] : await countOwed(log)
  const answer = await transport.hello({
    protocol: PROTOCOL,
    app: appVersion,
    time: clock.now(),
    head: { number: meta.head.number, hash: bytesToBase64url(meta.head.hash) },
    unsent: meta.unsent,
    here,
    owed,
  })
  if (!answer.ok) return answer
  // An endpoint that was put back to before the tablet was withdrawn lets it in again.
  const reopened = meta.ended ? await reopenStore(log) : ok(undefined)
  const word = withoutDeleted(answer.value, await readDeleted(log))
  const kept = reopened.ok ? await putHello(log, word) : reopened
  return kept.ok ? ok({ answer: word, told: JSON.stringify(here) }) : kept
}

/** True when the tablet turned out to have been put back. */
async function matchHeads(
  deps: RoundDeps,
  head: HelloAnswer['head'],
): Promise<Result<boolean, SyncFault>> {
  const { log } = deps
  const meta = await log.db.meta.get('m')
  const theirs = base64urlToBytes(head.hash)
  if (!meta || !theirs) return err({ kind: 'not-the-office' })
  const { number } = head
  // What was deleted here has left holes in our chain: what the office lacks is numbered anew.
  if (number < meta.head.number && (await hasHoles(log, number))) {
    const restamped = await restampAfter(log, { number, hash: theirs })
    return restamped.ok ? ok(false) : restamped
  }
  if (number > meta.head.number || !(await agrees(log, number, theirs))) {
    const restamped = await restampAfter(log, { number, hash: theirs })
    return restamped.ok ? ok(true) : restamped
  }
  if (number < meta.head.number) {
    const again = await requeueAfter(log, number)
    if (!again.ok) return again
  }
  return ok(false)
}

async function hasHoles({ db }: LogDeps, after: number): Promise<boolean> {
  const meta = await db.meta.get('m')
  if (!meta?.deleted) return false
  const numbered = await db.ops.where('number').above(after).count()
  return numbered < meta.head.number - after
}

/** Does our envelope under this number have the hash that the endpoint remembers? */
async function agrees(log: LogDeps, number: number, hash: Uint8Array): Promise<boolean> {
  const meta = await log.db.meta.get('m')
  if (meta?.head.number === number) return isEqualBytes(meta.head.hash, hash)
  const next = await log.db.ops
    .where('number')
    .equals(number + 1)
    .first()
  return next?.before !== undefined && isEqualBytes(next.before, hash)
}
