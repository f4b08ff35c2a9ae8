/**
 * Every figure and table as it is printed: the chart with its figures below.
 * [UI169]
 */
import type { Edition } from '../../domain/edition/edition.ts'
import type { Counting } from '../../domain/rating/count-cases.ts'
import type { TableSource } from '../../domain/tables/source.ts'
import { Basis } from '../lead/Basis.tsx'
import { Notice } from '../parts/Notice.tsx'
import { reportPagesWords, reportWords } from '../words/report.ts'
import { Chart } from './Chart.tsx'
import { FigureTable } from './FigureTable.tsx'
import { splitByVariable } from './split-by-variable.ts'
import { tableBasis } from './table-basis.ts'
import { useTables } from './use-tables.ts'

export interface PrintedFiguresProps {
  readonly edition: Edition
  readonly source: TableSource
  readonly least: number
  readonly counting: Counting
}

export function PrintedFigures({ edition, source, least, counting }: PrintedFiguresProps) {
  const counted = useTables(edition, source, least)
  if (counted.kind === 'worker-failed')
    return <Notice kind="error">{reportWords.workerFailed}</Notice>
  if (counted.kind === 'counting') return <p aria-busy="true">{reportWords.counting}</p>
  return (
    <section class="printed__part printed__part--own-sheet" aria-labelledby="printed-figures">
      <h2 id="printed-figures">{reportPagesWords.figures}</h2>
      {counted.tables.map((table) => (
        <section key={table.id} class={`printed__figure printed__figure--${table.kind}`}>
          <h3 class="figure__title">
            <span class="figure__name">{table.name}</span> {table.title}
          </h3>
          <Basis basis={tableBasis(table, counting)} />
          {table.kind !== 'ratings' &&
            splitByVariable(table).map((part) => (
              <Chart key={part.title} edition={edition} table={part} />
            ))}
          <FigureTable edition={edition} table={table} />
          {table.notes.map((note) => (
            <p key={note} class="figure__note">
              {note}
            </p>
          ))}
        </section>
      ))}
    </section>
  )
}
