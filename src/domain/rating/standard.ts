/**
 * The rating of one standard from its key questions.  [RA10 RA11]
 *
 * It is that of the lowest key question. One without an applicable case has no
 * percentage: the edition says whether it is left out (and a caveat names it)
 * or leaves the standard unrated. Without any rated one there is no rating.
 */
import type { Standard } from '../edition/edition.ts'
import type { RatingRules } from '../edition/rules.ts'
import { levelToScore } from './band.ts'
import { compareFractions, makeFraction } from './fraction.ts'
import type { KeyQuestionRating } from './key-question.ts'

export interface StandardRating {
  readonly id: string
  /** A level id, or null where the standard is not rated. */
  readonly rating: string | null
  /** What it adds to the composite. */
  readonly score: number
  /** The key question that decided; the first of several as low. */
  readonly lowest: string | null
}

export interface RatedKeyQuestion extends KeyQuestionRating {
  readonly id: string
}

/** `keyQuestions` are those of the standard, in its order. */
export function rateStandard(
  rules: RatingRules,
  standard: Standard,
  keyQuestions: readonly RatedKeyQuestion[],
): StandardRating {
  const rated = keyQuestions.filter((one) => one.applicable > 0)
  const withheld =
    rules.unratedKeyQuestion.default === 'standard-not-rated' && rated.length < keyQuestions.length
  const [first, ...others] = rated
  if (!first || withheld) return makeStandardRating(rules, standard.id, null)
  const lowest = others.reduce((low, next) => (isLower(next, low) ? next : low), first)
  return { ...makeStandardRating(rules, standard.id, lowest.band), lowest: lowest.id }
}

/** For a level proposed on evidence, or null: not rated. */
export const makeStandardRating = (
  rules: RatingRules,
  id: string,
  rating: string | null,
): StandardRating => ({
  id,
  rating,
  score: rating === null ? rules.notRatedScore : levelToScore(rules, rating),
  lowest: null,
})

const isLower = (a: KeyQuestionRating, b: KeyQuestionRating): boolean =>
  compareFractions(
    makeFraction(a.sufficient, a.applicable),
    makeFraction(b.sufficient, b.applicable),
  ) < 0
