/**
 * Twelve made-up cases for practice, one of each type of the edition at least, in
 * its own options.  [UI7 UI89]
 *
 * Initials and officers are invented. Options are taken by position, so that any
 * edition can be practised with.
 */
import { isAskedOf } from '../domain/edition/asked-of.ts'
import type { CaseType, Edition } from '../domain/edition/edition.ts'
import type { SampledCase } from '../domain/sampling/sampled-list.ts'

const CASES = [
  ['Practice 1', 'R. Adeyemi', 'Northgate', '09:30'],
  ['Practice 2', 'R. Adeyemi', 'Northgate', '11:00'],
  ['Practice 3', 'L. Brandt', 'Northgate', '13:30'],
  ['Practice 4', 'L. Brandt', 'Northgate', '15:00'],
  ['Practice 5', 'S. Chowdhury', 'Riverside', '09:30'],
  ['Practice 6', 'S. Chowdhury', 'Riverside', '11:00'],
  ['Practice 7', 'T. Davies', 'Riverside', '13:30'],
  ['Practice 8', 'T. Davies', 'Riverside', '15:00'],
  ['Practice 9', 'M. Ellison', 'Old Mill prison', '10:00'],
  ['Practice 10', 'M. Ellison', 'Old Mill prison', '11:30'],
  ['Practice 11', 'K. Farrow', 'Old Mill prison', '14:00'],
  ['Practice 12', 'K. Farrow', 'Old Mill prison', '15:30'],
] as const

/** What a provider's list would bring along; the rest is for the assessor to find out. */
const FIELDS_AT_SAMPLING = 6

/** The places of the other case types among the twelve, in the edition's order. */
const OTHER_TYPES_AT = [9, 10, 11, 8]

export interface PracticeCases {
  readonly providerType: string
  readonly cases: readonly SampledCase[]
}

/**
 * By provider type, since no provider has every type of case: most are the first
 * one's, and what it lacks is another one's.
 */
export function makePracticeCases(edition: Edition): PracticeCases[] {
  const [main, ...others] = edition.caseTypes
  const providers = Object.keys(edition.providerTypes)
  const made = CASES.map((words, index) => {
    const caseType = others[OTHER_TYPES_AT.indexOf(index)] ?? main
    const providerType = providers.find((one) => caseType?.providers.includes(one)) ?? ''
    return { providerType, one: makeOne(edition, { words, index, caseType, providerType }) }
  })
  return providers
    .map((providerType) => ({
      providerType,
      cases: made.filter((one) => one.providerType === providerType).map(({ one }) => one),
    }))
    .filter(({ cases }) => cases.length > 0)
}

interface Making {
  readonly words: (typeof CASES)[number]
  readonly index: number
  readonly caseType: CaseType | undefined
  readonly providerType: string
}

function makeOne(edition: Edition, { words, index, caseType, providerType }: Making): SampledCase {
  const [reference, officer, office, time] = words
  const id = caseType?.id ?? ''
  const profile = Object.fromEntries(
    Object.entries(edition.profile)
      .filter(([, field]) => isAskedOf(field, id, providerType))
      .slice(0, FIELDS_AT_SAMPLING)
      .map(([field, { options }]) => [
        field,
        options[(index * 7 + field.length) % options.length] ?? '',
      ]),
  )
  return { reference, caseType: id, officer, office, day: undefined, time, place: office, profile }
}
