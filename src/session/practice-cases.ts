/**
 * Twelve made-up cases for practice, in the edition's own options.  [UI7]
 *
 * Initials and officers are invented. Options are taken by position, so that any
 * edition can be practised with.
 */
import type { Edition } from '../domain/edition/edition.ts'
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

export function makePracticeCases(edition: Edition, providerType: string): SampledCase[] {
  const types = edition.caseTypes.filter(({ providers }) => providers.includes(providerType))
  const [main, ...others] = types
  return CASES.map(([reference, officer, office, time], index) => {
    const caseType = (index < 9 ? main : (others[index - 9] ?? main))?.id ?? ''
    const fields = Object.entries(edition.profile).filter(([, field]) =>
      field.in.includes(caseType),
    )
    const profile = Object.fromEntries(
      fields
        .slice(0, FIELDS_AT_SAMPLING)
        .map(([id, { options }]) => [id, options[(index * 7 + id.length) % options.length] ?? '']),
    )
    return { reference, caseType, officer, office, day: undefined, time, place: office, profile }
  })
}
