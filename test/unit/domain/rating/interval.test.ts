/**
 * The interval beside a percentage: known values, its laws, and the population
 * from which the cases come.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimatePopulation } from '../../../../src/domain/rating/estimate-population.ts'
import { wilsonInterval } from '../../../../src/domain/rating/interval.ts'

const Z95 = 1.959964
const endless = { z: Z95, population: undefined }

const tallies = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.nat(400))
  .map(([applicable, some]) => ({ applicable, sufficient: some % (applicable + 1) }))

function read(...given: Parameters<typeof wilsonInterval>) {
  const interval = wilsonInterval(...given)
  if (!interval) throw new Error('there is an applicable case')
  return interval
}

describe('the interval', () => {
  test('[RA20] without a population it is Wilson’s, as textbooks print it', () => {
    const { low, high } = read({ sufficient: 8, applicable: 10 }, endless)
    expect([low.toFixed(2), high.toFixed(2)]).toEqual(['49.02', '94.33'])
    const none = read({ sufficient: 0, applicable: 10 }, endless)
    expect([none.low.toFixed(2), none.high.toFixed(2)]).toEqual(['0.00', '27.75'])
  })

  test('[RA20] there is none without an applicable case', () => {
    expect(wilsonInterval({ sufficient: 0, applicable: 0 }, endless)).toBeNull()
  })

  test('[RA20] it holds the share, stays within all and nothing, and mirrors', () => {
    fc.assert(
      fc.property(tallies, fc.nat(2000), ({ sufficient, applicable }, more) => {
        const given = { z: 1.281552, population: applicable + more }
        const { low, high } = read({ sufficient, applicable }, given)
        const share = (100 * sufficient) / applicable
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(100)
        expect(low).toBeLessThanOrEqual(share + 1e-9)
        expect(high).toBeGreaterThanOrEqual(share - 1e-9)
        const mirrored = read({ sufficient: applicable - sufficient, applicable }, given)
        expect(mirrored.low).toBeCloseTo(100 - high, 9)
      }),
    )
  })

  test('[RA21] a smaller population makes it narrower, down to the share itself', () => {
    fc.assert(
      fc.property(tallies, fc.integer({ min: 1, max: 3000 }), (tally, more) => {
        const widthFor = (population: number | undefined) => {
          const { low, high } = read(tally, { z: Z95, population })
          return high - low
        }
        const { applicable } = tally
        expect(widthFor(applicable)).toBe(0)
        expect(widthFor(applicable - 1)).toBe(0)
        expect(widthFor(applicable + more)).toBeGreaterThan(0)
        // Of one case there is nothing to correct.
        const wider = [widthFor(2 * (applicable + more)), widthFor(undefined)]
        for (const width of wider) {
          if (applicable === 1) expect(width).toBe(widthFor(applicable + more))
          else expect(width).toBeGreaterThan(widthFor(applicable + more))
        }
      }),
    )
  })
})

describe('the population of a key question', () => {
  const type = (judged: number, applicable: number, population?: number) => ({
    judged,
    applicable,
    population,
  })

  test('[RA22] is the same part of the eligible cases as of the judged ones', () => {
    expect(estimatePopulation([type(118, 118, 416)])).toBe(416)
    expect(estimatePopulation([type(100, 50, 416)])).toBe(208)
    expect(estimatePopulation([type(100, 50, 416), type(39, 39, 50)])).toBe(258)
    expect(estimatePopulation([type(3, 0, 10)])).toBe(0)
  })

  test('[RA22] is never smaller than what was found', () => {
    expect(estimatePopulation([type(10, 10, 4)])).toBe(10)
  })

  test('[RA22] nobody knows it where one case type has none, or nothing is judged', () => {
    expect(estimatePopulation([])).toBeUndefined()
    expect(estimatePopulation([type(0, 0, 416)])).toBeUndefined()
    expect(estimatePopulation([type(1, 1, 416), type(1, 1)])).toBeUndefined()
    expect(estimatePopulation([type(1, 1, 416), type(0, 0)])).toBe(416)
  })
})
