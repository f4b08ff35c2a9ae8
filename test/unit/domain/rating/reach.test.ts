/**
 * What open cases can still change, against trying every way to judge them.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Edition } from '../../../../src/domain/edition/edition.ts'
import { rateKeyQuestion } from '../../../../src/domain/rating/key-question.ts'
import { rateInspection } from '../../../../src/domain/rating/rate.ts'
import { reachKeyQuestion } from '../../../../src/domain/rating/reach.ts'
import { reachInspection } from '../../../../src/domain/rating/reach-inspection.ts'
import type { KeyQuestionTally, OpenTally } from '../../../../src/domain/rating/tally.ts'
import { loadBundled, makeSmallEdition } from '../../../fixtures/editions.ts'

const edition = await loadBundled()

/** Every way to judge the open cases: so many yes, so many no, the rest not applicable. */
function outcomes({ sufficient, applicable, open }: OpenTally): KeyQuestionTally[] {
  const all: KeyQuestionTally[] = []
  for (let yes = 0; yes <= open; yes++) {
    for (let no = 0; yes + no <= open; no++)
      all.push({ sufficient: sufficient + yes, applicable: applicable + yes + no })
  }
  return all
}

const openTallies = (largest: number) =>
  fc
    .tuple(fc.nat(largest), fc.nat(largest), fc.nat(largest))
    .map(([applicable, some, open]) => ({ applicable, sufficient: some % (applicable + 1), open }))

describe('a key question', () => {
  test('[RA15] best is every open case sufficient, worst every one not', () => {
    expect(reachKeyQuestion(edition, { sufficient: 6, applicable: 10, open: 10 })).toEqual({
      best: { percent: 80, band: 'outstanding' },
      worst: { percent: 30, band: 'inadequate' },
      mayStayUnrated: false,
    })
  })

  test('[RA15] without an open case there is one result', () => {
    const { best, worst } = reachKeyQuestion(edition, { sufficient: 2, applicable: 3, open: 0 })
    expect(best).toEqual(worst)
    expect(best).toEqual({ percent: 66.666667, band: 'good' })
  })

  test('[RA15] without any case there is none', () => {
    expect(reachKeyQuestion(edition, { sufficient: 0, applicable: 0, open: 0 })).toEqual({
      best: { percent: null, band: null },
      worst: { percent: null, band: null },
      mayStayUnrated: true,
    })
  })

  test('[RA15] the reading of the bands decides', () => {
    const tally = { sufficient: 128, applicable: 199, open: 1 }
    expect(reachKeyQuestion(edition, tally).best.band).toBe('good')
    expect(reachKeyQuestion(edition, tally, 'exact').best.band).toBe('requires-improvement')
  })

  test('[RA16] both ends are what trying every outcome gives', () => {
    fc.assert(
      fc.property(
        openTallies(9),
        fc.constantFrom('exact', 'half-up-to-integer'),
        (tally, rounding) => {
          const all = outcomes(tally).map((one) => rateKeyQuestion(edition, one, rounding))
          const rated = all.filter(({ percent }) => percent !== null)
          const byPercent = rated.toSorted((a, b) => (a.percent ?? 0) - (b.percent ?? 0))
          const ends = [byPercent[0], byPercent.at(-1)].map((one) => ({
            percent: one?.percent ?? null,
            band: one?.band ?? null,
          }))
          const reach = reachKeyQuestion(edition, tally, rounding)
          expect([reach.worst, reach.best]).toEqual(ends)
          expect(reach.mayStayUnrated).toBe(rated.length < all.length)
        },
      ),
    )
  })
})

describe('an inspection', () => {
  const small = makeSmallEdition()
  const lenient: Edition = {
    ...small,
    rating: {
      ...small.rating,
      unratedKeyQuestion: { ...small.rating.unratedKeyQuestion, default: 'leave-out' },
    },
  }
  const score = (level: string | null) =>
    small.rating.levels.find(({ id }) => id === level)?.score ?? 0

  test('[RA17] both ends of standards and composite are what trying everything gives', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(small, lenient),
        openTallies(2),
        openTallies(2),
        openTallies(2),
        (rules, welcome, pets, quiet) => {
          const tally = { 'CARE-welcome': welcome, 'CARE-pets': pets, 'REST-quiet': quiet }
          const reach = reachInspection(rules, 'night', tally, { domainOne: { LEAD: 'cool' } })
          const all = outcomes(welcome).flatMap((a) =>
            outcomes(pets).flatMap((b) =>
              outcomes(quiet).map((c) =>
                rateInspection(
                  rules,
                  'night',
                  { 'CARE-welcome': a, 'CARE-pets': b, 'REST-quiet': c },
                  { LEAD: 'cool' },
                ),
              ),
            ),
          )
          const composites = all.map(({ composite }) => composite ?? Number.NaN)
          expect(reach.composite).toEqual({
            best: Math.max(...composites),
            worst: Math.min(...composites),
          })
          reach.standards.forEach((standard, index) => {
            const ratings = all.map((one) => one.standards[index]?.rating ?? null)
            const scores = ratings.filter((rating) => rating !== null).map(score)
            expect(standard.mayStayUnrated).toBe(ratings.includes(null))
            if (scores.length === 0) expect([standard.best, standard.worst]).toEqual([null, null])
            else {
              expect(score(standard.best)).toBe(Math.max(...scores))
              expect(score(standard.worst)).toBe(Math.min(...scores))
            }
          })
        },
      ),
      { numRuns: 60 },
    )
  })

  test('[RA26] both ends of the overall rating are what trying everything gives', () => {
    // Where no rating adds as much as the lowest one, the ends are reached exactly.
    const rules: Edition = { ...lenient, rating: { ...lenient.rating, notRatedScore: 1 } }
    fc.assert(
      fc.property(openTallies(2), openTallies(2), openTallies(2), (welcome, pets, quiet) => {
        const tally = { 'CARE-welcome': welcome, 'CARE-pets': pets, 'REST-quiet': quiet }
        const reach = reachInspection(rules, 'night', tally, { domainOne: { LEAD: 'cool' } })
        const overalls = outcomes(welcome).flatMap((a) =>
          outcomes(pets).flatMap((b) =>
            outcomes(quiet).flatMap((c) => {
              const judged = { 'CARE-welcome': a, 'CARE-pets': b, 'REST-quiet': c }
              return rateInspection(rules, 'night', judged, { LEAD: 'cool' }).overall ?? []
            }),
          ),
        )
        if (overalls.length === 0) expect(reach.overall).toEqual({ best: null, worst: null })
        else {
          expect(score(reach.overall.best)).toBe(Math.max(...overalls.map(score)))
          expect(score(reach.overall.worst)).toBe(Math.min(...overalls.map(score)))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('[RA17] a standard on evidence without a rating lies anywhere, one with a rating is fixed', () => {
    const tally = {
      'CARE-welcome': { sufficient: 1, applicable: 1, open: 0 },
      'CARE-pets': { sufficient: 1, applicable: 1, open: 0 },
    }
    const open = reachInspection(small, 'day', tally, { domainOne: {} })
    expect(open.standards[0]).toEqual({
      id: 'LEAD',
      best: 'warm',
      worst: 'cold',
      mayStayUnrated: true,
    })
    expect(open.composite).toEqual({ best: 10, worst: 5 })
    const rated = reachInspection(small, 'day', tally, { domainOne: { LEAD: 'cool' } })
    expect(rated.standards[0]).toMatchObject({ best: 'cool', worst: 'cool' })
    expect(rated.overall).toEqual({ best: 'cool', worst: 'cool' })
  })

  test('[RA40] a standard that is proposed as not rated stays so, and adds nothing to either end', () => {
    const tally = {
      'CARE-welcome': { sufficient: 1, applicable: 1, open: 1 },
      'CARE-pets': { sufficient: 1, applicable: 1, open: 0 },
    }
    const open = reachInspection(small, 'day', tally, { domainOne: {} })
    const settled = reachInspection(small, 'day', tally, { domainOne: { LEAD: null } })
    expect(settled.standards[0]).toEqual({
      id: 'LEAD',
      best: null,
      worst: null,
      mayStayUnrated: true,
    })
    expect(settled.composite.best).toBeLessThan(open.composite.best)
    expect(settled.composite.worst).toBe(open.composite.worst)
  })

  test('[RA17] no overall rating can be reached where a domain has no case at all', () => {
    const reach = reachInspection(edition, 'nps', {}, { domainOne: {}, rounding: 'exact' })
    expect(reach.overall).toEqual({ best: null, worst: null })
    expect(reach.keyQuestions).toHaveLength(18)
    expect(reach.standards.slice(4).every(({ best }) => best === null)).toBe(true)
  })

  test('[RA17] before a case is judged everything can still happen', () => {
    const asked = edition.caseTypes.flatMap(({ keyQuestions }) => keyQuestions)
    const tally = Object.fromEntries(
      asked.map((id) => [id, { sufficient: 0, applicable: 0, open: 20 }]),
    )
    const reach = reachInspection(edition, 'crc', tally, { domainOne: {} })
    expect(reach.composite).toEqual({ best: 30, worst: 0 })
    expect(reach.overall).toEqual({ best: 'outstanding', worst: 'inadequate' })
  })
})
