/**
 * How many cases of the population a key question applies to, as far as the
 * sample tells.  [RA22]
 *
 * The population is counted by case type, while a key question applies to a part
 * of the cases. The part is taken to be the same in the population as among the
 * judged cases. Where the population of a case type is not known (its cases were
 * sampled elsewhere) there is no estimate, and nobody guesses one.
 */

/** The cases of one case type that were judged on a key question. */
export interface JudgedOfType {
  /** Yes, no or not applicable. */
  readonly judged: number
  readonly applicable: number
  readonly population: number | undefined
}

export function estimatePopulation(types: readonly JudgedOfType[]): number | undefined {
  let sum: number | undefined
  for (const { judged, applicable, population } of types) {
    if (judged === 0) continue
    if (population === undefined) return undefined
    const share = Math.round((population * applicable) / judged)
    sum = (sum ?? 0) + Math.max(applicable, share)
  }
  return sum
}
