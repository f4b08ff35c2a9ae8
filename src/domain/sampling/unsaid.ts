/**
 * What a list of sampled cases says of none of its cases: a column that is not
 * there, or has nothing in it. No fault, for a case can be judged all the same;
 * but nobody should find it out on site.  [SA4]
 */
import type { Edition } from '../edition/edition.ts'
import type { SampledCase } from './sampled-list.ts'

export interface Unsaid {
  readonly officer: boolean
  readonly office: boolean
  /** Labels of profile fields that its kinds of case have, in the edition's order. */
  readonly fields: readonly string[]
}

export function findUnsaid(cases: readonly SampledCase[], { profile }: Edition): Unsaid {
  const types = new Set(cases.map(({ caseType }) => caseType))
  const fields = Object.entries(profile).filter(
    ([id, field]) =>
      field.in.some((type) => types.has(type)) &&
      cases.every((one) => one.profile[id] === undefined),
  )
  return {
    officer: cases.every(({ officer }) => officer === undefined),
    office: cases.every(({ office }) => office === undefined),
    fields: fields.map(([, { label }]) => label),
  }
}
