/**
 * What the name check is told about an inspection: its officers, people, places
 * and references, as far as this tablet holds its cases.  [NC1]
 */
import type { Edition } from '../domain/edition/edition.ts'
import type { KnownNames } from '../domain/names/hit.ts'
import type { CaseLine } from './case-line.ts'
import type { Inspection } from './inspections.ts'

export function makeKnownNames(
  { id, people }: Pick<Inspection, 'id' | 'people'>,
  { terms }: Edition,
  lines: Iterable<CaseLine>,
): KnownNames {
  const own = [...lines].filter(({ inspection }) => inspection === id)
  const each = (values: readonly (string | null)[]): string[] => [
    ...new Set(values.filter((value) => value !== null)),
  ]
  return {
    officers: each(own.map(({ officer }) => officer)),
    people: each([...people.values()].map(({ name }) => name)),
    places: each(own.flatMap(({ office, place }) => [office, place])),
    references: each(own.map(({ reference }) => reference)),
    officerTerm: terms.officer,
  }
}
