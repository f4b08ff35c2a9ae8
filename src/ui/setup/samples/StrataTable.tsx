/**
 * Each stratum before and after: cases and shares side by side; and, where
 * replacements moved them, what is in the sample now.  [UI51 SA73]
 *
 * A count and its share stand in one cell, so that a narrow screen puts them
 * under each other and keeps room for the name.
 */
import { Table } from '../../parts/Table.tsx'
import { withCommas } from '../../words/common.ts'
import { toPercent, strataWords as words } from '../../words/samples.ts'
import type { StrataView } from './list-strata.ts'

export function StrataTable({ strata: { rows, total, size } }: { strata: StrataView }) {
  const isMoved = rows.some(({ now }) => now !== undefined)
  const sizeNow = rows.reduce((sum, { sample, now = sample }) => sum + now, 0)
  const all = { label: words.total, cases: total, sample: size, now: sizeNow }
  return (
    <div class="strata-table">
      <Table
        caption={words.caption}
        captionHidden
        columns={[
          { header: words.stratum },
          { header: words.list, numeric: true },
          { header: isMoved ? words.drawn : words.sample, numeric: true },
          ...(isMoved ? [{ header: words.now, numeric: true }] : []),
        ]}
        rows={[...rows, all].map(({ label, cases, sample, now = sample }) => ({
          key: label,
          cells: [
            label === words.total ? <strong key="name">{label}</strong> : label,
            <CountAndShare key="list" count={cases} of={total} />,
            <CountAndShare key="sample" count={sample} of={size} />,
            ...(isMoved ? [<CountAndShare key="now" count={now} of={sizeNow} />] : []),
          ],
        }))}
      />
    </div>
  )
}

function CountAndShare({ count, of }: { count: number; of: number }) {
  return (
    <>
      <strong>{withCommas(count)}</strong>{' '}
      <span class="strata-table__share">{toPercent(of === 0 ? 0 : count / of, true)}</span>
    </>
  )
}
