/**
 * What a chart of a table draws, line by line: words and bars.  [UI161]
 *
 * Every bar ends in words: its group, its part and its figure, so that nothing is
 * told by colour alone. Means are bars of scores.
 */
import type { Edition } from '../../domain/edition/edition.ts'
import {
  type Cell,
  cellToTenth,
  type ReportTable,
  type TableRow,
} from '../../domain/tables/table.ts'
import { reportWords as words } from '../words/report.ts'
import { groupLabel, shownGroups } from './group-label.ts'

export type ChartLine =
  | { readonly kind: 'variable' | 'label'; readonly text: string }
  | {
      readonly kind: 'bar'
      readonly value: number
      readonly text: string
      /** Which of the table's groups, for its look. */
      readonly look: number
      readonly isPale: boolean
    }

export function tableToLines(edition: Edition, table: ReportTable): readonly ChartLine[] {
  const groups = shownGroups(table.groups)
  const lines: ChartLine[] = []
  let before: TableRow | undefined
  for (const row of table.rows) {
    if (row.variable !== undefined && row.variable !== before?.variable)
      lines.push({ kind: 'variable', text: row.variable })
    if (row.label !== before?.label || row.variable !== before?.variable)
      lines.push({ kind: 'label', text: row.label })
    groups.forEach((group, look) => {
      const cell = row.groups[group]
      if (!cell) return
      const name = groups.length > 1 ? groupLabel(edition, group) : ''
      const part = row.part ? words.parts[row.part] : ''
      lines.push({
        kind: 'bar',
        value: lengthOf(table, cell),
        text: [name, part, figureOf(table, cell)].filter(Boolean).join(' '),
        look,
        isPale: row.part === 'linked',
      })
    })
    before = row
  }
  return lines
}

const lengthOf = ({ kind }: ReportTable, { percent, mean }: Cell): number =>
  (kind === 'means' ? mean : percent) ?? 0

function figureOf({ kind, counts }: ReportTable, cell: Cell): string {
  if (cell.suppressed) return words.small
  if (kind === 'means') return cell.mean?.toFixed(2) ?? words.notRated
  const tenth = cellToTenth(cell)
  return tenth === undefined ? words.none(counts) : `${tenth}%`
}

/** Where the axis ends: 100 per cent, or the highest score. */
export const chartEnd = ({ rating }: Edition, { kind }: ReportTable): number =>
  kind === 'means' ? Math.max(...rating.levels.map(({ score }) => score)) : 100
