/**
 * How sure a share, and the difference of two, is.  [TB20]
 *
 * Wilson's interval for one share; Newcombe's hybrid of two Wilson intervals for a
 * difference (Statistics in Medicine 17, 1998, method 10). Both hold for few cases
 * and for shares of nothing or all. In points, at 95 per cent.
 */
import { assert } from '../../base/assert.ts'
import { type Interval, wilsonInterval } from '../rating/interval.ts'

const Z = 1.959963984540054

export interface Share {
  readonly n: number
  readonly of: number
}

/** `of` is above 0: a share of nothing has no interval. Published tables are of no known population. */
export function shareInterval({ n, of }: Share): Interval {
  const interval = wilsonInterval(
    { sufficient: n, applicable: of },
    { z: Z, population: undefined },
  )
  assert(interval, 'a share of nothing has no interval')
  return interval
}

/** Of the first share less the second. */
export function differenceInterval(first: Share, second: Share): Interval {
  const [one, two] = [percentOf(first), percentOf(second)]
  const [a, b] = [shareInterval(first), shareInterval(second)]
  const difference = one - two
  return {
    low: difference - Math.hypot(one - a.low, b.high - two),
    high: difference + Math.hypot(a.high - one, two - b.low),
  }
}

const percentOf = ({ n, of }: Share): number => (100 * n) / of
