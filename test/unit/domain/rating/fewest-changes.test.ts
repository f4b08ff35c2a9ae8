/**
 * How firmly a standard stands, against trying every way to judge otherwise.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Edition } from '../../../../src/domain/edition/edition.ts'
import { levelToScore } from '../../../../src/domain/rating/band.ts'
import { fewestChanges } from '../../../../src/domain/rating/fewest-changes.ts'
import { rateKeyQuestion } from '../../../../src/domain/rating/key-question.ts'
import { rateStandard } from '../../../../src/domain/rating/standard.ts'
import type { KeyQuestionTally } from '../../../../src/domain/rating/tally.ts'
import { loadBundled, makeSmallEdition } from '../../../fixtures/editions.ts'

const edition = await loadBundled()
const small = makeSmallEdition()

function firstRated(rules: Edition, tallies: readonly KeyQuestionTally[]) {
  const standard = rules.domains
    .flatMap((domain) => domain.standards)
    .find(({ basis, keyQuestions }) => basis === 'cases' && keyQuestions.length >= tallies.length)
  if (!standard) throw new Error('the edition has such a standard')
  const keyQuestions = tallies.map((tally, index) => ({
    id: String.fromCharCode(97 + index),
    ...rateKeyQuestion(rules, tally),
  }))
  return { rated: rateStandard(rules.rating, standard, keyQuestions), keyQuestions, standard }
}

function fewestOf(rules: Edition, tallies: readonly KeyQuestionTally[]) {
  const { rated, keyQuestions } = firstRated(rules, tallies)
  return fewestChanges(rules.rating, rated, keyQuestions)
}

/** Every way to exchange yes and no, with how many judgements that takes. */
function everyWay(tallies: readonly KeyQuestionTally[]): [number, KeyQuestionTally[]][] {
  const [first, ...others] = tallies
  if (!first) return [[0, []]]
  const rest = everyWay(others)
  return Array.from({ length: first.applicable + 1 }, (_, sufficient) => sufficient).flatMap(
    (sufficient) =>
      rest.map(([count, ways]): [number, KeyQuestionTally[]] => [
        count + Math.abs(sufficient - first.sufficient),
        [{ ...first, sufficient }, ...ways],
      ]),
  )
}

const tally = (sufficient: number, applicable: number) => ({ sufficient, applicable })
const tallies = fc
  .tuple(fc.nat(6), fc.nat(6))
  .map(([applicable, some]) => tally(some % (applicable + 1), applicable))

describe('the fewest judgements that change a standard', () => {
  test('[RA23] to fall one key question is enough, to rise all that stand lowest are needed', () => {
    // 62 and 60 of 100 require improvement, 82 is outstanding.
    expect(fewestOf(edition, [tally(62, 100), tally(60, 100), tally(82, 100)])).toEqual({
      up: { judgements: 8, level: 'good', keyQuestions: ['a', 'b'] },
      down: { judgements: 11, level: 'inadequate', keyQuestions: ['b'] },
    })
  })

  test('[RA23] there is nothing above the highest level and nothing below the lowest', () => {
    expect(fewestOf(edition, [tally(9, 10)]).up).toBeNull()
    expect(fewestOf(edition, [tally(1, 10)]).down).toBeNull()
  })

  test('[RA23] a standard without a rating has nothing to change', () => {
    expect(fewestOf(edition, [tally(0, 0)])).toEqual({ up: null, down: null })
    expect(fewestOf(small, [tally(1, 1), tally(0, 0)])).toEqual({ up: null, down: null })
  })

  test('[RA24] both are what trying every way gives', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(edition, small),
        fc.array(tallies, { minLength: 1, maxLength: 2 }),
        (rules, given) => {
          const { rated, keyQuestions } = firstRated(rules, given)
          const { up, down } = fewestChanges(rules.rating, rated, keyQuestions)
          const scoreOf = (level: string | null) =>
            level === null ? Number.NaN : levelToScore(rules.rating, level)
          const now = scoreOf(rated.rating)
          const ways = everyWay(given).map(([count, way]) => ({
            count,
            score: scoreOf(firstRated(rules, way).rated.rating),
          }))
          const least = (is: (score: number) => boolean) =>
            Math.min(...ways.filter(({ score }) => is(score)).map(({ count }) => count))
          expect(up?.judgements ?? Number.POSITIVE_INFINITY).toBe(least((score) => score > now))
          expect(down?.judgements ?? Number.POSITIVE_INFINITY).toBe(least((score) => score < now))
          if (up) expect(scoreOf(up.level)).toBeGreaterThan(now)
          if (down) expect(scoreOf(down.level)).toBeLessThan(now)
        },
      ),
    )
  })
})
