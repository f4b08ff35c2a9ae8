/**
 * The figures of a report's table as a table.  [UI160]
 */
import type { Edition } from '../../domain/edition/edition.ts'
import type { ReportTable } from '../../domain/tables/table.ts'
import { Table } from '../parts/Table.tsx'
import { cellsToText, tableToCells } from './table-cells.ts'

export interface FigureTableProps {
  readonly edition: Edition
  readonly table: ReportTable
}

export function FigureTable({ edition, table }: FigureTableProps) {
  const made = tableToCells(edition, table)
  const [headings = [], ...rows] = cellsToText(made)
  const shown = rows.map((cells, at) => ({ key: `${at}`, cells }))
  return (
    <Table
      caption={`${table.name}: ${table.title}`}
      captionHidden
      columns={headings.map((header, at) => ({
        header,
        numeric: table.kind !== 'ratings' && at >= made.names,
      }))}
      rows={shown}
    />
  )
}
