/**
 * Who reads and writes what, in a working copy: reads pass the guard, writes are
 * noted.  [EP40]
 *
 * A membership is asked for with all of its inspection: there are few, and then
 * one that was ended is never fetched again.
 */
import type { AccessRows } from '../access-rows.ts'
import { idToColumn } from '../columns/id-columns.ts'
import { idToBytes } from '../id-bytes.ts'
import type { Guard } from './working-copy.ts'

const SQL = {
  appendInspection: 'INSERT INTO inspection(id, set_up) VALUES($1, $2)',
  writeMember: `INSERT INTO member(inspection, person, role) VALUES($1, $2, $3)
    ON CONFLICT(inspection, person) DO UPDATE SET role = excluded.role`,
  endMember: 'DELETE FROM member WHERE inspection = $1 AND person = $2',
  appendStream: 'INSERT INTO stream(id, inspection, writer, seq, chain) VALUES($1, $2, $3, $4, $5)',
  writeWriter: 'UPDATE stream SET writer = $1 WHERE id = $2',
  endOthers: 'DELETE FROM stream_writer WHERE stream = $1',
  appendOther: 'INSERT INTO stream_writer(stream, person) VALUES($1, $2)',
  writeKey: `INSERT INTO wrapped_key(key, device, inspection, wrapped, wrapped_by)
    VALUES($1, $2, $3, $4, $5) ON CONFLICT(key, device) DO UPDATE
    SET wrapped = excluded.wrapped, wrapped_by = excluded.wrapped_by`,
}

export const guardAccessRows = (access: AccessRows, guard: Guard): AccessRows => ({
  ...guardPlaces(access, guard),
  ...guardMembers(access, guard),
  readKey: (key, device) => guard.ask('key', key, () => access.readKey(key, device)),
  readKeyInspection: (key) => guard.ask('key', key, () => access.readKeyInspection(key)),
  readKeys: (id) => guard.ask('keys-of', id, () => access.readKeys(id)),
  writeKey(row) {
    access.writeKey(row)
    const { key, device, inspection, wrapped, by } = row
    const ids = [idToBytes(key), device, idToBytes(inspection)] as const
    guard.write(SQL.writeKey, ...ids, wrapped, idToBytes(by))
  },
})

type PlaceMethod =
  | 'readInspection'
  | 'appendInspection'
  | 'readStream'
  | 'readStreams'
  | 'appendStream'
  | 'writeWriters'
  | 'writeStreamHead'

const guardPlaces = (access: AccessRows, guard: Guard): Pick<AccessRows, PlaceMethod> => ({
  readInspection: (id) => guard.ask('inspection', id, () => access.readInspection(id)),
  appendInspection(row) {
    access.appendInspection(row)
    guard.write(SQL.appendInspection, idToBytes(row.id), idToBytes(row.setUp))
  },
  readStream: (id) => guard.ask('stream', id, () => access.readStream(id)),
  readStreams: (id) => guard.ask('streams-of', id, () => access.readStreams(id)),
  appendStream(row) {
    access.appendStream(row)
    const ids = [idToBytes(row.id), idToBytes(row.inspection), idToColumn(row.writer)] as const
    guard.write(SQL.appendStream, ...ids, row.seq, row.chain)
  },
  writeWriters(id, writer, others) {
    access.writeWriters(id, writer, others)
    guard.write(SQL.writeWriter, idToColumn(writer), idToBytes(id))
    guard.write(SQL.endOthers, idToBytes(id))
    for (const person of others) guard.write(SQL.appendOther, idToBytes(id), idToBytes(person))
  },
  writeStreamHead(id, seq, chain) {
    access.writeStreamHead(id, seq, chain)
    guard.journal.set(guard.changes.streamHeads, id, { number: seq, hash: chain })
  },
})

type MemberMethod = 'readMember' | 'readMembers' | 'readMemberships' | 'writeMember' | 'endMember'

const guardMembers = (access: AccessRows, guard: Guard): Pick<AccessRows, MemberMethod> => ({
  readMember: (id, person) => guard.ask('members', id, () => access.readMember(id, person)),
  readMembers: (id) => guard.ask('members', id, () => access.readMembers(id)),
  readMemberships: (person) =>
    guard.ask('memberships', person, () => access.readMemberships(person)),
  writeMember(row) {
    access.writeMember(row)
    guard.write(SQL.writeMember, idToBytes(row.inspection), idToBytes(row.person), row.role)
  },
  endMember(id, person) {
    access.endMember(id, person)
    guard.write(SQL.endMember, idToBytes(id), idToBytes(person))
  },
})
