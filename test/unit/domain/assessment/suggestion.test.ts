/**
 * What prompts suggest, and when a reason is owed.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { goesAgainst, suggest } from '../../../../src/domain/assessment/suggestion.ts'
import type { Judgement } from '../../../../src/domain/edition/rules.ts'
import { loadBundled, makeSmallEdition } from '../../../fixtures/editions.ts'

const rules = (await loadBundled()).suggestion
const answers = (yes: number, no: number, notApplicable = 0, open = 0) => [
  ...new Array<Judgement>(yes).fill('yes'),
  ...new Array<Judgement>(no).fill('no'),
  ...new Array<Judgement>(notApplicable).fill('not-applicable'),
  ...new Array<undefined>(open).fill(undefined),
]

describe('what the prompts suggest', () => {
  test.each([
    [2, 1, 'yes'],
    [1, 2, 'no'],
    [1, 1, 'none'],
    [3, 2, 'none'],
    [4, 2, 'yes'],
    [2, 4, 'no'],
    [0, 0, 'none'],
    [1, 0, 'yes'],
    [0, 1, 'no'],
  ])('[AS5] %i yes and %i no suggest %s', (yes, no, suggests) => {
    expect(suggest(rules, answers(yes, no)).suggests).toBe(suggests)
  })

  test('[AS5] open and not-applicable prompts are counted and say nothing', () => {
    expect(suggest(rules, answers(2, 1, 3, 4))).toEqual({
      yes: 2,
      no: 1,
      notApplicable: 3,
      open: 4,
      suggests: 'yes',
    })
  })

  test('[ED11] the thresholds are the edition’s', () => {
    const strict = makeSmallEdition().suggestion
    expect(suggest(strict, answers(5, 0)).suggests).toBe('yes')
    expect(suggest(strict, answers(5, 1)).suggests).toBe('none')
    expect(suggest(strict, answers(1, 5)).suggests).toBe('none')
    expect(suggest(strict, answers(0, 5)).suggests).toBe('no')
  })

  test('[AS5] turning a no into a yes never turns the suggestion against it', () => {
    const rank = { no: 0, none: 1, yes: 2 }
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), (yes, no) => {
        const before = suggest(rules, answers(yes, no + 1)).suggests
        const after = suggest(rules, answers(yes + 1, no)).suggests
        expect(rank[after]).toBeGreaterThanOrEqual(rank[before])
      }),
    )
  })
})

describe('a reason is owed', () => {
  test.each([
    ['yes', 'no', true],
    ['no', 'yes', true],
    ['yes', 'yes', false],
    ['no', 'no', false],
    ['yes', 'none', false],
    ['no', 'none', false],
    ['not-applicable', 'none', false],
    ['not-applicable', 'yes', true],
    ['not-applicable', 'no', true],
    [undefined, 'yes', false],
  ] as const)('[AS6] judged %s where the prompts suggest %s: %s', (judgement, suggests, owed) => {
    expect(goesAgainst(judgement, { suggests })).toBe(owed)
  })
})
