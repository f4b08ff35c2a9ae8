/**
 * The standards and key questions of the board, in words of the edition, each
 * with its reach, its interval, how firmly it stands, and what the panel made of
 * it.  [RA4 RA15 RA20 RA23 PA6]
 */
import { assert } from '../base/assert.ts'
import type { StreamId } from '../base/brand.ts'
import type { Edition, KeyQuestion, Standard } from '../domain/edition/edition.ts'
import type { Rounding } from '../domain/edition/rules.ts'
import type { Decided, DecidedRating } from '../domain/panel/rate-decided.ts'
import { fractionToBand, levelToLabel } from '../domain/rating/band.ts'
import { type FewestChanges, fewestChanges } from '../domain/rating/fewest-changes.ts'
import { makeFraction } from '../domain/rating/fraction.ts'
import { wilsonInterval } from '../domain/rating/interval.ts'
import type { InspectionRating } from '../domain/rating/rate.ts'
import type { InspectionReach } from '../domain/rating/reach-inspection.ts'
import type { RatedKeyQuestion, StandardRating } from '../domain/rating/standard.ts'
import type { BoardKeyQuestion, BoardStandard, Level } from './board.ts'

export type SortedCases = ReadonlyMap<string, Record<keyof BoardKeyQuestion['cases'], StreamId[]>>

export const noCases = () => ({ sufficient: [], insufficient: [], notApplicable: [], open: [] })

export interface Parts {
  readonly edition: Edition
  readonly rating: InspectionRating
  readonly reach: InspectionReach
  readonly cases: SortedCases
  readonly populations: ReadonlyMap<string, number>
  readonly z: number
  readonly decided: Decided
  readonly after: DecidedRating
}

export function makeStandard(parts: Parts, standard: Standard): BoardStandard {
  const { edition, rating, reach, after } = parts
  const { id, name, basis } = standard
  const rated = rating.standards.find((one) => one.id === id)
  const reached = reach.standards.find((one) => one.id === id)
  const decided = after.standards.find((one) => one.id === id)
  assert(rated && reached && decided, 'every standard of the provider is rated')
  const keyQuestions =
    basis === 'cases' ? standard.keyQuestions.map((one) => makeKeyQuestion(parts, one)) : []
  return {
    id,
    name,
    basis,
    rating: levelOf(edition, rated.rating),
    // Only what a person proposed as not rated can become nothing else.
    isUnrated: basis === 'evidence' && reached.best === null,
    score: rated.score,
    lowest: rated.lowest,
    best: levelOf(edition, reached.best),
    worst: levelOf(edition, reached.worst),
    isSoFar: keyQuestions.some(({ cases }) => cases.open.length > 0),
    fewest: fewestOf(
      edition,
      rated,
      keyQuestions.map((one) => one.rated),
    ),
    decided: decided.rating === rated.rating ? null : levelOf(edition, decided.rating),
    keyQuestions,
  }
}

function fewestOf(
  edition: Edition,
  rated: StandardRating,
  keyQuestions: readonly RatedKeyQuestion[],
): FewestChanges {
  const { up, down } = fewestChanges(edition.rating, rated, keyQuestions)
  const withLabel = (change: FewestChanges['up']) =>
    change && { ...change, level: levelToLabel(edition.rating, change.level) }
  return { up: withLabel(up), down: withLabel(down) }
}

function makeKeyQuestion(parts: Parts, asked: KeyQuestion): BoardKeyQuestion {
  const { edition, rating, reach, cases, populations, z, decided } = parts
  const { id, text, aspect } = asked
  const rated = rating.keyQuestions.find((one) => one.id === id)
  const reached = reach.keyQuestions.find((one) => one.id === id)
  const short = asked.short ?? (aspect && edition.aspects[aspect])
  assert(rated && reached && short, 'every key question of the provider is rated and has a name')
  const population = populations.get(id)
  const interval = wilsonInterval(rated, { z, population })
  const bound = ({ percent, band }: (typeof reached)['best']) => ({
    percent,
    band: levelOf(edition, band),
  })
  return {
    id,
    text,
    short,
    rated,
    band: levelOf(edition, rated.band),
    readings: readingsOf(edition, rated),
    best: bound(reached.best),
    worst: bound(reached.worst),
    interval: interval && { ...interval, population },
    decided: levelOf(edition, decided.get(id) ?? null),
    cases: cases.get(id) ?? noCases(),
  }
}

function readingsOf(edition: Edition, rated: RatedKeyQuestion): BoardKeyQuestion['readings'] {
  if (rated.applicable === 0) return null
  const fraction = makeFraction(rated.sufficient, rated.applicable)
  const read = (rounding: Rounding) =>
    levelToLabel(edition.rating, fractionToBand(edition.rating, fraction, rounding))
  const [rounded, exact] = [read('half-up-to-integer'), read('exact')]
  return rounded === exact ? null : { rounded, exact }
}

export const levelOf = (edition: Edition, level: string | null): Level =>
  level === null ? null : levelToLabel(edition.rating, level)
