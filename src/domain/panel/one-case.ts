/**
 * What one case judged the other way would make of a key question, its standard,
 * the composite and the overall rating.  [PA2]
 *
 * The whole inspection is rated again with the changed count: no second rule of
 * rating stands here that could differ from the first.
 */
import { assert } from '../../base/assert.ts'
import type { Edition } from '../edition/edition.ts'
import { type DomainOne, type InspectionRating, rateInspection } from '../rating/rate.ts'
import type { Tally } from '../rating/tally.ts'

export interface Rated {
  readonly edition: Edition
  readonly providerType: string
  readonly tally: Tally
  readonly domainOne: DomainOne
}

/** Null where it stays as it is, or where there is no such case. Levels are ids. */
export interface OneCaseChanges {
  readonly keyQuestion: string | null
  readonly standard: string | null
  readonly composite: number | null
  readonly overall: string | null
}

export interface OneCase {
  /** One more case sufficient. */
  readonly more: OneCaseChanges
  readonly fewer: OneCaseChanges
}

export interface AskedOfOneCase {
  readonly rating: InspectionRating
  readonly keyQuestion: string
  readonly standard: string
}

export function changeOneCase(rated: Rated, asked: AskedOfOneCase): OneCase {
  return { more: rateWith(rated, asked, 1), fewer: rateWith(rated, asked, -1) }
}

const NOTHING: OneCaseChanges = {
  keyQuestion: null,
  standard: null,
  composite: null,
  overall: null,
}

function rateWith(
  { edition, providerType, tally, domainOne }: Rated,
  { rating, keyQuestion, standard }: AskedOfOneCase,
  step: 1 | -1,
): OneCaseChanges {
  const { sufficient, applicable } = tally[keyQuestion] ?? { sufficient: 0, applicable: 0 }
  const changed = { sufficient: sufficient + step, applicable }
  if (changed.sufficient < 0 || changed.sufficient > applicable) return NOTHING
  const other = rateInspection(
    edition,
    providerType,
    { ...tally, [keyQuestion]: changed },
    domainOne,
  )
  const bandOf = ({ keyQuestions }: InspectionRating) => findById(keyQuestions, keyQuestion).band
  const levelOf = ({ standards }: InspectionRating) => findById(standards, standard).rating
  return {
    keyQuestion: ifOther(bandOf(other), bandOf(rating)),
    standard: ifOther(levelOf(other), levelOf(rating)),
    composite: ifOther(other.composite, rating.composite),
    overall: ifOther(other.overall, rating.overall),
  }
}

function findById<T extends { readonly id: string }>(all: readonly T[], id: string): T {
  const found = all.find((one) => one.id === id)
  assert(found, 'what is asked about was rated')
  return found
}

const ifOther = <T>(other: T, now: T): T | null => (other === now ? null : other)
