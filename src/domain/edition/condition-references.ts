/**
 * A condition may ask only for a field that every case with that question has,
 * else it could never be answered there.  [ED3 FM1]
 */
import { isAskedOf } from './asked-of.ts'
import type { Edition } from './edition.ts'
import type { AddFault } from './faults.ts'
import type { AppliesWhen } from './rules.ts'

/** One kind of case: what a provider of that type brings of that case type. */
export interface KindOfCase {
  readonly caseType: string
  readonly provider: string
}

export interface Condition {
  readonly path: string
  readonly when: AppliesWhen
  /** The cases of which the question is asked. */
  readonly asked: readonly KindOfCase[]
}

export function addConditionFaults(edition: Edition, condition: Condition, add: AddFault): void {
  const { path, when, asked } = condition
  const field = Object.hasOwn(edition.profile, when.field) ? edition.profile[when.field] : undefined
  if (!field) {
    add(`${path}.field`, `"${when.field}" is no profile field of this edition`)
    return
  }
  if (!field.options.includes(when.is))
    add(`${path}.is`, `"${when.is}" is no option of ${when.field}`)
  for (const { caseType, provider } of asked) {
    if (!isAskedOf(field, caseType, provider))
      add(
        `${path}.field`,
        `${when.field} is not asked of ${caseType} (${provider}), which asks this question`,
      )
  }
}

/** Kinds of case that ask a key question: always, or besides their own ones. */
export function kindsThatAsk(edition: Edition, keyQuestion: string) {
  const own: KindOfCase[] = []
  const also: KindOfCase[] = []
  for (const { id: caseType, keyQuestions, providers, alsoAsks = [] } of edition.caseTypes) {
    if (keyQuestions.includes(keyQuestion))
      own.push(...providers.map((provider) => ({ caseType, provider })))
    for (const block of alsoAsks)
      if (block.keyQuestions.includes(keyQuestion))
        also.push(...block.providers.map((provider) => ({ caseType, provider })))
  }
  return { own, also }
}
