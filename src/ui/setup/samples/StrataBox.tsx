/**
 * The strata of a list: shares before and after, and in words what a table alone
 * would leave open.  [UI51 SA22 SA23 SA73]
 */
import { Details } from '../../parts/Details.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { strataWords as words } from '../../words/samples.ts'
import type { StrataView } from './list-strata.ts'
import { StrataTable } from './StrataTable.tsx'

export function StrataBox({ strata }: { strata: StrataView }) {
  const { fields, rows, empty } = strata
  const tiny = rows.filter(({ sample }) => sample === 0)
  const moved = rows.filter(({ sample, now = sample }) => now !== sample)
  const unknown = rows.reduce((sum, { isUnknown, cases }) => (isUnknown ? sum + cases : sum), 0)
  return (
    <section class="sample-part" aria-labelledby="strata-title">
      <h2 id="strata-title">{fields.length === 0 ? words.titleOne : words.title}</h2>
      <p class="prose">{fields.length === 0 ? words.one : words.lead(fields)}</p>
      <StrataTable strata={strata} />
      {moved.length > 0 && (
        <Notice title={words.movedTitle}>
          <p>{words.moved}</p>
          <ul>
            {moved.map(({ label, sample, now = sample }) => (
              <li key={label}>{words.movedBy(label, now - sample)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {tiny.length > 0 && (
        <Notice title={words.tinyTitle(tiny.length)}>
          <ul>
            {tiny.map(({ label, cases, exact }) => (
              <li key={label}>{words.tiny(label, cases, exact)}</li>
            ))}
          </ul>
          <p>{words.tinyMeans}</p>
        </Notice>
      )}
      {unknown > 0 && (
        <Notice title={words.unknownTitle}>
          <p>{words.unknown(unknown)}</p>
        </Notice>
      )}
      {empty.length > 0 && (
        <Details summary={words.emptyTitle(empty.length)}>
          <p>{words.emptyMeans}</p>
          <ul>
            {empty.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  )
}
