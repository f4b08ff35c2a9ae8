/**
 * Operations, parked envelopes and audit out of their columns, the same for
 * every database.  [SV1 SV5 SV8]
 */
import * as v from 'valibot'
import { type DecidedAct, decidedActs } from '../../../src/ops/envelope/protocol-parked.ts'
import type {
  AuditRow,
  DecidedCount,
  ParkedCount,
  ParkedDecision,
  ParkedMark,
  StoredOp,
  StoredParked,
} from '../op-rows.ts'
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
  hash: parseBytes(row.hash),
  number: parseInteger(row.number),
  envelope: parseBytes(row.envelope),
  decision: row.act === null ? null : parseDecision(row),
})

const parseDecision = (row: Columns): ParkedDecision => ({
  act: parseAct(row.act),
  person: parseIdOrNull(row.decided_by),
  device: parseIdOrNull(row.decided_on),
  at: parseText(row.decided_at),
  seq: row.filed_seq === null ? null : parseInteger(row.filed_seq),
})

const parseAct = (value: unknown): DecidedAct => v.parse(v.picklist(decidedActs), value)

export const parseParkedMark = (row: Columns): ParkedMark => ({
  place: parseInteger(row.place),
  code: parseText(row.code),
  act: row.act === null ? null : parseAct(row.act),
})

export const parseDecided = (row: Columns): DecidedCount => ({
  inspection: parseIdOrNull(row.inspection),
  stream: parseIdOrNull(row.stream),
  act: parseAct(row.act),
  count: parseInteger(row.count),
  latestAt: parseText(row.latest_at),
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
