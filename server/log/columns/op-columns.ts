/**
 * Operations, parked envelopes and audit out of their columns, the same for
 * every database.  [SV1 SV5 SV8]
 */
import type { AuditRow, ParkedCount, StoredOp, StoredParked } from '../op-rows.ts'
import { type Columns, parseBytes, parseInteger, parseText } from './columns.ts'
import { parseId, parseIdOrNull } from './id-columns.ts'

export const parseOp = (row: Columns): StoredOp => ({
  seq: parseInteger(row.seq),
  chain: parseBytes(row.chain),
  envelope: parseBytes(row.envelope),
})

export const parseParked = (row: Columns): ParkedCount => ({
  person: parseId(row.person),
  inspection: parseIdOrNull(row.inspection),
  stream: parseIdOrNull(row.stream),
  code: parseText(row.code),
  count: parseInteger(row.count),
  latestAt: parseText(row.latest_at),
})

export const parseStoredParked = (row: Columns): StoredParked => ({
  place: parseInteger(row.place),
  person: parseId(row.person),
  code: parseText(row.code),
  at: parseText(row.at),
  envelope: parseBytes(row.envelope),
})

export const parseAuditHead = (row: Columns) => ({
  seq: parseInteger(row.seq),
  hash: parseBytes(row.hash),
})

export const parseAudit = (row: Columns): AuditRow => ({
  seq: parseInteger(row.seq),
  at: parseText(row.at),
  person: parseIdOrNull(row.person),
  device: parseIdOrNull(row.device),
  what: parseText(row.what),
  detail: parseText(row.detail),
  hash: parseBytes(row.hash),
})
