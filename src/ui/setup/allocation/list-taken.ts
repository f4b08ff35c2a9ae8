/**
 * From whom cases would be taken, and what is known of the work that they may
 * still have unsent.  [UI66 SY11]
 */
import type { PersonId, StreamId } from '../../../base/brand.ts'
import type { Workspace } from '../../../session/workspace.ts'
import type { AllocationRow } from './list-allocation.ts'

export interface Taken {
  readonly person: PersonId
  readonly cases: number
  readonly begun: number
  /** What their tablets last told; undefined for one that was never heard of. */
  readonly unsent: number | undefined
  readonly heardAt: string | undefined
}

export function listTaken(
  rows: readonly AllocationRow[],
  wanted: ReadonlyMap<StreamId, PersonId | null>,
  hello: Workspace['hello']['value'],
): readonly Taken[] {
  const taken = new Map<PersonId, AllocationRow[]>()
  for (const row of rows) {
    const { assessor, stream } = row
    if (assessor === undefined || !wanted.has(stream) || wanted.get(stream) === assessor) continue
    taken.set(assessor, [...(taken.get(assessor) ?? []), row])
  }
  return [...taken].map(([person, own]) => {
    const heard = (hello?.devices ?? []).filter(
      (device) => device.person === person && device.lastSeen !== null,
    )
    return {
      person,
      cases: own.length,
      begun: own.filter(({ isBegun }) => isBegun).length,
      unsent:
        heard.length === 0 ? undefined : heard.reduce((sum, { unsent }) => sum + (unsent ?? 0), 0),
      heardAt: heard
        .map(({ lastSeen }) => lastSeen ?? '')
        .toSorted()
        .at(0),
    }
  })
}
