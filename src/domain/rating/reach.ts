/**
 * The best and the worst that one key question can still become when the cases
 * that are open on it are judged.  [RA15 RA16]
 *
 * Not a forecast: the two ends of what is possible, so that a percentage of a
 * half-judged sample is never read as a result. Best is every open case
 * sufficient, worst every one not; judged not applicable they lie in between.
 */
import type { Edition } from '../edition/edition.ts'
import type { Rounding } from '../edition/rules.ts'
import { fractionToBand } from './band.ts'
import { fractionToMicroPercent, makeFraction } from './fraction.ts'
import type { OpenTally } from './tally.ts'

export interface ReachBound {
  readonly percent: number | null
  readonly band: string | null
}

export interface KeyQuestionReach {
  /** Null within where no case is applicable and none is open. */
  readonly best: ReachBound
  readonly worst: ReachBound
  /** Every open case could still be judged not applicable, and none is applicable now. */
  readonly mayStayUnrated: boolean
}

export function reachKeyQuestion(
  edition: Edition,
  { sufficient, applicable, open }: OpenTally,
  rounding: Rounding = edition.rating.rounding.default,
): KeyQuestionReach {
  const bound = (part: number): ReachBound => {
    if (applicable + open === 0) return { percent: null, band: null }
    const fraction = makeFraction(part, applicable + open)
    return {
      percent: fractionToMicroPercent(fraction) / 1_000_000,
      band: fractionToBand(edition.rating, fraction, rounding),
    }
  }
  return {
    best: bound(sufficient + open),
    worst: bound(sufficient),
    mayStayUnrated: applicable === 0,
  }
}
