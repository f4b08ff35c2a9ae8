/**
 * Writes registers of an inspection's set-up, with the orders that belong to
 * them.  [DV8]
 */
import type { Result } from '../base/result.ts'
import type { AccessChange } from '../ops/envelope/protocol.ts'
import type { NotKept } from '../store/gate.ts'
import { type Inspection, setUpStreamOf } from './inspections.ts'
import { readFoldedStream } from './read-stream.ts'
import type { Session } from './session.ts'
import { writeStream } from './write-stream.ts'

export async function writeSetUp(
  session: Session,
  { id, editionId }: Inspection,
  entries: readonly (readonly [string, string | null])[],
  orders: readonly AccessChange[] = [],
): Promise<Result<number, NotKept>> {
  const stream = setUpStreamOf(id)
  const { state } = await readFoldedStream(session, stream)
  const values = new Map(entries)
  const writing = { inspection: id, stream, edition: editionId, state, values }
  return writeStream(session, writing, orders)
}
