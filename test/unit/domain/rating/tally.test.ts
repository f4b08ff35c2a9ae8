/**
 * Counting judgements.
 */
import { expect, test } from 'vitest'
import { tallyJudgements } from '../../../../src/domain/rating/tally.ts'

test('[RA5] not applicable leaves the denominator, open ones are counted apart', () => {
  const judged = (
    keyQuestion: string,
    ...judgements: ('yes' | 'no' | 'not-applicable' | undefined)[]
  ) => judgements.map((judgement) => ({ keyQuestion, judgement }))
  expect(
    tallyJudgements([
      ...judged('A', 'yes', 'no', 'yes', 'not-applicable', undefined),
      ...judged('B', 'not-applicable'),
    ]),
  ).toEqual({
    A: { sufficient: 2, applicable: 3, open: 1 },
    B: { sufficient: 0, applicable: 0, open: 0 },
  })
})

test('[RA5] no judgement is no tally', () => {
  expect(tallyJudgements([])).toEqual({})
})
