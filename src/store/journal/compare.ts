/**
 * Journal against store: what one has and the other lacks.  [LO1 LO2 JL7]
 *
 * Of a burst of typing only the last exchange counts: an operation that was
 * exchanged for the next of its focus is not missing. What the journal holds and
 * the store does not, or holds with other bytes, is.
 */
import type { OpId } from '../../base/brand.ts'
import { isEqualBytes } from '../../base/bytes.ts'
import type { OpEntry } from './entries.ts'
import type { StoreRow } from './read-store.ts'

export interface Comparison {
  readonly missing: readonly OpEntry[]
  readonly changed: readonly OpEntry[]
  /** In the store and not in the journal. */
  readonly fresh: readonly StoreRow[]
  /** Entries of which the office has said that it has them, with their place in the store. */
  readonly settled: ReadonlyMap<OpId, number>
}

export interface Comparing {
  meet(row: StoreRow): void
  end(): Comparison
}

/** The last of each burst, in the order of the journal. */
export function readLatest(entries: readonly OpEntry[]): readonly OpEntry[] {
  const byBurst = new Map<OpId, OpEntry>()
  for (const entry of entries) {
    // The journal keeps the order of arrival; the last one stands last.
    byBurst.delete(entry.burst)
    byBurst.set(entry.burst, entry)
  }
  return [...byBurst.values()]
}

export function createComparing(entries: readonly OpEntry[]): Comparing {
  const known = new Map(entries.map((entry) => [entry.id, entry]))
  const changed: OpEntry[] = []
  const fresh: StoreRow[] = []
  const here = new Set<OpId>()
  /** Bursts that went on after the journal last heard of them. */
  const wentOn = new Set<OpId>()
  const settled = new Map<OpId, number>()
  return {
    meet(row) {
      const entry = known.get(row.id)
      if (!entry) {
        fresh.push(row)
        wentOn.add(row.burst)
        return
      }
      here.add(row.id)
      if (row.isSettled) settled.set(row.id, row.place)
      if (!isEqualBytes(entry.bytes, row.bytes)) changed.push(entry)
    },
    end() {
      const missing = readLatest(entries).filter(
        ({ id, burst }) => !here.has(id) && !wentOn.has(burst),
      )
      return { missing, changed, fresh, settled }
    },
  }
}
