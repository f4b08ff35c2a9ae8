/**
 * Compared tables: now, then, the difference and its interval.  [UI166]
 */
import type { ComparedRow, ComparedTable } from '../../domain/tables/compare-tables.ts'
import { type Cell, cellToTenth } from '../../domain/tables/table.ts'
import { Table } from '../parts/Table.tsx'
import { reportWords, comparisonWords as words } from '../words/report.ts'
import { toPoints } from './to-points.ts'

export function ComparedTables({ tables }: { tables: readonly ComparedTable[] }) {
  return (
    <>
      <h2>{words.differences}</h2>
      <p class="figure__note">{words.method}</p>
      {tables.map(({ id, name, title, rows }) => (
        <div key={id} class="stack">
          <h3>
            {name}: {title}
          </h3>
          <Table
            caption={`${name}: ${title}`}
            captionHidden
            columns={words.columns.map((header, at) => ({ header, numeric: at > 0 }))}
            rows={rows.map((row, at) => ({ key: `${at}`, cells: toCells(row) }))}
          />
        </div>
      ))}
    </>
  )
}

const toCells = ({ variable, label, part, now, before, difference, interval }: ComparedRow) => [
  [variable, label, part && reportWords.parts[part]].filter(Boolean).join(': '),
  cellWords(now),
  cellWords(before),
  toPoints(difference),
  words.interval(toPoints(interval.low), toPoints(interval.high)),
]

export const cellWords = (cell: Cell): string =>
  words.cell(cellToTenth(cell) ?? words.none, cell.n ?? 0, cell.of ?? 0)
