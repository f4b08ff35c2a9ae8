/**
 * Rows that have the reference of another row: both are named, and one of them
 * stays.  [SA48 SA61]
 *
 * The first row without another fault is the one that stays: a case whose first
 * row is bad is not lost when its second is good. Two exports of one case system
 * write a reference with other capitals or blanks: drawn twice, a case would count
 * twice.
 */
import type { ListFault } from '../sampled-list.ts'

export interface RowFault extends ListFault {
  /** A fault of the row itself, or a reference that another row has. */
  readonly kind: 'value' | 'repeat'
}

interface SeenRow {
  readonly reference: string
  readonly faults: readonly RowFault[]
}

export interface Repeats {
  /** The fault of the row that goes: this one, or the bad one before it. */
  see(row: number, seen: SeenRow): RowFault | undefined
}

export function createRepeats(column: string): Repeats {
  const stays = new Map<string, { readonly row: number; readonly isGood: boolean }>()
  const makeFault = (row: number, other: number, found: string): RowFault => ({
    kind: 'repeat',
    row,
    column,
    found,
    expected: `a reference of its own: row ${other} has the same`,
  })
  return {
    see(row, { reference, faults }) {
      if (reference === '') return undefined
      const key = reference.replaceAll(/\s/g, '').toLowerCase()
      const first = stays.get(key)
      const isGood = faults.length === 0
      if (first && (first.isGood || !isGood)) return makeFault(row, first.row, reference)
      stays.set(key, { row, isGood })
      return first && makeFault(first.row, row, reference)
    },
  }
}
