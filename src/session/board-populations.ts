/**
 * From how many cases those of each key question were drawn, for the interval of
 * the board.  [RA22]
 *
 * What was drawn here has a counted population; what was sampled elsewhere has
 * none, nor has a draw that is still to be chosen.
 */
import { estimatePopulation, type JudgedOfType } from '../domain/rating/estimate-population.ts'
import type { Inspection } from './inspections.ts'

export interface JudgedCase {
  readonly caseType: string
  readonly keyQuestion: string
  readonly judgement: string | undefined
}

type Counted = JudgedOfType & { judged: number; applicable: number }

/** By key question; one without an estimate is absent. */
export function estimatePopulations(
  { samples }: Pick<Inspection, 'samples'>,
  judged: readonly JudgedCase[],
): ReadonlyMap<string, number> {
  const byQuestion = new Map<string, Map<string, Counted>>()
  for (const { keyQuestion, caseType, judgement } of judged) {
    if (judgement === undefined) continue
    const types = byQuestion.get(keyQuestion) ?? new Map<string, Counted>()
    byQuestion.set(keyQuestion, types)
    const counted = types.get(caseType) ?? {
      judged: 0,
      applicable: 0,
      population: populationOf(samples, caseType),
    }
    types.set(caseType, counted)
    counted.judged++
    if (judgement !== 'not-applicable') counted.applicable++
  }
  const estimates = new Map<string, number>()
  for (const [keyQuestion, types] of byQuestion) {
    const estimate = estimatePopulation([...types.values()])
    if (estimate !== undefined) estimates.set(keyQuestion, estimate)
  }
  return estimates
}

function populationOf(samples: Inspection['samples'], caseType: string): number | undefined {
  const draw = samples.get(caseType)?.draw
  return draw?.kind === 'one' ? draw.value.populationRows : undefined
}
