/**
 * Work that a lead has put away: kept on its tablet, counted in no case.
 * [PK7 PK8]
 *
 * Its row stays where it is, so that it can be found again; what is folded,
 * compared and counted as waiting passes over it, for the office has it in no
 * stream either.
 */
import type { StreamId } from '../base/brand.ts'
import type { OpRow } from './database.ts'
import type { Gate } from './gate.ts'

/** As the endpoint says it of what it was sent again. */
export const PUT_AWAY = 'put-away'

export const isInStream = ({ parked }: Pick<OpRow, 'parked'>): boolean => parked !== PUT_AWAY

/** What waits for a decision. */
export async function countWaiting({ db }: Gate): Promise<number> {
  const [all, away] = await Promise.all([
    db.ops.orderBy('parked').count(),
    db.ops.where('parked').equals(PUT_AWAY).count(),
  ])
  return all - away
}

export async function countPutAway({ db }: Gate): Promise<ReadonlyMap<StreamId, number>> {
  const counts = new Map<StreamId, number>()
  await db.ops
    .where('parked')
    .equals(PUT_AWAY)
    .each(({ stream }) => counts.set(stream, (counts.get(stream) ?? 0) + 1))
  return counts
}
