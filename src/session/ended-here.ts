/**
 * What was deleted on this tablet, and what it knows to have ended, for its screens:
 * ids, counts and times.  [UI242 PU31]
 */
import type { InspectionId } from '../base/brand.ts'
import { readDeleted } from '../store/deleted-inspections.ts'
import { readEnded } from '../store/ended-inspections.ts'
import type { Session } from './session.ts'

export interface DeletedHere {
  readonly inspection: InspectionId
  readonly operations: number
  readonly at: string
  /** The office has the receipt. */
  readonly isSent: boolean
}

export interface EndedHere {
  readonly deleted: readonly DeletedHere[]
  /** By a lead's word that was read here. */
  readonly ended: readonly InspectionId[]
}

export async function readEndedHere({ log }: Session): Promise<EndedHere> {
  const deleted = (await readDeleted(log)).map(({ inspection, operations, at, isSent }) => ({
    ...{ inspection, operations, at, isSent },
  }))
  return { deleted, ended: await readEnded(log) }
}
