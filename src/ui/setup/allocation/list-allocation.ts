/**
 * The cases of an inspection as they are handed out: who has which, and how the
 * loads lie side by side.  [UI9]
 */
import type { PersonId, StreamId } from '../../base/brand.ts'
import type { CaseLine } from '../../session/case-line.ts'
import type { Inspection } from '../../session/inspections.ts'

export interface AllocationRow {
  readonly stream: StreamId
  readonly assessor: PersonId | undefined
  /** Undefined while the case is not on this tablet. */
  readonly line: CaseLine | undefined
}

export type AllocationFilter = 'all' | 'free' | PersonId

/** By officer, so that the cases of one officer stand together; then by reference. */
export function listAllocation(
  inspection: Inspection,
  lines: ReadonlyMap<StreamId, CaseLine>,
): readonly AllocationRow[] {
  return [...inspection.assessors]
    .map(([stream, assessor]) => ({ stream, assessor, line: lines.get(stream) }))
    .toSorted((a, b) => ORDER.compare(sortKey(a), sortKey(b)))
}

export const filterAllocation = (
  rows: readonly AllocationRow[],
  filter: AllocationFilter,
): readonly AllocationRow[] =>
  filter === 'all'
    ? rows
    : rows.filter(({ assessor }) => assessor === (filter === 'free' ? undefined : filter))

/** The cases of each officer, so that all of them can be chosen at once. */
export function groupByOfficer(
  rows: readonly AllocationRow[],
): ReadonlyMap<string, readonly StreamId[]> {
  const groups = new Map<string, StreamId[]>()
  for (const { line, stream } of rows) {
    if (line?.officer) groups.set(line.officer, [...(groups.get(line.officer) ?? []), stream])
  }
  return groups
}

/** Of the chosen cases those that would be taken from somebody, by whom. */
export function listTaken(
  rows: readonly AllocationRow[],
  person: PersonId | null,
): ReadonlyMap<PersonId, number> {
  const taken = new Map<PersonId, number>()
  for (const { assessor } of rows) {
    if (assessor === undefined || assessor === person) continue
    taken.set(assessor, (taken.get(assessor) ?? 0) + 1)
  }
  return taken
}

const ORDER = new Intl.Collator('en-GB', { numeric: true })

const sortKey = ({ line, stream }: AllocationRow): string =>
  `${line?.officer ?? '\uFFFF'}\n${line?.reference ?? stream}`
