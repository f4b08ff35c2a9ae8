/**
 * Strata before and after, as a table shows them: cases, shares, and why a
 * stratum gets none.  [UI51 SA22 SA23]
 */
import type { Edition } from '../../../domain/edition/edition.ts'
import { optionToLabel } from '../../../domain/edition/labels.ts'
import type { Population } from '../../../domain/sampling/population.ts'
import { shareOut } from '../../../domain/sampling/share-out.ts'
import {
  listEmptyStrata,
  makeStrata,
  type StratumKey,
  strataFields,
} from '../../../domain/sampling/strata.ts'
import { strataWords as words } from '../../words/samples.ts'

export interface StratumRow {
  readonly label: string
  readonly cases: number
  readonly sample: number
  /** In the sample now, where replacements moved the shares. */
  readonly now?: number | undefined
  /** Before rounding: cases of the sample that its share stands for. */
  readonly exact: number
  /** Some value by which it is made is not known. */
  readonly isUnknown: boolean
}

export interface StrataView {
  readonly fields: readonly string[]
  readonly rows: readonly StratumRow[]
  readonly empty: readonly string[]
  readonly total: number
  readonly size: number
}

export function listStrata(edition: Edition, population: Population, size: number): StrataView {
  const { caseType, cases } = population
  const strata = makeStrata(edition, population)
  const samples = shareOut(
    strata.map((stratum) => stratum.cases.length),
    size,
  )
  return {
    fields: strataFields(edition, caseType).map(({ id }) => fieldToLabel(edition, id)),
    rows: strata.map(({ key, cases: members }, index) => ({
      label: keyToLabel(edition, key),
      cases: members.length,
      sample: samples[index] ?? 0,
      exact: (size * members.length) / cases.length,
      isUnknown: Object.values(key).includes(null),
    })),
    empty: listEmptyStrata(edition, caseType, strata).map((key) => keyToLabel(edition, key)),
    total: cases.length,
    size,
  }
}

/** "Male, Community, Risk of serious harm not known", "Opted in? Yes". */
export function keyToLabel(edition: Edition, key: StratumKey): string {
  const parts = Object.entries(key).map(([field, value]) => partToLabel(edition, field, value))
  return parts.length === 0 ? words.all : parts.join(', ')
}

/** "Male" says what it is; "Yes" does not, without its question. */
function partToLabel(edition: Edition, field: string, value: string | null): string {
  const label = fieldToLabel(edition, field)
  if (value === null) return words.notKnown(label)
  const option = optionToLabel(edition, field, value)
  return edition.answers.prompt.some((answer) => answer === value)
    ? words.answered(label, option)
    : option
}

export const fieldToLabel = (edition: Edition, field: string): string =>
  edition.profile[field]?.label ?? field
