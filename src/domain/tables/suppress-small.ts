/**
 * Leaves small groups out of a table.  [TB13 TB42]
 *
 * Three officers of whom none calls the workload reasonable are three people who
 * can be named. A cell below the size shows nothing but the reason; that it was
 * left out is said in a note, with the size. Where one kind of provider alone is
 * small in a row it would follow from all less the others: the smallest of those is
 * left out with it.
 */
import { ALL, type Cell, type ReportTable, type TableRow } from './table.ts'

type Groups = TableRow['groups']

export function suppressSmall(table: ReportTable, least: number): ReportTable {
  const isSmall = ({ of }: Cell) => of !== null && of > 0 && of < least
  const hidden = { small: 0, telling: 0 }
  // With one kind of provider all is that kind: one figure, which is counted once.
  const isCounted = (group: string) => table.groups.length > 2 || group === ALL
  const hide = (row: TableRow): TableRow => {
    const small = Object.keys(row.groups).filter((group) => isIn(row.groups, group, isSmall))
    const telling = findTelling(row.groups, small)
    hidden.small += small.filter(isCounted).length
    hidden.telling += telling === undefined ? 0 : 1
    const shown = Object.entries(row.groups).map(([group, cell]) => {
      if (small.includes(group)) return [group, SMALL] as const
      return [group, group === telling ? TELLING : cell] as const
    })
    return { ...row, groups: Object.fromEntries(shown) }
  }
  const rows = table.rows.map(hide)
  if (hidden.small === 0) return table
  const what = hidden.small === 1 ? '1 figure is' : `${hidden.small} figures are`
  const behind = hidden.small === 1 ? 'it' : 'each'
  const more = hidden.telling === 1 ? '1 more is' : `${hidden.telling} more are`
  const notes = [
    `${what} not shown: fewer than ${least} ${table.counts} stand behind ${behind}.`,
    ...(hidden.telling === 0 ? [] : [`${more} not shown: a small one would follow from it.`]),
  ]
  return { ...table, rows, notes: [...table.notes, ...notes] }
}

function isIn(groups: Groups, group: string, is: (cell: Cell) => boolean): boolean {
  const cell = groups[group]
  return cell !== undefined && is(cell)
}

/** The kind of provider from which, with all, the only small one would follow. */
function findTelling(groups: Groups, small: readonly string[]): string | undefined {
  if (small.length !== 1 || small[0] === ALL) return undefined
  const others = Object.entries(groups).flatMap(([group, { of }]) =>
    group === ALL || small.includes(group) || of === null || of === 0 ? [] : [{ group, of }],
  )
  return others.toSorted((a, b) => a.of - b.of)[0]?.group
}

const SMALL: Cell = { n: null, of: null, percent: null, suppressed: 'small-group' }
const TELLING: Cell = { n: null, of: null, percent: null, suppressed: 'tells-a-small-group' }
