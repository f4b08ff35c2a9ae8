/**
 * People, devices and invitations out of their columns, the same for every
 * database.  [SV3]
 */
import * as v from 'valibot'
import { hereRows } from '../../../src/ops/envelope/protocol.ts'
import { owedRows } from '../../../src/ops/envelope/protocol-purge.ts'
import type { DeviceRow, InviteRow, PersonRow } from '../people-rows.ts'
import {
  type Columns,
  parseBytes,
  parseInteger,
  parseOrNull,
  parseRole,
  parseText,
} from './columns.ts'
import { parseId, parseIdOrNull } from './id-columns.ts'

export const parsePerson = (row: Columns): PersonRow => ({
  id: parseId(row.id),
  role: parseRole(row.role),
  invitedBy: parseIdOrNull(row.invited_by),
})

export const parseDevice = (row: Columns): DeviceRow => ({
  id: parseId(row.id),
  person: parseId(row.person),
  signingKey: parseBytes(row.signing_key),
  agreementKey: parseBytes(row.agreement_key),
  tokenHash: parseBytes(row.token_hash),
  state: row.state === 'active' ? 'active' : 'revoked',
  enrolledAt: parseText(row.enrolled_at),
  head: parseInteger(row.head),
  headHash: parseBytes(row.head_hash),
  lastSeen: parseOrNull(parseText, row.last_seen),
  app: parseOrNull(parseText, row.app),
  unsent: parseOrNull(parseInteger, row.unsent),
  receipt: row.receipt_code === null ? null : parseReceipt(row),
  here: parseOrNull(parseHere, row.here),
  owed: parseOrNull(parseOwed, row.owed),
})

const parseOwed = (column: unknown) => v.parse(owedRows, JSON.parse(parseText(column)))

const parseHere = (column: unknown) => v.parse(hereRows, JSON.parse(parseText(column)))

const parseReceipt = (row: Columns) => ({
  code: parseText(row.receipt_code),
  at: parseText(row.receipt_at),
  streams: parseInteger(row.receipt_streams),
})

export const parseInvite = (row: Columns): InviteRow => ({
  codeHash: parseBytes(row.code_hash),
  person: parseId(row.person),
  role: parseRole(row.role),
  expiresAt: parseText(row.expires_at),
  usedBy: parseIdOrNull(row.used_by),
  endedAt: parseOrNull(parseText, row.ended_at),
})
