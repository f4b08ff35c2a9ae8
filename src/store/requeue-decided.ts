/**
 * Sends again what was set aside, where the endpoint may answer otherwise by now.
 * [PK6 PK7]
 *
 * Only then: when a decision was made about something of this tablet, or when a
 * stream that was not known has become known. Under the numbers that it had, so
 * that it comes to the endpoint as what it is. What a lead has put away is never
 * sent again, and nothing is asked for twice without a reason.
 */
import { ok, type Result } from '../base/result.ts'
import type { HelloAnswer } from '../ops/envelope/protocol.ts'
import type { OpRow } from './database.ts'
import { type NotKept, writeThrough } from './gate.ts'
import type { LogDeps } from './log.ts'
import { isInStream } from './put-away.ts'

const DECIDED = 'decided'

/** How many go out again. */
export async function requeueDecided(
  deps: LogDeps,
  { decided, streams }: Pick<HelloAnswer, 'decided' | 'streams'>,
): Promise<Result<number, NotKept>> {
  const { db } = deps
  const count = decided.reduce((sum, row) => sum + row.count, 0)
  const inspections = new Map(streams.map(({ stream, inspection }) => [stream, inspection]))
  const findAgain = async () => {
    const isDecided = ((await db.office.get(DECIDED))?.value ?? 0) !== count
    const isKnownNow = ({ parked, stream, inspection }: OpRow) =>
      parked === 'unknown-stream' && inspections.get(stream) === inspection
    const parked = await db.ops.orderBy('parked').toArray()
    const again = parked.filter((row) => isInStream(row) && (isDecided || isKnownNow(row)))
    return { isDecided, again }
  }
  const seen = await findAgain()
  if (!seen.isDecided && seen.again.length === 0) return ok(0)
  return writeThrough(deps, [db.ops, db.office], async (meta) => {
    const { again } = await findAgain()
    await db.ops.bulkPut(
      again.map(({ parked: _parked, ...row }) => ({ ...row, queue: 1 as const })),
    )
    await db.office.put({ k: DECIDED, value: count })
    await db.meta.put({ ...meta, unsent: meta.unsent + again.length })
    return again.length
  })
}
