/**
 * z of a confidence: how many standard errors on either side hold that share of
 * a normal distribution.  [SA20]
 *
 * By halving, on the series of the normal distribution: no table of constants to
 * mistrust. Six decimals are kept, which takes away what may differ between the
 * exponentials of two machines, so that a size is the same everywhere.
 */
import { assert } from '../../base/assert.ts'

/** 0.8 gives 1.281552. */
export function confidenceToZ(confidence: number): number {
  assert(confidence > 0 && confidence < 1, 'a confidence is a share between none and all')
  let low = 0
  let high = FURTHEST
  for (let halvings = 0; halvings < 60; halvings++) {
    const middle = (low + high) / 2
    if (shareWithin(middle) < confidence) low = middle
    else high = middle
  }
  return Math.round(low * 1e6) / 1e6
}

/** Beyond it doubles cannot tell the share from all. */
const FURTHEST = 9

/** The share within z on either side: twice the density times z + z³/3 + z⁵/15 + … */
function shareWithin(z: number): number {
  let term = z
  let sum = z
  for (let odd = 3; term > sum * Number.EPSILON; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return (2 * sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)
}
