/**
 * Counting judgements.
 */
import { expect, test } from 'vitest'
import { makeForm } from '../../../../src/domain/edition/form.ts'
import type { Judgement } from '../../../../src/domain/edition/rules.ts'
import { rateInspection } from '../../../../src/domain/rating/rate.ts'
import { tallyJudgements } from '../../../../src/domain/rating/tally.ts'
import { loadBundled } from '../../../fixtures/editions.ts'

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

test('[FM2] judgements of two case types on one key question are one tally, and rate its standard', async () => {
  const edition = await loadBundled()
  const supervision = makeForm(edition, 'case-supervision', 'nps')
  const contact = makeForm(edition, 'victim-contact', 'nps')
  const shared = contact.standards[0]?.keyQuestions.slice(2).map(({ id }) => id) ?? []
  expect(supervision.standards.at(-1)?.keyQuestions.map(({ id }) => id)).toEqual(shared)
  const [keyQuestion = ''] = shared
  const of = (judgement: Judgement, count: number) => Array(count).fill({ keyQuestion, judgement })
  const tally = tallyJudgements([...of('yes', 3), ...of('no', 1), ...of('yes', 1)])
  expect(tally[keyQuestion]).toEqual({ sufficient: 4, applicable: 5, open: 0 })
  const rated = rateInspection(edition, 'nps', tally, {})
  const standard = rated.standards.find(({ id }) => id === contact.standards[0]?.id)
  expect(standard).toMatchObject({ rating: 'outstanding', lowest: keyQuestion })
})
