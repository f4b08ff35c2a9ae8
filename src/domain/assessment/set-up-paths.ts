/**
 * The registers of an inspection's set-up stream, and the appointment of a case.
 * [AS11]
 *
 * The set-up names people and says who judges which case; it holds nothing of a
 * case itself, because every member of the inspection may read it.
 */
export const setUpPaths = {
  title: 'inspection/title',
  /** A provider type of the edition. */
  providerType: 'inspection/providerType',
  provider: 'inspection/provider',
  edition: 'inspection/edition',
  personName: (person: string) => `people/${person}/name`,
  personRole: (person: string) => `people/${person}/role`,
  /** When they were removed; cleared while they belong to the inspection. */
  personLeft: (person: string) => `people/${person}/left`,
  /** The one assessor of a case; cleared while nobody has it. */
  assessor: (stream: string) => `cases/${stream}/assessor`,
} as const

export const appointmentPaths = {
  day: 'case/day',
  time: 'case/time',
  place: 'case/place',
} as const

export type ParsedSetUpPath =
  | {
      readonly kind: 'person-name' | 'person-role' | 'person-left' | 'assessor'
      readonly id: string
    }
  | { readonly kind: 'other' }

export function parseSetUpPath(path: string): ParsedSetUpPath {
  const [first, id, last, ...more] = path.split('/')
  if (id === undefined || last === undefined || more.length > 0) return { kind: 'other' }
  if (first === 'people' && last === 'name') return { kind: 'person-name', id }
  if (first === 'people' && last === 'role') return { kind: 'person-role', id }
  if (first === 'people' && last === 'left') return { kind: 'person-left', id }
  if (first === 'cases' && last === 'assessor') return { kind: 'assessor', id }
  return { kind: 'other' }
}
