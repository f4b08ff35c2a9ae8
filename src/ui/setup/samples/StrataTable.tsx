/**
 * Each stratum before and after: cases and shares side by side.  [UI51]
 */
import { Table } from '../../parts/Table.tsx'
import { withCommas } from '../../words/common.ts'
import { toPercent, strataWords as words } from '../../words/samples.ts'
import type { StrataView } from './list-strata.ts'

const share = (part: number, whole: number): string => toPercent(whole === 0 ? 0 : part / whole, 1)

export function StrataTable({ strata: { rows, total, size } }: { strata: StrataView }) {
  return (
    <div class="strata-table">
      <Table
        caption={words.title}
        captionHidden
        columns={[
          { header: words.stratum },
          { header: words.list, numeric: true },
          { header: words.share, numeric: true },
          { header: words.sample, numeric: true },
          { header: words.shareAfter, numeric: true },
        ]}
        rows={[
          ...rows.map(({ label, cases, sample }) => ({
            key: label,
            cells: [
              label,
              withCommas(cases),
              share(cases, total),
              withCommas(sample),
              share(sample, size),
            ],
          })),
          {
            key: words.total,
            cells: [
              <strong key="name">{words.total}</strong>,
              <strong key="list">{withCommas(total)}</strong>,
              share(total, total),
              <strong key="sample">{withCommas(size)}</strong>,
              share(size, size),
            ],
          },
        ]}
      />
    </div>
  )
}
