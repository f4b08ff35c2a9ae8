/**
 * Decisions: kept whole, read strictly, rated beside the raw result, compared
 * with earlier ones.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Decision,
  decisionPath,
  encodeDecision,
  hasMovedOn,
  isDecisionPath,
  parseDecision,
} from '../../../../src/domain/panel/decision.ts'
import { findPrecedents } from '../../../../src/domain/panel/precedents.ts'
import { rateDecided } from '../../../../src/domain/panel/rate-decided.ts'
import { levelToScore } from '../../../../src/domain/rating/band.ts'
import { rateInspection } from '../../../../src/domain/rating/rate.ts'
import { loadBundled } from '../../../fixtures/editions.ts'

const edition = await loadBundled()
const standards = edition.domains.flatMap((domain) => domain.standards)
const asked = standards.filter(({ basis }) => basis === 'cases')
const [first] = asked
const [A = '', B = '', C = ''] = first?.keyQuestions.map(({ id }) => id) ?? []

const decision: Decision = {
  keyQuestion: A,
  from: 'requires-improvement',
  to: 'good',
  reason: 'Only 13 cases; the two others are good.',
  panel: 'Lee Lead, Hanna Head',
  sufficient: 8,
  applicable: 13,
  counting: 'finished',
  byRule: true,
}

describe('the record', () => {
  test('[PA4] what is encoded parses back to the same', () => {
    expect(parseDecision(encodeDecision(decision))).toEqual(decision)
    expect(isDecisionPath(decisionPath(A))).toBe(true)
    expect(isDecisionPath('something/else')).toBe(false)
  })

  test('[PA4] one that lacks something, or cannot be, is none', () => {
    const broken: Record<string, unknown>[] = [
      { reason: ' ' },
      { panel: '' },
      { applicable: 0, sufficient: 0 },
      { sufficient: 14 },
      { counting: 'all' },
      { byRule: undefined },
      { to: 3 },
    ]
    for (const change of broken)
      expect(parseDecision(JSON.stringify({ ...decision, ...change }))).toBeUndefined()
    expect(parseDecision('{')).toBeUndefined()
  })
})

test('[PA11] a decision says that the cases have moved on, where they were counted alike', () => {
  const now = { sufficient: 8, applicable: 13, counting: 'finished' as const }
  expect(hasMovedOn(decision, now)).toBe(false)
  expect(hasMovedOn(decision, { ...now, sufficient: 9 })).toBe(true)
  expect(hasMovedOn(decision, { ...now, applicable: 14 })).toBe(true)
  expect(hasMovedOn(decision, { ...now, applicable: 14, counting: 'judged' })).toBe(false)
})

const tallies = (sufficient: number) =>
  Object.fromEntries(
    asked
      .flatMap(({ keyQuestions }) => keyQuestions)
      .map(({ id }) => [id, { sufficient, applicable: 100 }]),
  )
const ratingOf = (changes: Record<string, { sufficient: number; applicable: number }> = {}) =>
  rateInspection(edition, 'nps', { ...tallies(70), ...changes }, {})
const decide = (rating: ReturnType<typeof ratingOf>, decided: [string, string][]) => {
  const after = rateDecided(edition, 'nps', rating, new Map(decided))
  return { after, standard: after.standards.find(({ id }) => id === first?.id) }
}

describe('the ratings afterwards', () => {
  test('[PA6] a raised key question raises its standard where it was the lowest alone', () => {
    const rating = ratingOf({ [A]: { sufficient: 63, applicable: 100 } })
    const { after, standard } = decide(rating, [[A, 'good']])
    expect(standard).toMatchObject({ rating: 'good', score: 2, lowest: A })
    expect(after.composite).toBe((rating.composite ?? 0) + 1)
    expect(rating.keyQuestions.find(({ id }) => id === A)?.band).toBe('requires-improvement')
  })

  test('[PA6] the lowest is another one then, or the first of several', () => {
    const low = { sufficient: 45, applicable: 100 }
    const rating = ratingOf({ [A]: low, [C]: { sufficient: 60, applicable: 100 } })
    expect(decide(rating, [[A, 'outstanding']]).standard).toMatchObject({ lowest: C })
    expect(decide(ratingOf({ [A]: low }), [[A, 'outstanding']]).standard).toMatchObject({
      rating: 'good',
      lowest: B,
    })
  })

  test('[PA7] leaving it as it is changes nothing; what has no result gets none', () => {
    const rating = ratingOf({ [A]: { sufficient: 63, applicable: 100 } })
    const { after } = decide(rating, [[A, 'requires-improvement']])
    expect(after.standards).toEqual(rating.standards)
    expect([after.composite, after.overall]).toEqual([rating.composite, rating.overall])
    const empty = rateInspection(edition, 'nps', {}, {})
    expect(decide(empty, [[A, 'good']]).after.standards).toEqual(empty.standards)
    const part = ratingOf({ [A]: { sufficient: 0, applicable: 0 } })
    expect(decide(part, [[A, 'inadequate']]).standard).toMatchObject({ rating: 'good' })
  })

  test('[PA6] a standard is the lowest of its levels, whatever is decided', () => {
    const levels = edition.rating.levels.map(({ id }) => id)
    const share = fc.nat(100)
    fc.assert(
      fc.property(
        fc.tuple(share, share, share),
        fc.tuple(fc.constantFrom(...levels), fc.constantFrom(...levels)),
        ([a, b, c], [toA, toB]) => {
          const of = (sufficient: number) => ({ sufficient, applicable: 100 })
          const rating = ratingOf({ [A]: of(a), [B]: of(b), [C]: of(c) })
          const bandOf = (id: string) => rating.keyQuestions.find((one) => one.id === id)?.band
          const { standard } = decide(rating, [
            [A, toA],
            [B, toB],
          ])
          const scores = [toA, toB, bandOf(C) ?? ''].map((id) => levelToScore(edition.rating, id))
          expect(standard?.score).toBe(Math.min(...scores))
        },
      ),
    )
  })
})

describe('earlier decisions', () => {
  const result = (sufficient: number, applicable: number) => ({ sufficient, applicable })

  test('[PA8] near the same boundary, the nearest first', () => {
    const earlier = [result(60, 100), result(66, 100), result(79, 100), result(62, 100)]
    const found = findPrecedents(edition, result(64, 100), earlier)
    expect(found.map(({ percent, apart }) => [percent, apart])).toEqual([
      [66, 2],
      [62, 2],
      [60, 4],
    ])
  })

  test('[PA8] without a result, or without a boundary, there is nothing to compare', () => {
    expect(findPrecedents(edition, result(0, 0), [result(1, 2)])).toEqual([])
    expect(findPrecedents(edition, result(1, 2), [result(0, 0)])).toEqual([])
    const bands = [{ from: 0, label: 'Any', level: 'good' }]
    const flat = { ...edition, rating: { ...edition.rating, keyQuestionBands: bands } }
    expect(findPrecedents(flat, result(1, 2), [result(1, 2)])).toEqual([])
  })
})
