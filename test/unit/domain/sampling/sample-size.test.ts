/**
 * Sizes: the printed ones, the limits, and what would follow from other aims.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { confidenceToZ } from '../../../../src/domain/sampling/confidence-to-z.ts'
import { listWhatIfs, makeSampleSize } from '../../../../src/domain/sampling/sample-size.ts'
import { loadBundled, makeSmallEdition } from '../../../fixtures/editions.ts'

const { sampling } = await loadBundled()
const sizeOf = (population: number) => makeSampleSize(sampling, population).size

describe('z', () => {
  test.each([
    [0.8, 1.281552],
    [0.9, 1.644854],
    [0.95, 1.959964],
    [0.99, 2.575829],
    [0.999, 3.290527],
    [0.5, 0.67449],
    [0.01, 0.012533],
    [0.999999, 4.891638],
  ])('[SA20] of %d is the one of the tables', (confidence, z) => {
    expect(confidenceToZ(confidence)).toBe(z)
  })

  test('[SA20] of nothing and of certainty there is none', () => {
    expect(() => confidenceToZ(0)).toThrow('share')
    expect(() => confidenceToZ(1)).toThrow('share')
  })
})

describe('sizes', () => {
  test.each([
    [416, 118],
    [100, 63],
    [50, 39],
    [1000, 142],
    [5000, 160],
    [3308, 157],
    [0, 0],
    [1, 1],
    [2, 2],
  ])('[SA20 SA24] %d eligible cases give a sample of %d', (population, size) => {
    expect(sizeOf(population)).toBe(size)
  })

  test('[SA20] every number of the formula is given, with the edition’s confidence and margin', () => {
    const made = makeSampleSize(sampling, 416)
    expect(made).toMatchObject({ population: 416, confidence: 0.8, margin: 0.05, proportion: 0.5 })
    expect(made.z).toBe(1.281552)
    expect(made.n0).toBeCloseTo(164.2376, 3)
    expect(made.corrected).toBeCloseTo(117.953, 3)
  })

  test('[SA20] without the correction a large population changes nothing, and none is exceeded', () => {
    const rules = { ...sampling, finitePopulation: false }
    expect(makeSampleSize(rules, 100_000).size).toBe(165)
    expect(makeSampleSize(rules, 120)).toMatchObject({ size: 120 })
  })

  test('[SA20] a size that is whole is not rounded up for the noise of binary fractions', () => {
    // p (1 - p) / e² with z = 1 for the share within one standard error.
    const one = { confidence: 0.6826895, margin: 0.1, proportion: 0.3, finitePopulation: false }
    expect(confidenceToZ(one.confidence)).toBe(1)
    expect(makeSampleSize(one, 1000).n0).toBeGreaterThan(20.99)
    expect(makeSampleSize(one, 1000).size).toBe(21)
  })

  test('[SA20] never above the population, never falling as it grows, exact to the definition', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (population) => {
        const { size, n0 } = makeSampleSize(sampling, population)
        expect(size).toBeLessThanOrEqual(population)
        expect(size).toBeGreaterThanOrEqual(sizeOf(population - 1))
        expect(size).toBeLessThanOrEqual(Math.ceil(n0))
        expect(size).toBeGreaterThan(n0 / (1 + (n0 - 1) / population) - 1e-6)
      }),
    )
  })
})

describe('what if', () => {
  test('[SA21] sizes for the edition’s confidences and margins, its own rule marked', () => {
    const table = listWhatIfs(sampling, 416)
    const { confidences, margins } = sampling.whatIf
    expect(table).toHaveLength(confidences.length * margins.length)
    expect(table.filter(({ isRule }) => isRule)).toEqual([
      { confidence: 0.8, margin: 0.05, size: 118, isRule: true },
    ])
    expect(table.find((one) => one.confidence === 0.95 && one.margin === 0.05)?.size).toBe(200)
  })

  test('[SA21] an edition whose own rule is not listed gets a row for it', () => {
    const table = listWhatIfs(makeSmallEdition().sampling, 50)
    expect(table.map(({ confidence, margin }) => [confidence, margin])).toEqual([
      [0.5, 0.1],
      [0.5, 0.2],
      [0.9, 0.1],
      [0.9, 0.2],
    ])
    expect(table.filter(({ isRule }) => isRule)).toMatchObject([{ confidence: 0.9, margin: 0.1 }])
  })
})
