/**
 * What was deleted on this tablet, for its screens: ids, counts and times.  [UI242]
 */
import type { InspectionId } from '../base/brand.ts'
import { readDeleted } from '../store/deleted-inspections.ts'
import type { Session } from './session.ts'

export interface DeletedHere {
  readonly inspection: InspectionId
  readonly operations: number
  readonly at: string
  /** The office has the receipt. */
  readonly isSent: boolean
}

export const readDeletedHere = async ({ log }: Session): Promise<readonly DeletedHere[]> =>
  (await readDeleted(log)).map(({ inspection, operations, at, isSent }) => ({
    ...{ inspection, operations, at, isSent },
  }))
