/**
 * What a panel looks at: every key question within the edition's points of a
 * boundary, or in which one case would change the rating.  [PA1 PA3]
 *
 * The rule is the edition's. Every key question comes with what the panel weighs:
 * how many cases there are, the other key questions of its standard and how far
 * apart they lie, and what one case would do. Those off the agenda are here too,
 * without a reason: a panel may decide on one all the same.
 */
import { isNearBoundary } from '../rating/key-question.ts'
import { providerStandards } from '../rating/provider-standards.ts'
import { type InspectionRating, rateInspection } from '../rating/rate.ts'
import type { RatedKeyQuestion } from '../rating/standard.ts'
import { changeOneCase, type OneCase, type Rated } from './one-case.ts'

export type AgendaReason = 'near-boundary' | 'one-case'

export interface Neighbour {
  readonly rated: RatedKeyQuestion
  /** Points above (positive) or below the one that is looked at; null without a result. */
  readonly apart: number | null
}

export interface AgendaPoint {
  readonly rated: RatedKeyQuestion
  readonly standard: string
  /** None: not on the agenda. */
  readonly reasons: readonly AgendaReason[]
  readonly oneCase: OneCase
  /** The other key questions of the standard, in its order. */
  readonly neighbours: readonly Neighbour[]
  /** Points between the lowest and the highest of the standard; null with fewer than two. */
  readonly divergence: number | null
}

export interface Agenda {
  readonly rating: InspectionRating
  /** In the edition's order. */
  readonly points: readonly AgendaPoint[]
}

export function makeAgenda(given: Rated): Agenda {
  const { edition, providerType, tally, domainOne } = given
  const rating = rateInspection(edition, providerType, tally, domainOne)
  const points = providerStandards(edition, providerType)
    .filter(({ basis }) => basis === 'cases')
    .flatMap((standard) => {
      const own = new Set(standard.keyQuestions.map(({ id }) => id))
      const rated = rating.keyQuestions.filter(({ id }) => own.has(id))
      return rated.map((one) => ({
        rated: one,
        standard: standard.id,
        reasons: listReasons(given, one),
        oneCase: changeOneCase(given, { rating, keyQuestion: one.id, standard: standard.id }),
        neighbours: rated
          .filter((other) => other !== one)
          .map((other) => ({ rated: other, apart: apartOf(other, one) })),
        divergence: divergenceOf(rated),
      }))
    })
  return { rating, points }
}

function listReasons({ edition }: Rated, one: RatedKeyQuestion): AgendaReason[] {
  const reasons: AgendaReason[] = []
  if (isNearBoundary(edition, one)) reasons.push('near-boundary')
  if (edition.rating.panel.oneCase && one.oneCaseFlips) reasons.push('one-case')
  return reasons
}

const apartOf = (other: RatedKeyQuestion, one: RatedKeyQuestion): number | null =>
  other.percent === null || one.percent === null ? null : other.percent - one.percent

function divergenceOf(rated: readonly RatedKeyQuestion[]): number | null {
  const percents = rated.map(({ percent }) => percent).filter((percent) => percent !== null)
  return percents.length < 2 ? null : Math.max(...percents) - Math.min(...percents)
}
