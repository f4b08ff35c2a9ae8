/**
 * Writes registers of an inspection's set-up, with the orders that belong to
 * them.  [DV8]
 */
import type { Result } from '../base/result.ts'
import type { AccessChange } from '../ops/envelope/protocol.ts'
import type { Op } from '../ops/op.ts'
import type { NotKept } from '../store/gate.ts'
import { type Inspection, setUpStreamOf } from './inspections.ts'
import { keepOps } from './keep-change.ts'
import { readFoldedStream } from './read-stream.ts'
import type { Session } from './session.ts'
import { makeOps } from './write-stream.ts'

export type SetUpEntries = readonly (readonly [string, string | null])[]

export async function writeSetUp(
  session: Session,
  inspection: Inspection,
  entries: SetUpEntries,
  orders: readonly AccessChange[] = [],
): Promise<Result<number, NotKept>> {
  return keepOps(session, await makeSetUpOps(session, inspection, entries), orders)
}

/** For whoever keeps them together with what is written into other streams. */
export async function makeSetUpOps(
  session: Session,
  { id, editionId }: Inspection,
  entries: SetUpEntries,
): Promise<Op[]> {
  const stream = setUpStreamOf(id)
  const { state } = await readFoldedStream(session, stream)
  const values = new Map(entries)
  return makeOps(session, { inspection: id, stream, edition: editionId, state, values })
}
