/**
 * People and devices in SQLite.  [SV3]
 */
import type { DatabaseSync } from 'node:sqlite'
import { parseFound } from '../columns/found.ts'
import { idToColumn } from '../columns/id-columns.ts'
import { parseDevice, parseInvite, parsePerson } from '../columns/people-columns.ts'
import { idToBytes } from '../id-bytes.ts'
import type { PeopleRows } from '../people-rows.ts'

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
  endDevice: db.prepare("UPDATE device SET state = 'revoked' WHERE id = ?"),
  writeHead: db.prepare('UPDATE device SET head = ?, head_hash = ? WHERE id = ?'),
  writeReport: db.prepare(
    `UPDATE device SET last_seen = ?, app = ?, unsent = ?,
       receipt_code = ?, receipt_at = ?, receipt_streams = ?, here = ?, owed = ? WHERE id = ?`,
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
    endDevice: (id) => void sql.endDevice.run(idToBytes(id)),
    writeDeviceHead: (id, head, headHash) => void sql.writeHead.run(head, headHash, idToBytes(id)),
    writeDeviceReport(id, { lastSeen, app, unsent, receipt, here, owed }) {
      const { code = null, at = null, streams = null } = receipt ?? {}
      const told = [here, owed].map((rows) => (rows === null ? null : JSON.stringify(rows)))
      sql.writeReport.run(lastSeen, app, unsent, code, at, streams, ...told, idToBytes(id))
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
