/**
 * Exact fractions: every rounding against its definition in whole numbers.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareFractions,
  fractionToMicroPercent,
  fractionToWholePercent,
  makeFraction,
  scaledDifference,
} from '../../../../src/domain/rating/fraction.ts'

const counts = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 1_000_000 }))
  .map(([whole, part]) => ({ whole, part: part % (whole + 1) }))

describe('rounding', () => {
  test.each([
    [1, 2, 50],
    [99, 200, 50], // 49.5
    [98, 200, 49],
    [129, 200, 65], // 64.5
    [1289, 2000, 64], // 64.45
    [2, 3, 67],
    [1, 3, 33],
    [0, 7, 0],
    [7, 7, 100],
    [1, 200, 1], // 0.5
    [199, 200, 100], // 99.5
    [1, 201, 0],
  ])('[RA2] %i of %i is %i per cent', (part, whole, percent) => {
    expect(fractionToWholePercent(makeFraction(part, whole))).toBe(percent)
  })

  test('[RA2] half up is the largest whole per cent that is no more than half a point above', () => {
    fc.assert(
      fc.property(counts, ({ part, whole }) => {
        const percent = BigInt(fractionToWholePercent(makeFraction(part, whole)))
        const reaches = (k: bigint) => (2n * k - 1n) * BigInt(whole) <= 200n * BigInt(part)
        expect(reaches(percent)).toBe(true)
        expect(reaches(percent + 1n)).toBe(false)
      }),
    )
  })

  test('[RA2] six decimals are the nearest millionth of a point, a half upwards', () => {
    fc.assert(
      fc.property(counts, ({ part, whole }) => {
        const micro = BigInt(fractionToMicroPercent(makeFraction(part, whole)))
        const exact = 100_000_000n * BigInt(part)
        const twiceOver = 2n * (exact - micro * BigInt(whole))
        expect(twiceOver >= -BigInt(whole) && twiceOver < BigInt(whole)).toBe(true)
      }),
    )
    expect(fractionToMicroPercent(makeFraction(2, 3))).toBe(66_666_667)
    expect(fractionToMicroPercent(makeFraction(1, 3))).toBe(33_333_333)
  })
})

describe('comparing', () => {
  test('[RA1] a boundary is reached exactly or not, without a binary fraction', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 100 }), ({ part, whole }, percent) => {
        const fraction = makeFraction(part, whole)
        const difference = 100n * BigInt(part) - BigInt(percent) * BigInt(whole)
        expect(scaledDifference(fraction, percent)).toBe(difference)
      }),
    )
  })

  test('[RA1] equal fractions of different sizes are equal', () => {
    expect(compareFractions(makeFraction(1, 3), makeFraction(2, 6))).toBe(0)
    expect(compareFractions(makeFraction(1, 3), makeFraction(34, 100))).toBe(-1)
    expect(compareFractions(makeFraction(34, 100), makeFraction(1, 3))).toBe(1)
  })

  test.each([
    [1, 0],
    [-1, 2],
    [3, 2],
    [0.5, 2],
    [1, Number.MAX_SAFE_INTEGER + 1],
  ])('[RA1] %d of %d is no count of cases', (part, whole) => {
    expect(() => makeFraction(part, whole)).toThrow('broken invariant')
  })
})
