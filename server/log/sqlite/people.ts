/**
 * People and devices in SQLite.  [SV3]
 */
import type { DatabaseSync } from 'node:sqlite'
import * as v from 'valibot'
import { hereRows } from '../../../src/ops/envelope/protocol.ts'
import { idToBytes } from '../id-bytes.ts'
import type { DeviceRow, InviteRow, PeopleRows, PersonRow } from '../people-rows.ts'
import {
  type Columns,
  parseBytes,
  parseInteger,
  parseOrNull,
  parseRole,
  parseText,
} from './columns.ts'
import { parseFound } from './found.ts'
import { idToColumn, parseId, parseIdOrNull } from './id-columns.ts'

const prepareAll = (db: DatabaseSync) => ({
  readPerson: db.prepare('SELECT * FROM person WHERE id = ?'),
  appendPerson: db.prepare('INSERT INTO person(id, role, invited_by) VALUES(?, ?, ?)'),
  readDevice: db.prepare('SELECT * FROM device WHERE id = ?'),
  readDevicesOf: db.prepare('SELECT * FROM device WHERE person = ?'),
  hasDevices: db.prepare('SELECT 1 FROM device LIMIT 1'),
  appendDevice: db.prepare(
    `INSERT INTO device(id, person, signing_key, agreement_key, token_hash, state, enrolled_at,
       head, head_hash) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  writeHead: db.prepare('UPDATE device SET head = ?, head_hash = ? WHERE id = ?'),
  writeReport: db.prepare(
    `UPDATE device SET last_seen = ?, app = ?, unsent = ?,
       receipt_code = ?, receipt_at = ?, receipt_streams = ?, here = ? WHERE id = ?`,
  ),
  readInvite: db.prepare('SELECT * FROM invite WHERE code_hash = ?'),
  appendInvite: db.prepare(
    'INSERT INTO invite(code_hash, person, role, expires_at, used_by) VALUES(?, ?, ?, ?, ?)',
  ),
  writeInviteUsed: db.prepare('UPDATE invite SET used_by = ? WHERE code_hash = ?'),
  endInvite: db.prepare('UPDATE invite SET ended_at = ? WHERE code_hash = ?'),
  readOpenInvites: db.prepare(
    'SELECT * FROM invite WHERE person = ? AND used_by IS NULL AND ended_at IS NULL',
  ),
})

export function createPeopleRows(db: DatabaseSync): PeopleRows {
  const sql = prepareAll(db)
  return {
    readPerson: (id) => parseFound(parsePerson, sql.readPerson.get(idToBytes(id))),
    appendPerson: ({ id, role, invitedBy }) =>
      void sql.appendPerson.run(idToBytes(id), role, idToColumn(invitedBy)),
    readDevice: (id) => parseFound(parseDevice, sql.readDevice.get(idToBytes(id))),
    readDevicesOf: (person) => sql.readDevicesOf.all(idToBytes(person)).map(parseDevice),
    hasDevices: () => sql.hasDevices.get() !== undefined,
    appendDevice(row) {
      const { id, person, signingKey, agreementKey, tokenHash, state, enrolledAt } = row
      const keys = [signingKey, agreementKey, tokenHash] as const
      const head = [row.head, row.headHash] as const
      sql.appendDevice.run(idToBytes(id), idToBytes(person), ...keys, state, enrolledAt, ...head)
    },
    writeDeviceHead: (id, head, headHash) => void sql.writeHead.run(head, headHash, idToBytes(id)),
    writeDeviceReport(id, { lastSeen, app, unsent, receipt, here }) {
      const { code = null, at = null, streams = null } = receipt ?? {}
      const rows = here === null ? null : JSON.stringify(here)
      sql.writeReport.run(lastSeen, app, unsent, code, at, streams, rows, idToBytes(id))
    },
    readInvite: (hash) => parseFound(parseInvite, sql.readInvite.get(hash)),
    appendInvite({ codeHash, person, role, expiresAt, usedBy }) {
      sql.appendInvite.run(codeHash, idToBytes(person), role, expiresAt, idToColumn(usedBy))
    },
    writeInviteUsed: (hash, device) => void sql.writeInviteUsed.run(idToBytes(device), hash),
    endInvite: (hash, at) => void sql.endInvite.run(at, hash),
    readOpenInvites: (person) => sql.readOpenInvites.all(idToBytes(person)).map(parseInvite),
  }
}

const parsePerson = (row: Columns): PersonRow => ({
  id: parseId(row.id),
  role: parseRole(row.role),
  invitedBy: parseIdOrNull(row.invited_by),
})

const parseDevice = (row: Columns): DeviceRow => ({
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
})

const parseHere = (column: unknown) => v.parse(hereRows, JSON.parse(parseText(column)))

const parseReceipt = (row: Columns) => ({
  code: parseText(row.receipt_code),
  at: parseText(row.receipt_at),
  streams: parseInteger(row.receipt_streams),
})

const parseInvite = (row: Columns): InviteRow => ({
  codeHash: parseBytes(row.code_hash),
  person: parseId(row.person),
  role: parseRole(row.role),
  expiresAt: parseText(row.expires_at),
  usedBy: parseIdOrNull(row.used_by),
  endedAt: parseOrNull(parseText, row.ended_at),
})
