/**
 * A clean list before it is made an inspection: how many of each kind, and the
 * cases themselves, and what it says of none.  [UI9 SA4]
 */
import type { Edition } from '../../domain/edition/edition.ts'
import type { SampledCase } from '../../domain/sampling/sampled-list.ts'
import { findUnsaid } from '../../domain/sampling/unsaid.ts'
import { Details } from '../parts/Details.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Table } from '../parts/Table.tsx'
import { withCommas } from '../words/common.ts'
import { newWords } from '../words/setup.ts'

const words = newWords.preview
const SHOWN = 50

export interface ListPreviewProps {
  readonly edition: Edition
  readonly cases: readonly SampledCase[]
}

export function ListPreview({ edition, cases }: ListPreviewProps) {
  const labelOf = (type: string) => edition.caseTypes.find(({ id }) => id === type)?.label ?? type
  const types = [...new Set(cases.map(({ caseType }) => caseType))]
  const fieldsOf = (type: string) =>
    Object.values(edition.profile).filter((field) => field.in.includes(type)).length
  return (
    <section class="list-result">
      <Notice kind="success" title={words.title(cases.length)}>
        <ul class="plain-list">
          {types.map((type) => (
            <li key={type}>
              {labelOf(type)}: {withCommas(cases.filter((one) => one.caseType === type).length)}
            </li>
          ))}
        </ul>
      </Notice>
      <ListUnsaid edition={edition} cases={cases} />
      <Table
        caption={cases.length > SHOWN ? words.shown(SHOWN, cases.length) : words.caption}
        columns={[
          { header: words.reference },
          { header: words.type },
          { header: words.officer },
          { header: words.office },
          { header: words.when },
          { header: words.known, numeric: true },
        ]}
        rows={cases.slice(0, SHOWN).map((one) => ({
          key: one.reference,
          cells: [
            one.reference,
            labelOf(one.caseType),
            one.officer,
            one.office,
            [one.day, one.time].filter(Boolean).join(', '),
            words.knownOf(Object.keys(one.profile).length, fieldsOf(one.caseType)),
          ],
        }))}
      />
    </section>
  )
}

function ListUnsaid({ edition, cases }: ListPreviewProps) {
  const { officer, office, fields } = findUnsaid(cases, edition)
  if (!officer && !office && fields.length === 0) return null
  return (
    <Notice title={words.unsaid.title}>
      {officer && <p>{words.unsaid.officer(edition.terms.officer)}</p>}
      {office && <p>{words.unsaid.office}</p>}
      {fields.length > 0 && (
        <Details summary={words.unsaid.fields(fields.length)}>
          <ul>
            {fields.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </Details>
      )}
    </Notice>
  )
}
