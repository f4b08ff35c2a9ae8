/**
 * How far the share of sufficient cases in the population may lie from that in
 * the sample: an aid for reading, and never part of a rating.  [RA20 RA21]
 *
 * Wilson's interval, which stays within 0 and 100 also for few cases, with the
 * number of cases corrected for a population that is not endless: of 60 cases
 * out of 70 there is little left to be unsure about. Where the whole population
 * was judged the interval is the share itself. It knows nothing of how well a
 * case was judged, nor of cases that are still open.
 */
import type { KeyQuestionTally } from './tally.ts'

/** In per cent. */
export interface Interval {
  readonly low: number
  readonly high: number
}

export interface IntervalGiven {
  /** Standard errors on either side. */
  readonly z: number
  /** How many cases the applicable ones were drawn from; undefined where nobody knows. */
  readonly population: number | undefined
}

/** Null without an applicable case. */
export function wilsonInterval(
  { sufficient, applicable }: KeyQuestionTally,
  { z, population }: IntervalGiven,
): Interval | null {
  if (applicable === 0) return null
  const share = sufficient / applicable
  if (population !== undefined && population <= applicable)
    return { low: 100 * share, high: 100 * share }
  const cases = population === undefined ? applicable : correctCases(applicable, population)
  const weight = 1 + (z * z) / cases
  const centre = (share + (z * z) / (2 * cases)) / weight
  const half =
    (z / weight) * Math.sqrt((share * (1 - share)) / cases + (z * z) / (4 * cases * cases))
  // No share passes nothing or all, whatever the last binary digit says.
  return { low: 100 * Math.max(0, centre - half), high: 100 * Math.min(1, centre + half) }
}

/** As many cases of an endless population as would tell the same. */
const correctCases = (cases: number, population: number): number =>
  (cases * (population - 1)) / (population - cases)
