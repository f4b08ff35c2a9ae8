/**
 * From judgements to the ratings of one inspection.  [RA3 RA10 RA12]
 *
 * Pure: the same counts and the same edition give the same ratings, on the
 * tablet, on the lead's desk and on the command line. Judgements on key
 * questions that the provider's standards do not have are not looked at; the
 * doors (set-up, `casebook rate`) refuse them before.
 */
import type { Edition } from '../edition/edition.ts'
import type { Rounding } from '../edition/rules.ts'
import { ratingCaveats } from './caveats.ts'
import { rateKeyQuestion } from './key-question.ts'
import { rateOverall } from './overall.ts'
import { providerStandards } from './provider-standards.ts'
import {
  makeStandardRating,
  type RatedKeyQuestion,
  rateStandard,
  type StandardRating,
} from './standard.ts'
import type { Tally } from './tally.ts'

export interface InspectionRating {
  readonly keyQuestions: readonly RatedKeyQuestion[]
  readonly standards: readonly StandardRating[]
  readonly composite: number | null
  readonly overall: string | null
  readonly notRated: readonly string[]
  readonly caveats: readonly string[]
}

/** Level ids by standard, as proposed on evidence. Absent: not rated yet; null: proposed so. */
export type DomainOne = Readonly<Record<string, string | null | undefined>>

export function rateInspection(
  edition: Edition,
  providerType: string,
  tally: Tally,
  domainOne: DomainOne,
  rounding: Rounding = edition.rating.rounding.default,
): InspectionRating {
  const standards = providerStandards(edition, providerType)
  const keyQuestions = standards
    .filter(({ basis }) => basis === 'cases')
    .flatMap((standard) => standard.keyQuestions)
    .map(({ id }) => ({ id, ...rateKeyQuestion(edition, tally[id] ?? NO_CASE, rounding) }))
  const ratings = standards.map((standard) => {
    if (standard.basis === 'evidence')
      return makeStandardRating(edition.rating, standard.id, domainOne[standard.id] ?? null)
    const own = new Set(standard.keyQuestions.map(({ id }) => id))
    return rateStandard(
      edition.rating,
      standard,
      keyQuestions.filter(({ id }) => own.has(id)),
    )
  })
  const overall = rateOverall(edition, ratings)
  return {
    keyQuestions,
    standards: ratings,
    composite: overall.composite,
    overall: overall.overall,
    notRated: overall.notRated,
    caveats: ratingCaveats(edition, { standards, keyQuestions, ratings, overall }),
  }
}

const NO_CASE = { sufficient: 0, applicable: 0 }
