/**
 * Who holds an inspection that has ended, in memory.  [PU1 PU3]
 *
 * The ends themselves stand with their inspections, and what is deleted with the
 * rows that it is deleted from: both are put together here.
 */
import type { DeviceId, InspectionId } from '../../../src/base/brand.ts'
import type { EndingRow, EndingRows, HolderRow, InspectionRow } from '../access-rows.ts'
import type { Journal } from './journal.ts'

/** What the neighbours do for a deletion. */
export interface EndingParts {
  readEnded(): readonly InspectionRow[]
  writeEnding(id: InspectionId, row: EndingRow): void
  writeLate(id: InspectionId, at: string): void
  countParkedOf(id: InspectionId): number
  readonly erasers: readonly ((id: InspectionId) => void)[]
}

export function createHolderRows(journal: Journal) {
  const holdersByIds = new Map<string, HolderRow>()
  const readAll = (isWanted: (row: HolderRow) => boolean) =>
    [...holdersByIds.values()].filter(isWanted)
  return {
    readHolders: (id: InspectionId) => readAll(({ inspection }) => inspection === id),
    readHoldings: (id: DeviceId) => readAll(({ device }) => device === id),
    writeHolder: (row: HolderRow) => journal.set(holdersByIds, row.inspection + row.device, row),
  }
}

export const createEndingRows = (journal: Journal, parts: EndingParts): EndingRows => ({
  ...createHolderRows(journal),
  readEnded: parts.readEnded,
  writeEnding: parts.writeEnding,
  writeLate: parts.writeLate,
  countParkedOf: parts.countParkedOf,
  eraseInspection(id) {
    for (const erase of parts.erasers) erase(id)
  },
})
