/**
 * How often something may fail, at most, when so many of so many trials failed: the
 * one-sided upper bound of Clopper and Pearson at 95 %.  [HN6]
 *
 * Without a failure it is close to three over the trials, the rule of three. It
 * says something of this fault on these machines, and nothing of any other.
 */
const CHANCE = 0.05
const STEPS = 60

/** The chance of at most so many failures, when each trial fails with `share`. */
function chanceOfAtMost(failures: number, trials: number, share: number): number {
  let chance = 0
  let logarithm = trials * Math.log1p(-share)
  for (let failed = 0; failed <= failures; failed++) {
    chance += Math.exp(logarithm)
    logarithm += Math.log((trials - failed) / (failed + 1)) + Math.log(share) - Math.log1p(-share)
  }
  return chance
}

/** A share from 0 to 1; 1 where nothing was tried. */
export function upperBound(failures: number, trials: number): number {
  if (failures >= trials) return 1
  let [low, high] = [0, 1]
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (chanceOfAtMost(failures, trials, middle) > CHANCE) low = middle
    else high = middle
  }
  return high
}
