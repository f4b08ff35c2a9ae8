/**
 * Which streams and inspections have something that is kept here and not at the
 * office.  [SR4 PU2]
 */
import type { InspectionId, StreamId } from '../base/brand.ts'
import type { OwedRows } from '../ops/envelope/protocol-purge.ts'
import type { Gate } from './gate.ts'

export async function readUnsentStreams({ db }: Gate): Promise<ReadonlySet<StreamId>> {
  const streams = new Set<StreamId>()
  await db.ops
    .where('queue')
    .equals(1)
    .each(({ stream }) => streams.add(stream))
  return streams
}

/** As hello tells it, before an inspection is ended. */
export async function countOwed({ db }: Gate): Promise<OwedRows> {
  const counts = new Map<InspectionId, number>()
  await db.ops
    .where('queue')
    .equals(1)
    .each(({ inspection }) => counts.set(inspection, (counts.get(inspection) ?? 0) + 1))
  return [...counts].map(([inspection, unsent]) => ({ inspection, unsent }))
}
