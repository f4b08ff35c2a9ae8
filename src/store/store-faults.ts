/**
 * What is said of a write that failed: counted, and named for what it was.  [SF2 SF5]
 *
 * A store that this page let go of, for a newer version or because it was
 * deleted, only reports that it is closed. Whoever waits for it to open again
 * would wait for ever: so the reason is remembered.
 */
import { countFault, type FaultCounts, readFaultCounts } from './fault-counts.ts'
import type { NotKept } from './gate.ts'
import type { StoreNames } from './marker.ts'

export interface StoreFaults {
  /** Counts the fault, and gives it back under its true name. */
  told(fault: NotKept): NotKept
  /** Says for what the store was let go of. */
  closedFor(kind: 'newer-store' | 'store-lost'): void
  /** What is no failed write, and worth counting. */
  count(kind: 'second-tab' | 'not-persisted'): void
  counts(): FaultCounts
}

export function createStoreFaults(names: StoreNames): StoreFaults {
  const state: { kind?: 'newer-store' | 'store-lost' } = {}
  return {
    told(fault) {
      const kind = fault.kind === 'store-closed' ? (state.kind ?? fault.kind) : fault.kind
      countFault(names, kind)
      return { ...fault, kind }
    },
    closedFor(kind) {
      state.kind = kind
    },
    count: (kind) => void countFault(names, kind),
    counts: () => readFaultCounts(names),
  }
}
