/**
 * One table or figure of the report: its chart, its figures, its notes, and the
 * ways to take it along.  [UI160 UI161 UI230]
 */
import type { Edition } from '../../domain/edition/edition.ts'
import type { Counting } from '../../domain/rating/count-cases.ts'
import type { ReportTable } from '../../domain/tables/table.ts'
import { Basis } from '../lead/Basis.tsx'
import { Details } from '../parts/Details.tsx'
import { reportWords as words } from '../words/report.ts'
import { Chart } from './Chart.tsx'
import { Downloads } from './Downloads.tsx'
import { FigureTable } from './FigureTable.tsx'
import { groupLabel, shownGroups } from './group-label.ts'
import { tableBasis } from './table-basis.ts'

export interface TableSectionProps {
  readonly edition: Edition
  readonly table: ReportTable
  readonly counting: Counting
}

export const sectionId = ({ id }: ReportTable): string => `table-${id.replaceAll(/[^\w.-]/g, '-')}`

export function TableSection({ edition, table, counting }: TableSectionProps) {
  const hasChart = table.kind !== 'ratings'
  const id = sectionId(table)
  return (
    <section class="figure" aria-labelledby={id}>
      <div class="figure__head">
        <h2 id={id} class="figure__title" tabIndex={-1}>
          <span class="figure__name">{table.name}</span> {table.title}
        </h2>
        <Downloads edition={edition} table={table} hasChart={hasChart} counting={counting} />
      </div>
      <p class="muted">
        {shownGroups(table.groups)
          .map(
            (group) =>
              `${groupLabel(edition, group)}: ${words.size(table.size[group] ?? 0, table.counts)}`,
          )
          .join(' · ')}
      </p>
      <Basis basis={tableBasis(table, counting)} />
      {hasChart ? (
        <>
          <Chart edition={edition} table={table} />
          <Details summary={words.asTable} quiet>
            <FigureTable edition={edition} table={table} />
          </Details>
        </>
      ) : (
        <FigureTable edition={edition} table={table} />
      )}
      {table.notes.map((note) => (
        <p key={note} class="figure__note">
          {note}
        </p>
      ))}
    </section>
  )
}
