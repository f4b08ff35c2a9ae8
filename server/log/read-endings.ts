/**
 * What a tablet is told of inspections that have ended: when they are to be
 * deleted, and, where its person leads them, by which tablets they were.
 * [PU4 PU5 PU6]
 *
 * Also of one whose person is no member any more: the tablet still holds it.
 */
import type { InspectionId } from '../../src/base/brand.ts'
import type { EndingRow as EndingAnswer } from '../../src/ops/envelope/protocol-purge.ts'
import { canLead } from '../auth/roles.ts'
import type { EndingRow } from './access-rows.ts'
import type { LogRows } from './engine.ts'
import { dueAtOf, findHolders } from './holders.ts'
import type { DeviceRow } from './people-rows.ts'

export function readEndings(
  rows: LogRows,
  { id, person }: DeviceRow,
  at: string,
): readonly EndingAnswer[] {
  const roles = new Map(rows.readMemberships(person).map((row) => [row.inspection, row.role]))
  const held = rows.readHoldings(id).map(({ inspection }) => inspection)
  return [...new Set([...roles.keys(), ...held])].sort().flatMap((inspection) => {
    const ending = rows.readInspection(inspection)?.ending
    if (!ending) return []
    const role = roles.get(inspection)
    const tablets = role !== undefined && canLead(role) ? readTablets(rows, inspection) : []
    return [{ ...toAnswer(rows, inspection, ending, at), tablets }]
  })
}

function toAnswer(
  rows: LogRows,
  inspection: InspectionId,
  ending: EndingRow,
  at: string,
): Omit<EndingAnswer, 'tablets'> {
  const { endedAt, days, operations, deletion } = ending
  const now = rows.readStreams(inspection).reduce((sum, { seq }) => sum + seq, 0)
  const dueAt = dueAtOf(ending)
  return {
    ...{ inspection, endedAt, days, dueAt, operations },
    isDue: deletion !== null || isPast(dueAt, at),
    late: now - operations,
    deletedAt: deletion?.at ?? null,
  }
}

export const isPast = (dueAt: string, at: string): boolean => Date.parse(dueAt) <= Date.parse(at)

function readTablets(rows: LogRows, inspection: InspectionId): EndingAnswer['tablets'] {
  const said = new Map(rows.readHolders(inspection).map((row) => [row.device, row]))
  return findHolders(rows, inspection).map(({ id: device }) => ({
    device,
    deletedAt: said.get(device)?.deletedAt ?? null,
    leftOut: said.get(device)?.leftOutAt != null,
  }))
}
