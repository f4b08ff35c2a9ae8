/**
 * What a tablet says of itself to who helps: counts and kinds of faults, and
 * nothing of any work.  [SF5]
 */
import type { FaultCounts } from '../store/fault-counts.ts'
import { countQueue } from '../store/log.ts'
import type { Session } from './session.ts'

export interface Diagnostics {
  readonly entries: number
  readonly unsent: number
  readonly parked: number
  readonly streams: number
  /** As the browser numbers the store's layout. */
  readonly storeVersion: number
  readonly faults: FaultCounts
}

export async function readDiagnostics({ log }: Session): Promise<Diagnostics> {
  const { db, faults } = log
  const [queue, entries, streams] = await Promise.all([
    countQueue(log),
    db.ops.count(),
    db.streams.count(),
  ])
  return { ...queue, entries, streams, storeVersion: db.verno, faults: faults?.counts() ?? {} }
}
