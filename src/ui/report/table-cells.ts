/**
 * A table of a report as headings and cells: the same for the screen, for CSV and
 * for a workbook.  [UI162]
 *
 * A percentage has one decimal, as the source prints it. What is not shown says
 * so in its cells.
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

/** Shown to the tenth, always. */
export interface Percent {
  readonly percent: number
}

export type CellValue = string | number | Percent

export interface TableCells {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly CellValue[])[]
  /** How many headings name a row; the others are figures. */
  readonly names: number
}

export function tableToCells(edition: Edition, table: ReportTable): TableCells {
  if (table.kind === 'ratings') return ratingsToCells(edition, table)
  const hasVariable = table.rows.some(({ variable }) => variable !== undefined)
  const hasPart = table.rows.some(({ part }) => part !== undefined)
  const groups = shownGroups(table.groups)
  const { columns } = words
  const figures =
    table.kind === 'means' ? [columns.mean, columns.n] : [columns.n, columns.of, columns.percent]
  const named = (group: string, figure: string) =>
    groups.length === 1 ? figure : `${groupLabel(edition, group)} ${figure}`
  const names = (row: TableRow) => [
    ...(hasVariable ? [row.variable ?? ''] : []),
    row.label,
    ...(hasPart ? [row.part ? words.parts[row.part] : ''] : []),
  ]
  return {
    headings: [
      ...(hasVariable ? [columns.variable] : []),
      columns.row,
      ...(hasPart ? [columns.part] : []),
      ...groups.flatMap((group) => figures.map((figure) => named(group, figure))),
    ],
    rows: table.rows.map((row) => [
      ...names(row),
      ...groups.flatMap((group) => figuresOf(table, row.groups[group])),
    ]),
    names: 1 + (hasVariable ? 1 : 0) + (hasPart ? 1 : 0),
  }
}

function figuresOf({ kind }: ReportTable, cell: Cell | undefined): readonly CellValue[] {
  // A standard that a kind of provider does not have.
  if (!cell) return ['', '']
  if (kind === 'means') return [cell.mean?.toFixed(2) ?? '', cell.of ?? 0]
  if (cell.suppressed) return [words.small, words.small, words.small]
  const tenth = cellToTenth(cell)
  return [cell.n ?? 0, cell.of ?? 0, tenth === undefined ? '' : { percent: Number(tenth) }]
}

function ratingsToCells(edition: Edition, table: ReportTable): TableCells {
  const standards = [...new Set(table.rows.flatMap(({ texts = {} }) => Object.keys(texts)))].filter(
    (id) => id !== 'overall',
  )
  const inOrder = edition.domains
    .flatMap((domain) => domain.standards)
    .filter(({ id }) => standards.includes(id))
  const { columns } = words
  return {
    headings: [
      columns.provider,
      columns.kind,
      ...inOrder.map(({ id, name }) => `${id} ${name}`),
      columns.composite,
      columns.overall,
    ],
    rows: table.rows.map(({ label, texts = {}, groups }) => [
      label,
      groupLabel(edition, Object.keys(groups).at(-1) ?? ''),
      ...inOrder.map(({ id }) => texts[id] ?? ''),
      groups.all?.n ?? '',
      texts.overall ?? '',
    ]),
    names: 2,
  }
}

/** As text: for a CSV and for the screen. */
export const cellsToText = ({ headings, rows }: TableCells): string[][] => [
  [...headings],
  ...rows.map((cells) => cells.map(cellToText)),
]

function cellToText(value: CellValue): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : value.percent.toFixed(1)
}
