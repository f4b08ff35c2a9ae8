/**
 * Rows that end before the headings do: named, and no fault.  [SA71]
 *
 * Spreadsheets leave out the last cells of a row where they are empty, so such a
 * row may be as it should be. Or a line was broken in two, and what stood behind
 * the break is lost: only a person can tell.
 */
import type { ListRow, ReadList } from './list-column.ts'

export interface ShortRow {
  readonly row: number
  /** Empty where the row has a fault: nothing is said of its reference then. */
  readonly reference: string
  /** The heading above its last cell. */
  readonly last: string
  readonly cells: number
  readonly headings: number
}

export function findShort(
  { headings }: ReadList,
  { row, cells }: ListRow,
  reference: string,
): ShortRow | undefined {
  if (cells.length >= headings.length) return undefined
  const last = headings[cells.length - 1] ?? ''
  return { row, reference, last, cells: cells.length, headings: headings.length }
}
