/**
 * Earlier decisions that a panel should know of: results near the same boundary,
 * the nearest first.  [PA8]
 *
 * For consistency, not for a rule: what was decided before binds nobody. Results
 * are read with the rules of the edition at hand, whichever edition they came
 * from, so that distances compare.
 */
import type { Edition } from '../edition/edition.ts'
import { rateKeyQuestion } from '../rating/key-question.ts'
import type { KeyQuestionTally } from '../rating/tally.ts'

export interface Precedent<T> {
  readonly decision: T
  readonly percent: number
  /** Points between its result and the one that is looked at. */
  readonly apart: number
}

export function findPrecedents<T extends KeyQuestionTally>(
  edition: Edition,
  at: KeyQuestionTally,
  decisions: readonly T[],
): Precedent<T>[] {
  const here = readResult(edition, at)
  if (!here) return []
  return decisions
    .flatMap((decision) => {
      const there = readResult(edition, decision)
      if (!there || there.boundary !== here.boundary) return []
      const { percent } = there
      return [{ decision, percent, apart: Math.abs(percent - here.percent) }]
    })
    .toSorted((a, b) => a.apart - b.apart)
}

/** Undefined where there is no result, or no boundary to be near to. */
function readResult(edition: Edition, tally: KeyQuestionTally) {
  const { percent, toBoundary } = rateKeyQuestion(edition, tally)
  if (percent === null || toBoundary === null) return undefined
  return { percent, boundary: Math.round(percent - toBoundary) }
}
