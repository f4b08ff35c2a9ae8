/**
 * A sample's size shared out over strata in proportion to their cases, by largest
 * remainder.  [SA23 SA24]
 *
 * Each stratum gets the whole part of its exact share; what is left goes one by
 * one to the largest remainders. Of equal remainders the stratum with more cases
 * comes first, then the one that stands first. Whole numbers only, so no
 * binary fraction decides. The parts add to the size exactly, and no stratum
 * gets more than it has: a remainder above zero means that its share is below.
 */
import { assert } from '../../base/assert.ts'

/** `populations` in the canonical order of their strata. */
export function shareOut(populations: readonly number[], size: number): readonly number[] {
  const whole = populations.reduce((sum, population) => sum + population, 0)
  assert(size >= 0 && size <= whole, 'a sample is no larger than its population')
  if (whole === 0) return populations
  const shares = populations.map((population, index) => ({
    index,
    population,
    part: Math.floor((size * population) / whole),
    remainder: (size * population) % whole,
  }))
  const left = size - shares.reduce((sum, { part }) => sum + part, 0)
  const raised = new Set(
    shares
      .toSorted(
        (a, b) => b.remainder - a.remainder || b.population - a.population || a.index - b.index,
      )
      .slice(0, left)
      .map(({ index }) => index),
  )
  return shares.map(({ index, part }) => (raised.has(index) ? part + 1 : part))
}
