/**
 * Counts judgements by key question.  [RA5]
 *
 * Not applicable leaves the denominator; what is not judged yet is open and is
 * in no denominator, but can still move the rating (`reach.ts`).
 */
import type { Judgement } from '../edition/rules.ts'

export interface KeyQuestionTally {
  /** Cases judged yes. */
  readonly sufficient: number
  /** Cases judged yes or no. */
  readonly applicable: number
}

export interface OpenTally extends KeyQuestionTally {
  /** Cases that are asked this key question and are not judged yet. */
  readonly open: number
}

/** By key question id. One that is absent has no case. */
export type Tally = Readonly<Record<string, KeyQuestionTally | undefined>>

export interface JudgedQuestion {
  readonly keyQuestion: string
  readonly judgement: Judgement | undefined
}

export function tallyJudgements(
  judged: Iterable<JudgedQuestion>,
): Readonly<Record<string, OpenTally>> {
  const tallies = new Map<string, { sufficient: number; applicable: number; open: number }>()
  for (const { keyQuestion, judgement } of judged) {
    let tally = tallies.get(keyQuestion)
    if (!tally) {
      tally = { sufficient: 0, applicable: 0, open: 0 }
      tallies.set(keyQuestion, tally)
    }
    if (judgement === undefined) tally.open++
    else if (judgement !== 'not-applicable') {
      tally.applicable++
      if (judgement === 'yes') tally.sufficient++
    }
  }
  return Object.fromEntries(tallies)
}
