/**
 * People and devices of a working copy: reads pass the guard, writes are noted.
 * [EP40]
 */
import { idToColumn } from '../columns/id-columns.ts'
import { bytesToText, idToBytes } from '../id-bytes.ts'
import type { DeviceReport, PeopleRows } from '../people-rows.ts'
import type { Guard } from './working-copy.ts'

const SQL = {
  endDevice: "UPDATE device SET state = 'revoked' WHERE id = $1",
  appendPerson: 'INSERT INTO person(id, role, invited_by) VALUES($1, $2, $3)',
  appendDevice: `INSERT INTO device(id, person, signing_key, agreement_key, token_hash, state,
    enrolled_at, head, head_hash) VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
  writeReport: `UPDATE device SET last_seen = $1, app = $2, unsent = $3, receipt_code = $4,
    receipt_at = $5, receipt_streams = $6, here = $7, owed = $8 WHERE id = $9`,
  appendInvite: `INSERT INTO invite(code_hash, person, role, expires_at, used_by)
    VALUES($1, $2, $3, $4, $5)`,
  writeInviteUsed: 'UPDATE invite SET used_by = $1 WHERE code_hash = $2',
  endInvite: 'UPDATE invite SET ended_at = $1 WHERE code_hash = $2',
}

export const guardPeopleRows = (people: PeopleRows, guard: Guard): PeopleRows => ({
  ...guardDevices(people, guard),
  ...guardInvites(people, guard),
  readPerson: (id) => guard.ask('person', id, () => people.readPerson(id)),
  appendPerson(row) {
    people.appendPerson(row)
    guard.write(SQL.appendPerson, idToBytes(row.id), row.role, idToColumn(row.invitedBy))
  },
})

type DeviceMethod =
  | 'readDevice'
  | 'readDevicesOf'
  | 'hasDevices'
  | 'appendDevice'
  | 'endDevice'
  | 'writeDeviceHead'
  | 'writeDeviceReport'

const guardDevices = (people: PeopleRows, guard: Guard): Pick<PeopleRows, DeviceMethod> => ({
  readDevice: (id) => guard.ask('device', id, () => people.readDevice(id)),
  readDevicesOf: (id) => guard.ask('devices-of', id, () => people.readDevicesOf(id)),
  hasDevices: () => guard.ask('any-device', '', () => people.hasDevices()),
  appendDevice(row) {
    people.appendDevice(row)
    const keys = [row.signingKey, row.agreementKey, row.tokenHash, row.state] as const
    const head = [row.enrolledAt, row.head, row.headHash] as const
    guard.write(SQL.appendDevice, idToBytes(row.id), idToBytes(row.person), ...keys, ...head)
  },
  endDevice(id) {
    people.endDevice(id)
    guard.write(SQL.endDevice, idToBytes(id))
  },
  writeDeviceHead(id, number, hash) {
    people.writeDeviceHead(id, number, hash)
    guard.journal.set(guard.changes.deviceHeads, id, { number, hash })
  },
  writeDeviceReport(id, report) {
    people.writeDeviceReport(id, report)
    guard.write(SQL.writeReport, ...reportToColumns(report), idToBytes(id))
  },
})

type InviteMethod =
  | 'readInvite'
  | 'appendInvite'
  | 'writeInviteUsed'
  | 'endInvite'
  | 'readOpenInvites'

const guardInvites = (people: PeopleRows, guard: Guard): Pick<PeopleRows, InviteMethod> => ({
  readInvite: (hash) => guard.ask('invite', bytesToText(hash), () => people.readInvite(hash)),
  appendInvite(row) {
    people.appendInvite(row)
    const { codeHash, person, role, expiresAt, usedBy } = row
    guard.write(SQL.appendInvite, codeHash, idToBytes(person), role, expiresAt, idToColumn(usedBy))
  },
  writeInviteUsed(hash, device) {
    people.writeInviteUsed(hash, device)
    guard.write(SQL.writeInviteUsed, idToBytes(device), hash)
  },
  endInvite(hash, at) {
    people.endInvite(hash, at)
    guard.write(SQL.endInvite, at, hash)
  },
  readOpenInvites: (id) => guard.ask('invites-of', id, () => people.readOpenInvites(id)),
})

function reportToColumns({ lastSeen, app, unsent, receipt, here, owed }: DeviceReport) {
  const { code = null, at = null, streams = null } = receipt ?? {}
  const told = [here, owed].map((rows) => (rows === null ? null : JSON.stringify(rows)))
  return [lastSeen, app, unsent, code, at, streams, ...told]
}
