/**
 * What other confidences and margins of the edition would take.  [SA21 UI51]
 */
import type { Edition } from '../../../domain/edition/edition.ts'
import { listWhatIfs } from '../../../domain/sampling/sample-size.ts'
import { Table } from '../../parts/Table.tsx'
import { withCommas } from '../../words/common.ts'
import { toPercent, sizeWords as words } from '../../words/samples.ts'

export interface WhatIfTableProps {
  readonly edition: Edition
  readonly population: number
}

export function WhatIfTable({ edition, population }: WhatIfTableProps) {
  const sizes = listWhatIfs(edition.sampling, population)
  const margins = [...new Set(sizes.map(({ margin }) => margin))]
  const rows = [...Map.groupBy(sizes, ({ confidence }) => confidence)]
  return (
    <>
      <p>{words.whatIfLead}</p>
      <Table
        caption={words.whatIfCaption}
        captionHidden
        columns={[
          { header: words.confidence },
          ...margins.map((margin) => ({
            header: words.points(margin),
            numeric: true,
          })),
        ]}
        rows={rows.map(([confidence, cells]) => ({
          key: String(confidence),
          cells: [
            toPercent(confidence),
            ...cells.map(({ size, isRule, margin }) =>
              isRule ? <strong key={margin}>{words.rule(size)}</strong> : withCommas(size),
            ),
          ],
        }))}
      />
    </>
  )
}
