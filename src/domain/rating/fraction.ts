/**
 * Sufficient out of applicable cases as an exact fraction.  [RA1 RA2]
 *
 * Every comparison, rounding and decimal is computed in whole numbers: 0.1
 * points decide a band, and a binary fraction can be wrong by that much of a
 * boundary. A fraction of nothing does not exist: the caller asks first.
 */
import { assert } from '../../base/assert.ts'

export interface Fraction {
  readonly part: bigint
  readonly whole: bigint
}

export function makeFraction(part: number, whole: number): Fraction {
  assert(Number.isSafeInteger(part) && Number.isSafeInteger(whole), 'cases are whole numbers')
  assert(whole > 0 && part >= 0 && part <= whole, 'the sufficient are among the applicable cases')
  return { part: BigInt(part), whole: BigInt(whole) }
}

/** The nearest whole per cent; a half goes up. */
export const fractionToWholePercent = ({ part, whole }: Fraction): number =>
  Number((200n * part + whole) / (2n * whole))

/** The per cent to six decimals, as millionths of a point; a half goes up. */
export const fractionToMicroPercent = ({ part, whole }: Fraction): number =>
  Number((2n * 100_000_000n * part + whole) / (2n * whole))

/**
 * How far it lies above (positive) or below a whole per cent, in points times
 * the whole: exact, and comparable among distances of one fraction.
 */
export const scaledDifference = ({ part, whole }: Fraction, percent: number): bigint =>
  100n * part - BigInt(percent) * whole

/** Below 0, 0 or above 0 as the first is smaller than, equal to or larger than the second. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.part * b.whole - b.part * a.whole
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
