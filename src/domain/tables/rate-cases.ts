/**
 * The ratings of one inspection from the facts of its cases, with what the panel
 * decided.  [TB11 TB15]
 *
 * The raw result of a key question stays what it is; a decision changes the level
 * that the standard is made of, and nothing else. Without decisions these are the
 * board's own ratings.
 */
import { assert } from '../../base/assert.ts'
import type { Edition } from '../edition/edition.ts'
import { rateOverall } from '../rating/overall.ts'
import { providerStandards } from '../rating/provider-standards.ts'
import { type DomainOne, type InspectionRating, rateInspection } from '../rating/rate.ts'
import { makeStandardRating, type StandardRating } from '../rating/standard.ts'
import { tallyJudgements } from '../rating/tally.ts'
import type { ReportCase, ReportInspection } from './source.ts'

export interface RatingGrounds {
  readonly provider: string
  readonly providerType: string
  readonly domainOne: DomainOne
  /** By key question: the level that the panel gave it. */
  readonly decided: Readonly<Record<string, string | undefined>>
}

export interface CaseRating {
  readonly raw: InspectionRating
  readonly standards: readonly StandardRating[]
  readonly inspection: ReportInspection
}

export function rateCases(
  edition: Edition,
  cases: readonly ReportCase[],
  { provider, providerType, domainOne, decided }: RatingGrounds,
): CaseRating {
  const keyQuestions = providerStandards(edition, providerType).flatMap((one) => one.keyQuestions)
  const tally = tallyJudgements(
    cases.flatMap(({ answers }) =>
      keyQuestions.flatMap(({ id }) => {
        const judgement = answers[id]
        return judgement === undefined ? [] : [{ keyQuestion: id, judgement }]
      }),
    ),
  )
  const raw = rateInspection(edition, providerType, tally, domainOne)
  const standards = raw.standards.map((standard) =>
    decideStandard(edition, standard, { raw, decided }),
  )
  const { composite, overall } = rateOverall(edition, standards)
  const levels = standards.map(({ id, rating }) => [id, rating] as const)
  const inspection = {
    provider,
    providerType,
    standards: Object.fromEntries(levels),
    composite,
    overall,
  }
  return { raw, standards, inspection }
}

interface Decisions {
  readonly raw: InspectionRating
  readonly decided: RatingGrounds['decided']
}

function decideStandard(
  edition: Edition,
  standard: StandardRating,
  { raw, decided }: Decisions,
): StandardRating {
  const own = edition.domains
    .flatMap(({ standards }) => standards)
    .filter(({ id, basis }) => id === standard.id && basis === 'cases')
    .flatMap(({ keyQuestions }) => keyQuestions.map(({ id }) => id))
  if (standard.rating === null || !own.some((id) => decided[id] !== undefined)) return standard
  const levels = raw.keyQuestions.flatMap(({ id, band }) =>
    own.includes(id) && band !== null ? [{ id, level: decided[id] ?? band }] : [],
  )
  const [lowest] = levels
    .map(({ id, level }) => ({
      ...makeStandardRating(edition.rating, standard.id, level),
      lowest: id,
    }))
    .toSorted((a, b) => a.score - b.score)
  assert(lowest, 'a rated standard has a rated key question')
  return lowest
}
