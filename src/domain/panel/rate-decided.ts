/**
 * The ratings as they stand after the panel's decisions, beside the raw ones.
 * [PA6 PA7]
 *
 * A decision changes the level of its key question and nothing else; the
 * standard is then the lowest of its key questions, and the rest follows by the
 * ordinary rules. A key question or a standard without a result has none
 * afterwards either.
 */
import { assert } from '../../base/assert.ts'
import type { Edition, Standard } from '../edition/edition.ts'
import { levelToScore } from '../rating/band.ts'
import { rateOverall } from '../rating/overall.ts'
import { providerStandards } from '../rating/provider-standards.ts'
import type { InspectionRating } from '../rating/rate.ts'
import { makeStandardRating, type StandardRating } from '../rating/standard.ts'

export interface DecidedRating {
  readonly standards: readonly StandardRating[]
  readonly composite: number | null
  readonly overall: string | null
}

/** Level ids by key question. */
export type Decided = ReadonlyMap<string, string>

export function rateDecided(
  edition: Edition,
  providerType: string,
  rating: InspectionRating,
  decided: Decided,
): DecidedRating {
  const all = providerStandards(edition, providerType)
  const standards = rating.standards.map((before) => {
    const standard = all.find(({ id }) => id === before.id)
    assert(standard, 'what was rated is a standard of the provider')
    return decideStandard(edition, standard, { before, rating, decided })
  })
  const { composite, overall } = rateOverall(edition, standards)
  return { standards, composite, overall }
}

interface Deciding {
  readonly before: StandardRating
  readonly rating: InspectionRating
  readonly decided: Decided
}

function decideStandard(
  edition: Edition,
  { keyQuestions }: Standard,
  { before, rating, decided }: Deciding,
): StandardRating {
  if (before.lowest === null) return before
  const own = new Set(keyQuestions.map(({ id }) => id))
  const scored = rating.keyQuestions.flatMap(({ id, band }) => {
    if (!own.has(id) || band === null) return []
    const level = decided.get(id) ?? band
    return [{ id, level, score: levelToScore(edition.rating, level) }]
  })
  const least = Math.min(...scored.map(({ score }) => score))
  const low = scored.filter(({ score }) => score === least)
  // Of several as low the one that was lowest before; else the first of them.
  const lowest = low.find(({ id }) => id === before.lowest) ?? low[0]
  assert(lowest, 'a standard that is rated has a key question with a result')
  return { ...makeStandardRating(edition.rating, before.id, lowest.level), lowest: lowest.id }
}
