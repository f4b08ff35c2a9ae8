/**
 * The board of an allocation: a column for nobody and one for each person who
 * takes cases or has some, with officers' blocks in it.  [UI64 AL6]
 */
import type { PersonId, StreamId } from '../../../base/brand.ts'
import {
  createFindInterest,
  type DeclaredInterest,
} from '../../../domain/sampling/allocation/interests.ts'
import { weighCases } from '../../../domain/sampling/allocation/weigh-cases.ts'
import { listShares } from '../../../session/allocation-wish.ts'
import type { Desk } from '../../../session/desk.ts'
import type { Inspection } from '../../../session/inspections.ts'
import type { AllocationRow } from './list-allocation.ts'

/** Cases of one officer that one person has; or one case without an officer. */
export interface BoardBlock {
  readonly key: string
  readonly officer: string | undefined
  readonly offices: readonly string[]
  readonly days: readonly string[]
  readonly rows: readonly AllocationRow[]
  readonly weight: number
  readonly begun: number
  /** Its person has a conflict of interest. */
  readonly interest: DeclaredInterest | undefined
}

export interface BoardColumn {
  /** Null for nobody. */
  readonly person: PersonId | null
  readonly name: string | undefined
  readonly share: number
  readonly cases: number
  readonly weight: number
  readonly blocks: readonly BoardBlock[]
}

export interface ColumnsSource {
  readonly inspection: Inspection
  readonly rows: readonly AllocationRow[]
  readonly desk: Desk
}

export function listColumns({ inspection, rows, desk }: ColumnsSource): readonly BoardColumn[] {
  const shares = new Map(listShares(inspection, desk).map((one) => [one.person, one.share]))
  const mine = (person: PersonId | null) =>
    rows.filter(({ assessor }) => (assessor ?? null) === person)
  const people = [...inspection.people.values()].filter(
    ({ id }) => (shares.get(id) ?? 0) > 0 || mine(id).length > 0,
  )
  const columns = people.map(({ id, name }) => ({ person: id, name, share: shares.get(id) ?? 0 }))
  return [{ person: null, name: undefined, share: 0 }, ...columns].map((column) => {
    const own = mine(column.person)
    return {
      ...column,
      cases: own.length,
      weight: weighRows(inspection, own),
      blocks: listBlocks({ inspection, rows: own, desk }, column.person),
    }
  })
}

export const weighRows = ({ edition }: Inspection, rows: readonly AllocationRow[]): number =>
  edition
    ? weighCases(
        edition.allocation,
        rows.map(({ line }) => ({ caseType: line?.caseType ?? '' })),
      )
    : 0

function listBlocks(
  { inspection, rows, desk }: ColumnsSource,
  person: PersonId | null,
): readonly BoardBlock[] {
  const findInterest = createFindInterest(desk.interests)
  const groups = new Map<string, AllocationRow[]>()
  for (const row of rows) {
    const key = row.line?.officer ? `officer/${row.line.officer}` : `case/${row.stream}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups].map(([key, group]) => ({
    key: `${person ?? ''}/${key}`,
    officer: group[0]?.line?.officer ?? undefined,
    offices: unique(group.map(({ line }) => line?.office)),
    days: unique(group.map(({ line }) => line?.day)),
    rows: group,
    weight: weighRows(inspection, group),
    begun: group.filter(({ isBegun }) => isBegun).length,
    interest: group
      .map(({ line }) => (person === null || !line ? undefined : findInterest(person, line)))
      .find((interest) => interest !== undefined),
  }))
}

const unique = (values: readonly (string | null | undefined)[]): readonly string[] =>
  [
    ...new Set(values.filter((value) => typeof value === 'string' && value !== '')),
  ] as readonly string[]

export const blockStreams = ({ rows }: BoardBlock): readonly StreamId[] =>
  rows.map(({ stream }) => stream)
