/**
 * The ends of inspections and who holds them, out of the columns and into them, the
 * same for every database.  [PU1 PU3]
 */
import type { EndingRow, HolderRow } from '../access-rows.ts'
import { idToBytes } from '../id-bytes.ts'
import { type Columns, parseBytes, parseInteger, parseOrNull, parseText } from './columns.ts'
import { parseId } from './id-columns.ts'

/** Of an inspection's row with its ending beside it; null where that is empty. */
export const parseEnding = (row: Columns): EndingRow | null =>
  row.ended_at === null
    ? null
    : {
        endedAt: parseText(row.ended_at),
        person: parseId(row.person),
        device: parseId(row.device),
        days: parseInteger(row.days),
        operations: parseInteger(row.operations),
        digest: parseBytes(row.digest),
        lateAt: parseOrNull(parseText, row.late_at),
        deletion: row.deleted_at === null ? null : parseDeletion(row),
      }

const parseDeletion = (row: Columns) => ({
  at: parseText(row.deleted_at),
  operations: parseInteger(row.deleted_operations),
  parked: parseInteger(row.deleted_parked),
  digest: parseBytes(row.deleted_digest),
})

/** In the order of `endingColumns`, without the inspection. */
export const endingToColumns = (row: EndingRow) => {
  const { endedAt, person, device, days, operations, digest, lateAt, deletion } = row
  return [
    ...([endedAt, idToBytes(person), idToBytes(device), days, operations, digest] as const),
    lateAt,
    deletion?.at ?? null,
    deletion?.operations ?? null,
    deletion?.parked ?? null,
    deletion?.digest ?? null,
  ] as const
}

export const endingColumns = [
  ...['ended_at', 'person', 'device', 'days', 'operations', 'digest', 'late_at'],
  ...['deleted_at', 'deleted_operations', 'deleted_parked', 'deleted_digest'],
] as const

export const parseHolder = (row: Columns): HolderRow => ({
  inspection: parseId(row.inspection),
  device: parseId(row.device),
  deletedAt: parseOrNull(parseText, row.deleted_at),
  receipt: parseOrNull(parseText, row.receipt),
  leftOutAt: parseOrNull(parseText, row.left_out_at),
})
