/**
 * A part of an inspection's cases: by type, assessor, office, and one value of
 * the profile.  [UI141]
 *
 * What a part shows are figures of that part and no ratings; the board says so.
 * An office or a field that a case does not name is not matched by any value.
 */
import type { PersonId } from '../base/brand.ts'
import type { Edition } from '../domain/edition/edition.ts'
import { optionToLabel } from '../domain/edition/labels.ts'
import type { CaseLine } from './case-line.ts'
import type { Assessors } from './samples.ts'

export interface BoardFilter {
  readonly caseType?: string | undefined
  /** Null for the cases of nobody. */
  readonly assessor?: PersonId | null | undefined
  readonly office?: string | undefined
  readonly field?: { readonly id: string; readonly value: string } | undefined
}

export const isWhole = ({ caseType, assessor, office, field }: BoardFilter): boolean =>
  caseType === undefined && assessor === undefined && office === undefined && field === undefined

export function makeLineFilter(
  { caseType, assessor, office, field }: BoardFilter,
  assessors: Assessors,
): (line: CaseLine) => boolean {
  return (line) =>
    (caseType === undefined || line.caseType === caseType) &&
    (assessor === undefined || (assessors.get(line.stream) ?? null) === assessor) &&
    (office === undefined || line.office === office) &&
    (field === undefined || line.profile[field.id] === field.value)
}

interface Choice {
  readonly id: string
  readonly label: string
}

export interface FilterChoices {
  readonly caseTypes: readonly Choice[]
  readonly offices: readonly Choice[]
  readonly fields: readonly (Choice & { readonly values: readonly Choice[] })[]
}

/** Only what some case has: a choice that leaves nothing is none. */
export function listFilterChoices(edition: Edition, lines: readonly CaseLine[]): FilterChoices {
  const types = new Set(lines.map(({ caseType }) => caseType))
  const offices = new Set(lines.flatMap(({ office }) => office ?? []))
  const fields = Object.entries(edition.profile).flatMap(([id, field]) => {
    const used = new Set(lines.flatMap(({ profile }) => profile[id] ?? []))
    const values = field.options
      .filter((option) => used.has(option))
      .map((option) => ({ id: option, label: optionToLabel(edition, id, option) }))
    return values.length === 0 ? [] : [{ id, label: field.label, values }]
  })
  return {
    caseTypes: edition.caseTypes
      .filter(({ id }) => types.has(id))
      .map(({ id, label }) => ({ id, label })),
    offices: [...offices].sort(COLLATOR.compare).map((office) => ({ id: office, label: office })),
    fields,
  }
}

const COLLATOR = new Intl.Collator('en-GB', { numeric: true })
