/**
 * Deletes from this tablet what the office says is due, and hands in the receipts.
 * [PU22 PU26 PU27 PU30]
 *
 * At the end of a round, when all that was unsent has gone out: whatever of the
 * inspection is kept here alone, or is not the same on both sides, keeps it here.
 * Works while the tablet is locked. The receipt follows when it was signed.
 */
import type { StreamId } from '../base/brand.ts'
import { bytesToBase64url } from '../base/bytes.ts'
import type { Clock } from '../base/ports.ts'
import { ok, type Result } from '../base/result.ts'
import type { HelloAnswer } from '../ops/envelope/protocol.ts'
import type { EndingRow } from '../ops/envelope/protocol-purge.ts'
import { changeDeleted, deleteInspection, readDeleted } from '../store/deleted-inspections.ts'
import type { LogDeps } from '../store/log.ts'
import type { SyncFault } from './status.ts'
import type { Transport } from './transport.ts'

export interface DeleteDeps {
  readonly log: LogDeps
  readonly transport: Pick<Transport, 'receipt' | 'deleted'>
  readonly clock: Clock
}

export async function deleteDue(
  deps: DeleteDeps,
  { endings, streams }: Pick<HelloAnswer, 'endings' | 'streams'>,
): Promise<Result<void, SyncFault>> {
  const gone = new Set((await readDeleted(deps.log)).map(({ inspection }) => inspection))
  const readable = new Set(streams.map(({ stream }) => stream))
  for (const ending of endings) {
    if (!ending.isDue || gone.has(ending.inspection)) continue
    const same = await isSame(deps, ending, readable)
    if (!same.ok) return same
    if (!same.value) continue
    const { inspection } = ending
    const done = await deleteInspection(deps.log, { inspection, at: deps.clock.now() })
    if (!done.ok) return done
  }
  return sendReceipts(deps)
}

/** An endpoint that has deleted its own has nothing to compare with; it had all of it then. */
async function isSame(
  { log, transport }: DeleteDeps,
  { inspection, deletedAt }: EndingRow,
  readable: ReadonlySet<StreamId>,
): Promise<Result<boolean, SyncFault>> {
  if (deletedAt !== null) return ok(true)
  const cursors = await log.db.cursors
    .filter((row) => row.inspection === inspection && readable.has(row.stream))
    .toArray()
  if (cursors.length === 0) return ok(true)
  const asked = cursors.map(({ stream, seq, chain }) => ({
    ...{ stream, seq, chain: bytesToBase64url(chain) },
  }))
  const answer = await transport.receipt({ streams: asked })
  return answer.ok ? ok(answer.value.code !== null) : answer
}

/** One that the office does not take yet stays and is offered again. */
async function sendReceipts({ log, transport }: DeleteDeps): Promise<Result<void, SyncFault>> {
  for (const row of await readDeleted(log)) {
    if (row.isSent || row.signed === null) continue
    const { inspection, streams, operations, digest, at, signed } = row
    const told = { inspection, streams: streams.length, operations, digest, at }
    const answer = await transport.deleted({ ...told, signature: signed.signature })
    if (!answer.ok) return answer
    if (!answer.value.done) continue
    const kept = await changeDeleted(log, inspection, { isSent: true })
    if (!kept.ok) return kept
  }
  return ok(undefined)
}
