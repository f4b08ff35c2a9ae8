/**
 * How many cases of each kind there were, were sampled, and are counted.  [UI169]
 */
import type { ReportCase } from '../../domain/tables/source.ts'
import type { ReportFacts } from '../../session/report/read-report.ts'
import { Table } from '../parts/Table.tsx'
import { reportPagesWords as words } from '../words/report.ts'

export interface PrintedSampleProps {
  readonly facts: ReportFacts
  readonly counted: readonly ReportCase[]
}

export function PrintedSample({ facts, counted }: PrintedSampleProps) {
  const { inspection, edition, cases } = facts
  const rows = edition.caseTypes
    .filter(({ providers }) => providers.includes(inspection.providerType))
    .map(({ id, label }) => {
      const draw = inspection.samples.get(id)?.draw
      const count = (all: readonly ReportCase[]) =>
        all.filter(({ caseType }) => caseType === id).length
      return {
        key: id,
        cells: [
          label,
          draw?.kind === 'one' ? draw.value.populationRows : words.unknown,
          count(cases),
          count(counted),
        ],
      }
    })
  return (
    <section class="printed__part" aria-labelledby="printed-sample">
      <h2 id="printed-sample">{words.sample}</h2>
      <Table
        caption={words.sampleCaption}
        captionHidden
        columns={words.sampleColumns.map((header, at) => ({ header, numeric: at > 0 }))}
        rows={rows}
      />
    </section>
  )
}
