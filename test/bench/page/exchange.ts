/**
 * A thousand operations to a real endpoint and back, through the product's own
 * enrolment, push and pull. Beside it: the same bytes as one plain POST.
 */
import { ok } from '../../../src/base/result.ts'
import { formOf } from '../../../src/session/case-list.ts'
import { beginEnrolment, finishEnrolment } from '../../../src/session/enrol.ts'
import { readInspection } from '../../../src/session/inspections.ts'
import { makeInspection } from '../../../src/session/make-inspection.ts'
import { openCase } from '../../../src/session/open-case.ts'
import type { Session } from '../../../src/session/session.ts'
import { makeStore } from '../../../src/store/open-store.ts'
import { askToEnrol } from '../../../src/sync/enrol-call.ts'
import { pullAll } from '../../../src/sync/pull.ts'
import { pushQueue } from '../../../src/sync/push.ts'
import { runRound } from '../../../src/sync/round.ts'
import { createTransport, type Transport } from '../../../src/sync/transport.ts'
import { clock, judgementPathsOf, makeDevice } from './world.ts'

export interface Exchange {
  readonly operations: number
  readonly pushMs: number
  readonly pullMs: number
}

const callFetch = (path: string, init: RequestInit) => fetch(path, init)

/** One round trip of `operations` operations for a freshly enrolled lead. */
export async function exchange(code: string, operations: number): Promise<Exchange> {
  const name = `bench-exchange-${Date.now()}`
  const device = makeDevice(name)
  const begun = await beginEnrolment(device)
  const words = { code, personName: 'Bench', passphraseTyped: begun.passphrase }
  const enrolled = await finishEnrolment(device, begun, words, (request) =>
    askToEnrol({ fetch: callFetch }, request),
  )
  if (!enrolled.ok) throw new Error(enrolled.error.kind)
  const session = enrolled.value
  const transport = createTransport({
    fetch: callFetch,
    bearer: `${begun.device}.${begun.token}`,
  })
  await fill(session, transport, operations)
  const { signal } = new AbortController()
  const pushFrom = performance.now()
  const sent = await pushQueue({
    log: session.log,
    transport,
    signal,
    sendOrders: async () => ok(0),
    onSent() {},
  })
  if (!sent.ok) throw new Error(`push: ${sent.error.kind}`)
  const pushMs = performance.now() - pushFrom
  return { operations: sent.value, pushMs, pullMs: await fetchAll(name, transport) }
}

/** Makes an inspection, tells the endpoint of it, and answers until the queue is that long. */
async function fill(session: Session, transport: Transport, operations: number): Promise<void> {
  const made = await makeInspection(session, {
    title: 'Bench',
    provider: 'Bench',
    providerType: 'nps',
    edition: 'probation-2018-19',
    cases: [
      {
        reference: 'Case 1',
        caseType: 'case-supervision',
        officer: 'Officer',
        office: 'North',
        day: undefined,
        time: undefined,
        place: undefined,
        profile: {},
      },
    ],
  })
  if (!made.ok) throw new Error(made.error.kind)
  const { signal } = new AbortController()
  const deps = { log: session.log, transport, clock, appVersion: 'bench', signal }
  const round = await runRound({ ...deps, onProgress() {} })
  if (!round.ok) throw new Error(`round: ${JSON.stringify(round.error)}`)
  const inspection = await readInspection(session, made.value)
  const form = formOf(inspection, 'case-supervision')
  const [stream] = inspection.assessors.keys()
  if (!form || !stream) throw new Error('the case is here')
  const opened = await openCase(session, { stream, inspection: made.value, form })
  const paths = judgementPathsOf(form)
  for (let n = 0; n < operations; n++) {
    opened.change(
      paths[n % paths.length] ?? '',
      ['yes', 'no'][(n + Math.floor(n / paths.length)) % 2] ?? '',
    )
  }
  await opened.close()
}

/** Everything that this device may read, into an empty store. */
async function fetchAll(name: string, transport: Transport): Promise<number> {
  const store = await makeStore({ name: `${name}-2`, marker: localStorage }, 'bench')
  if (!store.ok) throw new Error(store.error.kind)
  const hello = await transport.hello({
    protocol: 1,
    app: 'bench',
    time: clock.now(),
    head: { number: 0, hash: 'A'.repeat(43) },
    unsent: 0,
  })
  if (!hello.ok) throw new Error(hello.error.kind)
  const { signal } = new AbortController()
  const from = performance.now()
  const pulled = await pullAll(
    { log: store.value, clock, transport, signal, onReceived() {} },
    hello.value,
  )
  if (!pulled.ok) throw new Error(`pull: ${pulled.error.kind}`)
  return performance.now() - from
}
