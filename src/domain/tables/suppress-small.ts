/**
 * Leaves small groups out of a table.  [TB13]
 *
 * Three officers of whom none calls the workload reasonable are three people who
 * can be named. A cell below the size shows nothing but the reason; that it was
 * left out is said in a note, with the size.
 */
import type { Cell, ReportTable, TableRow } from './table.ts'

export function suppressSmall(table: ReportTable, least: number): ReportTable {
  const isSmall = ({ of }: Cell) => of !== null && of > 0 && of < least
  const hide = (row: TableRow): TableRow => ({
    ...row,
    groups: Object.fromEntries(
      Object.entries(row.groups).map(([group, cell]) => [group, isSmall(cell) ? HIDDEN : cell]),
    ),
  })
  const hidden = table.rows.flatMap(({ groups }) => Object.values(groups)).filter(isSmall).length
  if (hidden === 0) return table
  const what = hidden === 1 ? '1 figure is' : `${hidden} figures are`
  const note = `${what} not shown: fewer than ${least} ${table.counts} stand behind it.`
  return { ...table, rows: table.rows.map(hide), notes: [...table.notes, note] }
}

const HIDDEN: Cell = { n: null, of: null, percent: null, suppressed: 'small-group' }
