/**
 * A stratified sample, drawn so that anybody can repeat it to the last case.
 * [SA23 SA24 SA25 SA26 SA27]
 *
 * Strata one after the other in their order, each with its cases by reference,
 * each shuffled by one generator that runs through all of them (`shuffle.ts`).
 * The first cases of a shuffled stratum are its sample, the rest in that order
 * its reserve. The size moves only the line between the two: a larger sample
 * holds the smaller one of the same seed.
 */
import type { Edition } from '../edition/edition.ts'
import type { EligibleCase, Population } from './population.ts'
import { populationToDigest, toCanonicalPopulation } from './population-text.ts'
import { shareOut } from './share-out.ts'
import { createChance, shuffle } from './shuffle.ts'
import { makeStrata, type StratumKey } from './strata.ts'

export interface DrawnStratum {
  readonly key: StratumKey
  readonly population: number
  readonly sample: number
  /** In the order in which they were drawn. */
  readonly cases: readonly EligibleCase[]
  /** In the order in which they take the place of cases. */
  readonly reserve: readonly EligibleCase[]
}

export interface Draw {
  readonly populationSize: number
  readonly sampleSize: number
  readonly strata: readonly DrawnStratum[]
  readonly seed: number
  readonly digest: string
}

export interface DrawAsk {
  readonly seed: number
  /** More than there are takes all. */
  readonly size: number
}

export function makeDraw(edition: Edition, given: Population, ask: DrawAsk): Draw {
  const population = toCanonicalPopulation(given)
  return drawFrom(edition, { population, digest: populationToDigest(population) }, ask)
}

/** A canonical population with its digest, where both are known already. */
export interface DigestedPopulation {
  readonly population: Population
  readonly digest: string
}

export function drawFrom(
  edition: Edition,
  { population, digest }: DigestedPopulation,
  { seed, size }: DrawAsk,
): Draw {
  const populationSize = population.cases.length
  const sampleSize = Math.min(size, populationSize)
  const strata = makeStrata(edition, population)
  const counts = strata.map(({ cases }) => cases.length)
  const samples = shareOut(counts, sampleSize)
  const chance = createChance(seed)
  return {
    populationSize,
    sampleSize,
    strata: strata.map(({ key, cases }, index) => {
      const shuffled = shuffle(cases, chance)
      const drawn = shuffled.slice(0, samples[index])
      return {
        key,
        population: cases.length,
        sample: drawn.length,
        cases: drawn,
        reserve: shuffled.slice(drawn.length),
      }
    }),
    seed,
    digest,
  }
}
