/**
 * What the cases say on one key question, and whether a panel looks at it.
 * [RA1 RA3 RA6 RA7 RA8 RA9]
 *
 * Both readings of the bands are given, for the source does not state how a
 * percentage between two printed bands is read. Distances are those of the
 * exact percentage, also where the rounded one is banded. The raw result is
 * never changed here: a panel's decision is its own record.
 */
import type { Edition } from '../edition/edition.ts'
import type { RatingRules, Rounding } from '../edition/rules.ts'
import { fractionToBand } from './band.ts'
import {
  type Fraction,
  fractionToMicroPercent,
  fractionToWholePercent,
  makeFraction,
  scaledDifference,
} from './fraction.ts'
import type { KeyQuestionTally } from './tally.ts'

export interface KeyQuestionRating {
  readonly sufficient: number
  readonly applicable: number
  /** To six decimals. Null, like all that follows from it, without an applicable case. */
  readonly percent: number | null
  readonly rounded: number | null
  readonly band: string | null
  readonly exactBand: string | null
  /** Points above (positive) or below the nearest boundary; of two as near, the lower. */
  readonly toBoundary: number | null
  /** One case judged the other way would give another band. */
  readonly oneCaseFlips: boolean
  readonly panel: boolean
}

export function rateKeyQuestion(
  edition: Edition,
  { sufficient, applicable }: KeyQuestionTally,
  rounding: Rounding = edition.rating.rounding.default,
): KeyQuestionRating {
  const rules = edition.rating
  if (applicable === 0) return UNRATED
  const fraction = makeFraction(sufficient, applicable)
  const band = fractionToBand(rules, fraction, rounding)
  const boundary = nearestBoundary(rules, fraction)
  const micro = fractionToMicroPercent(fraction)
  const oneCaseFlips = [sufficient - 1, sufficient + 1]
    .filter((other) => other >= 0 && other <= applicable)
    .some((other) => fractionToBand(rules, makeFraction(other, applicable), rounding) !== band)
  return {
    sufficient,
    applicable,
    percent: micro / 1_000_000,
    rounded: fractionToWholePercent(fraction),
    band,
    exactBand: fractionToBand(rules, fraction, 'exact'),
    // Subtracted in millionths: the difference of two decimals is not one.
    toBoundary: boundary === undefined ? null : (micro - boundary * 1_000_000) / 1_000_000,
    oneCaseFlips,
    panel:
      (rules.panel.oneCase && oneCaseFlips) || isNearBoundary(edition, { sufficient, applicable }),
  }
}

const UNRATED: KeyQuestionRating = {
  sufficient: 0,
  applicable: 0,
  percent: null,
  rounded: null,
  band: null,
  exactBand: null,
  toBoundary: null,
  oneCaseFlips: false,
  panel: false,
}

/** Undefined where an edition has a single band. */
function nearestBoundary(rules: RatingRules, fraction: Fraction): number | undefined {
  let nearest: number | undefined
  // Bands descend: at the same distance a later, lower boundary takes the place.
  for (const { from } of rules.keyQuestionBands) {
    if (from === 0) continue
    if (
      nearest === undefined ||
      scaledDistance(fraction, from) <= scaledDistance(fraction, nearest)
    )
      nearest = from
  }
  return nearest
}

function scaledDistance(fraction: Fraction, boundary: number): bigint {
  const difference = scaledDifference(fraction, boundary)
  return difference < 0n ? -difference : difference
}

/** By the panel's rule: so many points from the nearest boundary. */
export function isNearBoundary({ rating }: Edition, { sufficient, applicable }: KeyQuestionTally) {
  if (applicable === 0) return false
  const fraction = makeFraction(sufficient, applicable)
  const boundary = nearestBoundary(rating, fraction)
  return boundary !== undefined && isWithin(rating.panel, fraction, boundary)
}

function isWithin(panel: RatingRules['panel'], fraction: Fraction, boundary: number): boolean {
  const distance = scaledDistance(fraction, boundary)
  const limit = BigInt(panel.withinPoints) * fraction.whole
  return panel.inclusive ? distance <= limit : distance < limit
}
