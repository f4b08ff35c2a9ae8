/**
 * The best and the worst that an inspection's ratings can still become.
 * [RA15 RA16 RA17 RA40]
 *
 * Key questions are judged independently, so the ends of a standard are those
 * of its lowest key question at each end, and the ends of the composite are the
 * sums. A standard rated on evidence that has no rating yet counts as open,
 * from the lowest level to the highest; one that was proposed as not rated stays so.
 */
import { assert } from '../../base/assert.ts'
import type { Edition, Standard } from '../edition/edition.ts'
import type { Rounding } from '../edition/rules.ts'
import { levelToScore } from './band.ts'
import { rateOverall } from './overall.ts'
import { providerStandards } from './provider-standards.ts'
import type { DomainOne } from './rate.ts'
import { type KeyQuestionReach, reachKeyQuestion } from './reach.ts'
import { makeStandardRating } from './standard.ts'
import type { OpenTally } from './tally.ts'

export interface Reach<T> {
  readonly best: T
  readonly worst: T
}

export interface StandardReach extends Reach<string | null> {
  readonly id: string
  /** What is open could also leave it without a rating. */
  readonly mayStayUnrated: boolean
}

export interface InspectionReach {
  readonly keyQuestions: readonly (KeyQuestionReach & { readonly id: string })[]
  readonly standards: readonly StandardReach[]
  readonly composite: Reach<number>
  /** Null where a whole domain can have no rating. */
  readonly overall: Reach<string | null>
}

export interface ReachGiven {
  readonly domainOne: DomainOne
  readonly rounding?: Rounding
}

export function reachInspection(
  edition: Edition,
  providerType: string,
  tally: Readonly<Record<string, OpenTally | undefined>>,
  given: ReachGiven,
): InspectionReach {
  const standards = providerStandards(edition, providerType)
  const keyQuestions = standards
    .filter(({ basis }) => basis === 'cases')
    .flatMap((standard) => standard.keyQuestions)
    .map(({ id }) => ({
      id,
      ...reachKeyQuestion(edition, tally[id] ?? NO_CASE, given.rounding),
    }))
  const reached = standards.map((standard) => {
    if (standard.basis === 'evidence')
      return reachOnEvidence(edition, standard.id, given.domainOne[standard.id])
    const own = new Set(standard.keyQuestions.map(({ id }) => id))
    return reachStandard(
      edition,
      standard,
      keyQuestions.filter(({ id }) => own.has(id)),
    )
  })
  const best = rateOverall(
    edition,
    reached.map(({ id, best }) => makeStandardRating(edition.rating, id, best)),
  )
  const worst = rateOverall(
    edition,
    reached.map((one) => worstRating(edition, one)),
  )
  return {
    keyQuestions,
    standards: reached,
    composite: { best: best.sum, worst: worst.sum },
    overall: { best: best.overall, worst: worst.overall },
  }
}

/** A standard left without a rating never adds more than its lowest level would. */
function worstRating(edition: Edition, { id, worst, mayStayUnrated }: StandardReach) {
  const rating = makeStandardRating(edition.rating, id, worst)
  return mayStayUnrated ? { ...rating, score: edition.rating.notRatedScore } : rating
}

const NO_CASE = { sufficient: 0, applicable: 0, open: 0 }

function reachOnEvidence(
  edition: Edition,
  id: string,
  level: string | null | undefined,
): StandardReach {
  if (level === null) return { id, best: null, worst: null, mayStayUnrated: true }
  if (level !== undefined) return { id, best: level, worst: level, mayStayUnrated: false }
  const byScore = edition.rating.levels.toSorted((a, b) => b.score - a.score)
  const [highest, lowest] = [byScore[0], byScore.at(-1)]
  assert(highest && lowest, 'the edition has levels')
  return { id, best: highest.id, worst: lowest.id, mayStayUnrated: true }
}

function reachStandard(
  edition: Edition,
  { id }: Standard,
  keyQuestions: readonly KeyQuestionReach[],
): StandardReach {
  const strict = edition.rating.unratedKeyQuestion.default === 'standard-not-rated'
  const never = (one: KeyQuestionReach) => one.best.band === null
  if (keyQuestions.every(never) || (strict && keyQuestions.some(never)))
    return { id, best: null, worst: null, mayStayUnrated: true }
  const unrated = (one: KeyQuestionReach) => one.mayStayUnrated
  return {
    id,
    best: lowestLevel(
      edition,
      keyQuestions.map(({ best }) => best.band),
    ),
    worst: lowestLevel(
      edition,
      keyQuestions.map(({ worst }) => worst.band),
    ),
    mayStayUnrated: strict ? keyQuestions.some(unrated) : keyQuestions.every(unrated),
  }
}

function lowestLevel(edition: Edition, bands: readonly (string | null)[]): string | null {
  const score = (level: string) => levelToScore(edition.rating, level)
  return bands
    .filter((band) => band !== null)
    .reduce<string | null>(
      (low, band) => (low === null || score(band) < score(low) ? band : low),
      null,
    )
}
