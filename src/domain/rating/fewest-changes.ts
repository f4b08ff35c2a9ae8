/**
 * The fewest judgements that, judged the other way, would change the rating of a
 * standard: upwards and downwards.  [RA23 RA24]
 *
 * A standard stands at its lowest key question. To rise, every key question that
 * stands there must rise; to fall, one is enough. Yes and no are exchanged, so no
 * denominator moves. Not a forecast, nor an invitation: it says how firmly a
 * rating stands.
 */
import type { RatingRules, Rounding } from '../edition/rules.ts'
import { fractionToBand, levelToScore } from './band.ts'
import { makeFraction } from './fraction.ts'
import type { RatedKeyQuestion, StandardRating } from './standard.ts'

export interface FewestChange {
  readonly judgements: number
  /** What the standard would be then. */
  readonly level: string
  /** Those in which they would have to be judged otherwise. */
  readonly keyQuestions: readonly string[]
}

export interface FewestChanges {
  /** Null where there is nothing higher. */
  readonly up: FewestChange | null
  readonly down: FewestChange | null
}

interface Move {
  readonly id: string
  readonly judgements: number
  readonly level: string
}

/** `keyQuestions` are those of the standard. */
export function fewestChanges(
  rules: RatingRules,
  { rating }: Pick<StandardRating, 'rating'>,
  keyQuestions: readonly RatedKeyQuestion[],
  rounding: Rounding = rules.rounding.default,
): FewestChanges {
  if (rating === null) return { up: null, down: null }
  const rated = keyQuestions.filter(({ applicable }) => applicable > 0)
  const now = levelToScore(rules, rating)
  const findAll = (step: 1 | -1) =>
    rated.map((one) => findMove(rules, one, { step, now, rounding }))
  return { up: findUp(rules, findAll(1)), down: findDown(findAll(-1)) }
}

interface Wanted {
  readonly step: 1 | -1
  /** The score that must be left. */
  readonly now: number
  readonly rounding: Rounding
}

function findMove(
  rules: RatingRules,
  { id, sufficient, applicable }: RatedKeyQuestion,
  { step, now, rounding }: Wanted,
): Move | undefined {
  const most = step === 1 ? applicable - sufficient : sufficient
  // One that stands higher already need not move to let the standard rise.
  for (let judgements = 0; judgements <= most; judgements++) {
    const fraction = makeFraction(sufficient + step * judgements, applicable)
    const level = fractionToBand(rules, fraction, rounding)
    if ((levelToScore(rules, level) - now) * step > 0) return { id, judgements, level }
  }
  return undefined
}

function findUp(rules: RatingRules, moves: readonly (Move | undefined)[]): FewestChange | null {
  const all = moves.filter((move) => move !== undefined)
  const [first, ...others] = all
  if (!first || all.length < moves.length) return null
  const score = (move: Move) => levelToScore(rules, move.level)
  const lowest = others.reduce((low, next) => (score(next) < score(low) ? next : low), first)
  return {
    judgements: all.reduce((sum, { judgements }) => sum + judgements, 0),
    level: lowest.level,
    keyQuestions: all.filter(({ judgements }) => judgements > 0).map(({ id }) => id),
  }
}

function findDown(moves: readonly (Move | undefined)[]): FewestChange | null {
  const [first, ...others] = moves.filter((move) => move !== undefined)
  if (!first) return null
  const { id, judgements, level } = others.reduce(
    (low, next) => (next.judgements < low.judgements ? next : low),
    first,
  )
  return { judgements, level, keyQuestions: [id] }
}
