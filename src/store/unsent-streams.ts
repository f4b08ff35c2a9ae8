/**
 * Which streams have something that is kept here and not at the office.  [SR4]
 */
import type { StreamId } from '../base/brand.ts'
import type { Gate } from './gate.ts'

export async function readUnsentStreams({ db }: Gate): Promise<ReadonlySet<StreamId>> {
  const streams = new Set<StreamId>()
  await db.ops
    .where('queue')
    .equals(1)
    .each(({ stream }) => streams.add(stream))
  return streams
}
