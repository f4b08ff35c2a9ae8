/**
 * One key question: percentage, bands in both readings, distance, panel.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Edition } from '../../../../src/domain/edition/edition.ts'
import { rateKeyQuestion } from '../../../../src/domain/rating/key-question.ts'
import { loadBundled, makeSmallEdition } from '../../../fixtures/editions.ts'

const edition = await loadBundled()
const rate = (sufficient: number, applicable: number, rounding?: 'exact' | 'half-up-to-integer') =>
  rateKeyQuestion(edition, { sufficient, applicable }, rounding)

const counts = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.nat(400))
  .map(([applicable, sufficient]) => ({ applicable, sufficient: sufficient % (applicable + 1) }))
const roundings = fc.constantFrom('exact' as const, 'half-up-to-integer' as const)

describe('bands', () => {
  test.each([
    [80, 100, 'outstanding'],
    [79, 100, 'good'],
    [65, 100, 'good'],
    [64, 100, 'requires-improvement'],
    [50, 100, 'requires-improvement'],
    [49, 100, 'inadequate'],
    [0, 100, 'inadequate'],
    [100, 100, 'outstanding'],
  ])('[RA3] %i of %i is %s in both readings', (sufficient, applicable, level) => {
    expect(rate(sufficient, applicable)).toMatchObject({ band: level, exactBand: level })
    expect(rate(sufficient, applicable, 'exact').band).toBe(level)
  })

  test.each([
    [129, 200, 'good', 'requires-improvement'], // 64.5
    [159, 200, 'outstanding', 'good'], // 79.5
    [99, 200, 'requires-improvement', 'inadequate'], // 49.5
    [644, 1000, 'requires-improvement', 'requires-improvement'],
  ])('[RA4] %i of %i is %s rounded and %s read exactly', (sufficient, applicable, up, exact) => {
    expect(rate(sufficient, applicable)).toMatchObject({ band: up, exactBand: exact })
    expect(rate(sufficient, applicable, 'exact')).toMatchObject({ band: exact, exactBand: exact })
  })

  test('[RA6] without an applicable case nothing is rated', () => {
    expect(rate(0, 0)).toEqual({
      sufficient: 0,
      applicable: 0,
      percent: null,
      rounded: null,
      band: null,
      exactBand: null,
      toBoundary: null,
      oneCaseFlips: false,
      panel: false,
    })
  })

  test('[RA2] percent has six decimals, rounded is whole', () => {
    expect(rate(2, 3)).toMatchObject({ percent: 66.666667, rounded: 67 })
    expect(rate(1, 7)).toMatchObject({ percent: 14.285714, rounded: 14 })
  })
})

describe('distance to the nearest boundary', () => {
  test.each([
    [2, 3, 1.666667],
    [64, 100, -1],
    [65, 100, 0],
    [1, 3, -16.666667],
    [1, 1, 20],
    [0, 5, -50],
    [575, 1000, 7.5], // as near to 50 as to 65: the lower
    [725, 1000, 7.5], // as near to 65 as to 80: the lower
    [726, 1000, -7.4],
    [79, 118, 1.949153],
  ])('[RA7] %i of %i lies %d points from it', (sufficient, applicable, points) => {
    expect(rate(sufficient, applicable).toBoundary).toBe(points)
  })

  test('[RA7] it is that of the exact percentage in both readings', () => {
    fc.assert(
      fc.property(counts, ({ sufficient, applicable }) => {
        const { percent, toBoundary } = rate(sufficient, applicable)
        expect(rate(sufficient, applicable, 'exact').toBoundary).toBe(toBoundary)
        const distances = [50, 65, 80].map((boundary) => Math.abs((percent ?? 0) - boundary))
        expect(Math.abs(toBoundary ?? 0)).toBeCloseTo(Math.min(...distances), 5)
      }),
    )
  })

  test('[RA7] an edition with a single band has no boundary', () => {
    const [, , last] = edition.rating.keyQuestionBands
    if (!last) throw new Error('three bands at least')
    const single: Edition = {
      ...edition,
      rating: { ...edition.rating, keyQuestionBands: [{ ...last, from: 0 }] },
    }
    expect(rateKeyQuestion(single, { sufficient: 1, applicable: 2 })).toMatchObject({
      toBoundary: null,
      oneCaseFlips: false,
      panel: false,
    })
  })
})

describe('one case judged differently', () => {
  test.each([
    [65, 100, true], // 64 is the band below
    [64, 100, true], // 65 is the band above
    [63, 100, false],
    [66, 100, false],
    [1, 1, true],
    [0, 1, true],
    [118, 118, false],
    [0, 118, false],
    [11, 20, false], // 55; 50 and 60 are in the same band
    [10, 20, true], // 50; 45 is not
    [129, 200, true], // 64.5 rounds to 65; 128 of 200 is 64
  ])('[RA8] %i of %i changes the band: %s', (sufficient, applicable, flips) => {
    expect(rate(sufficient, applicable).oneCaseFlips).toBe(flips)
  })

  test('[RA8] the reading of the bands decides', () => {
    // 64.5 per cent: rounded it is Good and 64.0 is not; exactly both are below 65.
    expect(rate(129, 200, 'half-up-to-integer').oneCaseFlips).toBe(true)
    expect(rate(129, 200, 'exact').oneCaseFlips).toBe(true)
    expect(rate(128, 200, 'exact').oneCaseFlips).toBe(false)
    expect(rate(128, 200, 'half-up-to-integer').oneCaseFlips).toBe(true)
  })

  test('[RA8] it is what rating the two neighbours gives', () => {
    fc.assert(
      fc.property(counts, roundings, ({ sufficient, applicable }, rounding) => {
        const { band, oneCaseFlips } = rate(sufficient, applicable, rounding)
        const others = [sufficient - 1, sufficient + 1]
          .filter((other) => other >= 0 && other <= applicable)
          .map((other) => rate(other, applicable, rounding).band)
        expect(oneCaseFlips).toBe(others.some((other) => other !== band))
      }),
    )
  })
})

describe('the panel', () => {
  test.each([
    [700, 1000, true], // five points above 65, inclusive
    [701, 1000, false],
    [850, 1000, true],
    [851, 1000, false],
    [450, 1000, true],
    [449, 1000, false],
    [600, 1000, true],
    [575, 1000, false],
    [1, 2, true],
    [5, 7, true], // 71.4 and more than five away, but 4 of 7 is Requires improvement
  ])('[RA9] looks at %i of %i: %s', (sufficient, applicable, looks) => {
    expect(rate(sufficient, applicable).panel).toBe(looks)
  })

  test('[RA9] always where one case flips, and never outside both rules', () => {
    fc.assert(
      fc.property(counts, roundings, ({ sufficient, applicable }, rounding) => {
        const { panel, oneCaseFlips } = rate(sufficient, applicable, rounding)
        const within = [50, 65, 80].some(
          (boundary) => Math.abs(100 * sufficient - boundary * applicable) <= 5 * applicable,
        )
        expect(panel).toBe(within || oneCaseFlips)
      }),
    )
  })

  test('[ED11] distance, inclusion and the rule of one case are the edition’s', () => {
    const small = makeSmallEdition()
    const looks = (sufficient: number, applicable: number) =>
      rateKeyQuestion(small, { sufficient, applicable })
    // Three points, exclusive, around 33 and 90; one case alone does not count.
    expect(looks(36, 100)).toMatchObject({ toBoundary: 3, panel: false })
    expect(looks(359, 1000)).toMatchObject({ toBoundary: 2.9, panel: true })
    expect(looks(1, 2)).toMatchObject({ band: 'cool', oneCaseFlips: true, panel: false })
    // 89.5 would round to the band above: this edition reads exactly.
    expect(looks(179, 200)).toMatchObject({ band: 'cool', exactBand: 'cool', rounded: 90 })
  })
})

describe('laws', () => {
  test('[RA18] one more sufficient case never lowers a percentage or a band', () => {
    const score = (level: string | null) =>
      edition.rating.levels.find(({ id }) => id === level)?.score ?? -1
    fc.assert(
      fc.property(counts, roundings, ({ sufficient, applicable }, rounding) => {
        fc.pre(sufficient < applicable)
        const before = rate(sufficient, applicable, rounding)
        const after = rate(sufficient + 1, applicable, rounding)
        expect(after.percent ?? 0).toBeGreaterThan(before.percent ?? 0)
        expect(score(after.band)).toBeGreaterThanOrEqual(score(before.band))
        expect(score(after.exactBand)).toBeGreaterThanOrEqual(score(before.exactBand))
      }),
    )
  })

  test('[RA18] rounding half up never gives a lower band than the exact reading', () => {
    const score = (level: string | null) =>
      edition.rating.levels.find(({ id }) => id === level)?.score ?? -1
    fc.assert(
      fc.property(counts, ({ sufficient, applicable }) => {
        const { band, exactBand } = rate(sufficient, applicable)
        expect(score(band)).toBeGreaterThanOrEqual(score(exactBand))
      }),
    )
  })
})
