/**
 * Deletes the inspections that are due, by the office's command line.
 * [PU10 PU11 PU12 PU13 PU14]
 *
 * Never before the day, and never while a tablet that holds one owes its receipt,
 * unless the office names that tablet: one that was lost must not keep an
 * inspection for ever. What stays: each stream's head and count, when it was
 * deleted, how much, and one hash over the heads. What is handed in afterwards is
 * set aside, and goes when its own days are over.
 */
import type { DeviceId, InspectionId } from '../../src/base/brand.ts'
import { bytesToBase64url } from '../../src/base/bytes.ts'
import type { EndingRow, InspectionRow } from './access-rows.ts'
import { appendAudit } from './audit.ts'
import type { LogRows } from './engine.ts'
import { dueAtOf, findHolders, headsOf } from './holders.ts'
import { isPast } from './read-endings.ts'

export interface DeleteWish {
  /** Tablets that nobody waits for any more. */
  readonly without: readonly DeviceId[]
  /** Only says what would be done. */
  readonly isLook: boolean
  readonly at: string
}

export interface EndedInspection {
  readonly inspection: InspectionId
  readonly state: 'deleted' | 'not-due' | 'owed' | 'gone'
  readonly dueAt: string
  readonly operations: number
  readonly parked: number
  /** Tablets whose receipt is waited for. */
  readonly owed: readonly DeviceId[]
}

export const deleteInspections = (rows: LogRows, wish: DeleteWish): readonly EndedInspection[] =>
  rows.readEnded().map((row) => deleteOne(rows, row, wish))

function deleteOne(
  rows: LogRows,
  { id, ending }: InspectionRow,
  wish: DeleteWish,
): EndedInspection {
  if (ending === null) throw new Error('what has ended has its end')
  const { operations } = headsOf(rows, id)
  const parked = rows.countParkedOf(id)
  const dueAt = dueAtOf(ending)
  const known = { inspection: id, dueAt, operations, parked, owed: [] }
  if (ending.deletion !== null) return deleteLate(rows, { id, ending, known }, wish)
  const owed = findOwed(rows, id)
  const without = new Set<string>(wish.without)
  const waited = owed.filter((device) => !without.has(device))
  if (!isPast(dueAt, wish.at)) return { ...known, state: 'not-due', owed }
  if (waited.length > 0) return { ...known, state: 'owed', owed: waited }
  if (!wish.isLook) {
    for (const device of owed) leaveOut(rows, id, device, wish.at)
    erase(rows, { id, ending, known }, wish.at)
  }
  return { ...known, state: 'deleted' }
}

function findOwed(rows: LogRows, id: InspectionId): readonly DeviceId[] {
  const given = new Set(
    rows
      .readHolders(id)
      .filter(({ deletedAt, leftOutAt }) => deletedAt !== null || leftOutAt !== null)
      .map(({ device }) => device),
  )
  return findHolders(rows, id)
    .map((row) => row.id)
    .filter((device) => !given.has(device))
}

function leaveOut(rows: LogRows, inspection: InspectionId, device: DeviceId, at: string): void {
  rows.writeHolder({ inspection, device, deletedAt: null, receipt: null, leftOutAt: at })
  const detail = { inspection, tablet: device }
  appendAudit(rows, { at, person: null, device: null, what: 'deletion-without', detail })
}

interface Erasing {
  readonly id: InspectionId
  readonly ending: EndingRow
  readonly known: Omit<EndedInspection, 'state'>
}

function erase(rows: LogRows, { id, ending, known }: Erasing, at: string): void {
  const { operations, digest } = headsOf(rows, id)
  const { parked } = known
  rows.writeEnding(id, { ...ending, deletion: { at, operations, parked, digest } })
  rows.eraseInspection(id)
  const detail = { inspection: id, operations, parked, digest: bytesToBase64url(digest) }
  appendAudit(rows, { at, person: null, device: null, what: 'inspection-deleted', detail })
}

/** Handed in after the deletion, and set aside: it has its own days. */
function deleteLate(rows: LogRows, erasing: Erasing, wish: DeleteWish): EndedInspection {
  const { id, ending, known } = erasing
  const last = rows.readParkedIn(id).map(({ latestAt }) => latestAt)
  const lateAt = last.sort().at(-1)
  if (lateAt === undefined) return { ...known, state: 'gone' }
  const dueAt = dueAtOf({ ...ending, lateAt })
  if (!isPast(dueAt, wish.at)) return { ...known, dueAt, state: 'not-due' }
  if (!wish.isLook) {
    rows.eraseInspection(id)
    const detail = { inspection: id, parked: known.parked }
    appendAudit(rows, { at: wish.at, person: null, device: null, what: 'late-deleted', detail })
  }
  return { ...known, dueAt, state: 'deleted' }
}
