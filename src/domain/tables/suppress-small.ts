/**
 * Leaves small groups out of a table.  [TB13 TB42 TB50]
 *
 * Three officers of whom none calls the workload reasonable are three people who
 * can be named. A cell below the size shows nothing but the reason; that it was
 * left out is said in a note, with the size. What would tell it together with a
 * total is left out with it.
 */
import { closeBlock } from './close-block.ts'
import type { Place, Why } from './following-counts.ts'
import { ALL, type Cell, type ReportTable, type TableRow } from './table.ts'

export function suppressSmall(table: ReportTable, least: number): ReportTable {
  // With one kind of provider all is that kind: one figure, which is counted once.
  const hasKinds = table.groups.length > 2
  const hidden = [...splitRows(table.rows)].flatMap((rows) => {
    const places = rows.flatMap(({ row, at }) => toPlaces(row, at, hasKinds))
    return [...closeBlock({ places, hasKinds, least })]
  })
  if (hidden.length === 0) return table
  const whys = new Map(hidden.map(([{ row, group }, why]) => [`${row} ${group}`, why]))
  const rows = table.rows.map((row, at) => {
    const shown = Object.entries(row.groups).map(([group, cell]) => {
      const why = whys.get(`${at} ${hasKinds ? group : ALL}`)
      return [group, why ? { ...HIDDEN, suppressed: why } : cell] as const
    })
    return { ...row, groups: Object.fromEntries(shown) }
  })
  const count = (why: Why) => hidden.filter(([, one]) => one === why).length
  return { ...table, rows, notes: [...table.notes, ...listNotes(table, least, count)] }
}

interface RowAt {
  readonly row: TableRow
  readonly at: number
}

/** By variable: each is a whole of its own. */
function splitRows(rows: readonly TableRow[]): Iterable<readonly RowAt[]> {
  const byVariable = new Map<string | undefined, RowAt[]>()
  rows.forEach((row, at) => {
    byVariable.set(row.variable, [...(byVariable.get(row.variable) ?? []), { row, at }])
  })
  return byVariable.values()
}

/** Nobody is behind a nought, which stays. */
const toPlaces = ({ groups }: TableRow, row: number, hasKinds: boolean): readonly Place[] =>
  Object.entries(groups).flatMap(([group, { n, of }]) =>
    n === null || of === null || of === 0 || (!hasKinds && group !== ALL)
      ? []
      : [{ row, group, n, of }],
  )

function listNotes({ counts }: ReportTable, least: number, count: (why: Why) => number) {
  const small = count('small-group')
  const telling = count('tells-a-small-group')
  const what = small === 1 ? '1 figure is' : `${small} figures are`
  const more = telling === 1 ? '1 more is' : `${telling} more are`
  return [
    `${what} not shown: fewer than ${least} ${counts} stand behind ${small === 1 ? 'it' : 'each'}.`,
    ...(telling === 0
      ? []
      : [
          `${more} not shown: a small one would follow from ${telling === 1 ? 'it' : 'them'} and a total.`,
        ]),
  ]
}

const HIDDEN: Omit<Cell, 'suppressed'> = { n: null, of: null, percent: null }
