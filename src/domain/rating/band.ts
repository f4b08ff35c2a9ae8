/**
 * Which level a result reaches, by the edition's bands.  [RA3 RA4]
 *
 * A band begins at its `from` and ends below the next one's. With half-up
 * rounding the whole per cent is banded, with the exact reading the fraction
 * itself: 64.6 is Good in the first and Requires improvement in the second.
 */
import { assert } from '../../base/assert.ts'
import type { RatingRules, Rounding } from '../edition/rules.ts'
import { type Fraction, fractionToWholePercent, scaledDifference } from './fraction.ts'

export function fractionToBand(rules: RatingRules, fraction: Fraction, rounding: Rounding): string {
  const whole = fractionToWholePercent(fraction)
  const band = rules.keyQuestionBands.find(({ from }) =>
    rounding === 'exact' ? scaledDifference(fraction, from) >= 0n : whole >= from,
  )
  assert(band, 'the bands begin at 0')
  return band.level
}

export function compositeToBand(rules: RatingRules, composite: number): string {
  const band = rules.overallBands.find(({ from }) => composite >= from)
  assert(band, 'the overall bands begin at 0')
  return band.level
}

export function levelToScore(rules: RatingRules, levelId: string): number {
  const level = rules.levels.find(({ id }) => id === levelId)
  assert(level, 'the edition has the level')
  return level.score
}

export function levelToLabel(rules: RatingRules, levelId: string): string {
  const level = rules.levels.find(({ id }) => id === levelId)
  assert(level, 'the edition has the level')
  return level.label
}
