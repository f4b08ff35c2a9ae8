/**
 * How many cases each person has, side by side, and how many nobody has.  [UI9]
 *
 * Assessors are always in it; anybody else while they have a case.
 */
import type { PersonId } from '../../base/brand.ts'
import type { Inspection } from '../../session/inspections.ts'

export interface Load {
  /** Undefined for the cases that nobody has. */
  readonly person: PersonId | undefined
  readonly name: string | undefined
  readonly cases: number
}

export function listLoads(inspection: Inspection): readonly Load[] {
  const assessors = [...inspection.assessors.values()]
  const countOf = (id: PersonId | undefined) => assessors.filter((one) => one === id).length
  const loads = [...inspection.people.values()].map(({ id, name, role }) => ({
    person: id,
    name,
    cases: countOf(id),
    isShown: role === 'assessor' || countOf(id) > 0,
  }))
  return [
    ...loads.filter(({ isShown }) => isShown).map(({ isShown: _, ...load }) => load),
    { person: undefined, name: undefined, cases: countOf(undefined) },
  ]
}
