/**
 * The cases of an inspection as they are handed out: who has which.  [UI9 AL18]
 */
import type { PersonId, StreamId } from '../../../base/brand.ts'
import type { CaseLine } from '../../../session/case-line.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { createIsBegun } from '../../../session/profile-count.ts'
import type { SetUpFacts } from '../../../session/set-up-facts.ts'

export interface AllocationRow {
  readonly stream: StreamId
  readonly assessor: PersonId | undefined
  /** Undefined while the case is not on this tablet. */
  readonly line: CaseLine | undefined
  readonly isBegun: boolean
  /** Two leads gave it to different people: nobody's until one has chosen. */
  readonly isDisputed: boolean
}

export type AllocationFilter = 'all' | 'free' | PersonId

/** By officer, so that the cases of one officer stand together; then by reference. */
export function listAllocation(
  { assessors, edition, providerType }: Inspection,
  lines: ReadonlyMap<StreamId, CaseLine>,
  { disputed }: Pick<SetUpFacts, 'disputed'>,
): readonly AllocationRow[] {
  const isBegun = edition && createIsBegun(edition, providerType)
  return [...assessors]
    .map(([stream, assessor]) => {
      const line = lines.get(stream)
      return {
        stream,
        assessor,
        line,
        isBegun: line !== undefined && isBegun?.(line) === true,
        isDisputed: disputed.has(stream),
      }
    })
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

const ORDER = new Intl.Collator('en-GB', { numeric: true })

const sortKey = ({ line, stream }: AllocationRow): string =>
  `${line?.officer ?? '\uFFFF'}\n${line?.reference ?? stream}`
