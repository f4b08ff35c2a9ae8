/**
 * From what is on this tablet to what an allocation is asked with.  [AL1 AL3 AL6 AL45]
 *
 * Cases that are not on this tablet yet are left out: nobody can say whose officer
 * they are. A case in dispute is nobody's. Only an interview takes a time of the
 * day: cases that are judged from the records have none.
 */

import { assert } from '../base/assert.ts'
import type { StreamId } from '../base/brand.ts'
import { FULL_SHARE } from '../domain/assessment/desk-paths.ts'
import type {
  AllocationAssessor,
  AllocationCase,
  AllocationWish,
  MayMove,
} from '../domain/sampling/allocation/allocation.ts'
import type { CaseLine } from './case-line.ts'
import type { Desk } from './desk.ts'
import { type Inspection, listMembers } from './inspections.ts'
import { createIsBegun } from './profile-count.ts'

export interface WishSource {
  readonly inspection: Inspection
  readonly lines: ReadonlyMap<StreamId, CaseLine>
  readonly desk: Desk
}

export function makeAllocationWish(source: WishSource, mayMove: MayMove): AllocationWish {
  const { inspection, desk } = source
  assert(inspection.edition, 'cases are handed out by a known edition')
  return {
    cases: listAllocationCases(source),
    assessors: listShares(inspection, desk),
    interests: desk.interests,
    rules: inspection.edition.allocation,
    mayMove,
  }
}

export function listAllocationCases({ inspection, lines }: WishSource): AllocationCase[] {
  const { edition, providerType } = inspection
  assert(edition, 'cases are handed out by a known edition')
  const isBegun = createIsBegun(edition, providerType)
  const interviewed = new Set(
    edition.caseTypes.filter((type) => type.officerInterview).map(({ id }) => id),
  )
  return [...inspection.assessors].flatMap(([stream, assessor]) => {
    const line = lines.get(stream)
    if (!line) return []
    const { caseType, officer, office, day } = line
    const time = interviewed.has(caseType) ? line.time : null
    return [{ stream, caseType, officer, office, day, time, assessor, isBegun: isBegun(line) }]
  })
}

/** Assessors take a full load and others none, unless a lead has said otherwise. */
export const listShares = (inspection: Inspection, { shares }: Desk): AllocationAssessor[] =>
  listMembers(inspection).map(({ id, role }) => ({
    person: id,
    share: shares.get(id) ?? usualShare(role),
  }))

const usualShare = (role: string): number => (role === 'assessor' ? FULL_SHARE : 0)
