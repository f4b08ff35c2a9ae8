/**
 * Two sets of tables side by side: what both have, with the difference and how
 * sure it is.  [TB20 TB21]
 *
 * Rows meet by table, variable, label and part, never by their order. What one of
 * them does not show, or has no case for, is not compared.
 */
import type { Interval } from '../rating/interval.ts'
import { differenceInterval } from './interval.ts'
import { ALL, type Cell, type ReportTable, type TableRow } from './table.ts'

export interface ComparedRow {
  readonly variable: string | undefined
  readonly label: string
  readonly part: TableRow['part']
  readonly now: Cell
  readonly before: Cell
  /** In points: now less before. */
  readonly difference: number
  readonly interval: Interval
}

export interface ComparedTable {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly rows: readonly ComparedRow[]
}

/** Shares of cases and of officers; how ratings are spread is no share of a sample. */
export function compareTables(
  now: readonly ReportTable[],
  before: readonly ReportTable[],
): ComparedTable[] {
  return now.flatMap((table) => {
    const other = before.find(({ id }) => id === table.id)
    const isShares = table.counts === 'cases' || table.counts === 'officers'
    const rows = other && isShares ? compareRows(table.rows, other.rows) : []
    const { id, name, title } = table
    return rows.length === 0 ? [] : [{ id, name, title, rows }]
  })
}

const keyOf = ({ variable, label, part }: TableRow): string =>
  JSON.stringify([variable, label, part])

function compareRows(now: readonly TableRow[], before: readonly TableRow[]): ComparedRow[] {
  const others = new Map(before.map((row) => [keyOf(row), row]))
  return now.flatMap((row) => {
    const [a, b] = [row, others.get(keyOf(row))].map((one) => one && shareOf(one))
    if (!a || !b) return []
    const { variable, label, part } = row
    return [
      {
        variable,
        label,
        part,
        now: a.cell,
        before: b.cell,
        difference: (100 * a.n) / a.of - (100 * b.n) / b.of,
        interval: differenceInterval(a, b),
      },
    ]
  })
}

function shareOf({ groups }: TableRow) {
  const cell = groups[ALL]
  if (!cell || cell.n === null || cell.of === null || cell.of === 0) return undefined
  return { cell, n: cell.n, of: cell.of }
}
