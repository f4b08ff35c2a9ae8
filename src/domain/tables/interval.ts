/**
 * How sure a share, and the difference of two, is.  [TB20]
 *
 * Wilson's interval for one share; Newcombe's hybrid of two Wilson intervals for a
 * difference (Statistics in Medicine 17, 1998, method 10). Both hold for few cases
 * and for shares of nothing or all. In points, at 95 per cent.
 */
const Z = 1.959963984540054

export interface Interval {
  readonly low: number
  readonly high: number
}

export interface Share {
  readonly n: number
  readonly of: number
}

/** `of` is above 0: a share of nothing has no interval. */
export function wilsonInterval({ n, of }: Share): Interval {
  const share = n / of
  const spread = (Z * Z) / of
  const centre = share + spread / 2
  const reach = Z * Math.sqrt((share * (1 - share)) / of + spread / (4 * of))
  return {
    low: n === 0 ? 0 : (100 * (centre - reach)) / (1 + spread),
    high: n === of ? 100 : (100 * (centre + reach)) / (1 + spread),
  }
}

/** Of the first share less the second. */
export function differenceInterval(first: Share, second: Share): Interval {
  const [one, two] = [percentOf(first), percentOf(second)]
  const [a, b] = [wilsonInterval(first), wilsonInterval(second)]
  const difference = one - two
  return {
    low: difference - Math.hypot(one - a.low, b.high - two),
    high: difference + Math.hypot(a.high - one, two - b.low),
  }
}

const percentOf = ({ n, of }: Share): number => (100 * n) / of
