/**
 * The ratings of one inspection from the facts of its cases, with what the panel
 * decided.  [TB11 TB15]
 *
 * The raw result of a key question stays what it is; a decision changes the level
 * that the standard is made of, and nothing else. Without decisions these are the
 * board's own ratings.
 */
import type { Edition } from '../edition/edition.ts'
import { rateDecided } from '../panel/rate-decided.ts'
import { providerStandards } from '../rating/provider-standards.ts'
import { type DomainOne, type InspectionRating, rateInspection } from '../rating/rate.ts'
import type { StandardRating } from '../rating/standard.ts'
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
  const levelOf = Object.entries(decided).flatMap(([id, to]) => (to ? [[id, to] as const] : []))
  const after = rateDecided(edition, providerType, raw, new Map(levelOf))
  const { standards, composite, overall } = after
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
