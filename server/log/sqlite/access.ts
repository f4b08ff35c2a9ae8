/**
 * Who reads and writes what, in SQLite.  [SV6 SV7]
 */
import type { DatabaseSync } from 'node:sqlite'
import type { AccessRows } from '../access-rows.ts'
import { parseInspection, parseKey, parseMember, parseStream } from '../columns/access-columns.ts'
import { parseFound } from '../columns/found.ts'
import { idToColumn, parseId } from '../columns/id-columns.ts'
import { idToBytes } from '../id-bytes.ts'

const OTHERS = `(SELECT group_concat(hex(person), ' ') FROM stream_writer
  WHERE stream_writer.stream = stream.id) AS others`

const prepareAll = (db: DatabaseSync) => ({
  readInspection: db.prepare(
    'SELECT * FROM inspection LEFT JOIN ending ON inspection = id WHERE id = ?',
  ),
  appendInspection: db.prepare('INSERT INTO inspection(id, set_up) VALUES(?, ?)'),
  readMember: db.prepare('SELECT * FROM member WHERE inspection = ? AND person = ?'),
  readMembers: db.prepare('SELECT * FROM member WHERE inspection = ?'),
  readMemberships: db.prepare('SELECT * FROM member WHERE person = ?'),
  writeMember: db.prepare(
    `INSERT INTO member(inspection, person, role) VALUES(?, ?, ?)
       ON CONFLICT(inspection, person) DO UPDATE SET role = excluded.role`,
  ),
  endMember: db.prepare('DELETE FROM member WHERE inspection = ? AND person = ?'),
  readStream: db.prepare(`SELECT *, ${OTHERS} FROM stream WHERE id = ?`),
  readStreams: db.prepare(`SELECT *, ${OTHERS} FROM stream WHERE inspection = ?`),
  appendStream: db.prepare(
    'INSERT INTO stream(id, inspection, writer, seq, chain) VALUES(?, ?, ?, ?, ?)',
  ),
  writeWriter: db.prepare('UPDATE stream SET writer = ? WHERE id = ?'),
  endOthers: db.prepare('DELETE FROM stream_writer WHERE stream = ?'),
  appendOther: db.prepare('INSERT INTO stream_writer(stream, person) VALUES(?, ?)'),
  writeStreamHead: db.prepare('UPDATE stream SET seq = ?, chain = ? WHERE id = ?'),
  readKey: db.prepare('SELECT * FROM wrapped_key WHERE key = ? AND device = ?'),
  readKeyInspection: db.prepare('SELECT inspection FROM wrapped_key WHERE key = ? LIMIT 1'),
  readKeys: db.prepare('SELECT * FROM wrapped_key WHERE inspection = ?'),
  writeKey: db.prepare(
    `INSERT INTO wrapped_key(key, device, inspection, wrapped, wrapped_by) VALUES(?, ?, ?, ?, ?)
       ON CONFLICT(key, device) DO UPDATE
       SET wrapped = excluded.wrapped, wrapped_by = excluded.wrapped_by`,
  ),
})

type Statements = ReturnType<typeof prepareAll>

export function createAccessRows(db: DatabaseSync): AccessRows {
  const sql = prepareAll(db)
  return { ...createPlaceRows(sql), ...createMemberRows(sql), ...createKeyRows(sql) }
}

type PlaceMethod =
  | 'readInspection'
  | 'appendInspection'
  | 'readStream'
  | 'readStreams'
  | 'appendStream'
  | 'writeWriters'
  | 'writeStreamHead'

const createPlaceRows = (sql: Statements): Pick<AccessRows, PlaceMethod> => ({
  readInspection: (id) => parseFound(parseInspection, sql.readInspection.get(idToBytes(id))),
  appendInspection: ({ id, setUp }) =>
    void sql.appendInspection.run(idToBytes(id), idToBytes(setUp)),
  readStream: (id) => parseFound(parseStream, sql.readStream.get(idToBytes(id))),
  readStreams: (id) => sql.readStreams.all(idToBytes(id)).map(parseStream),
  appendStream({ id, inspection, writer, seq, chain }) {
    sql.appendStream.run(idToBytes(id), idToBytes(inspection), idToColumn(writer), seq, chain)
  },
  writeWriters(id, writer, others) {
    sql.writeWriter.run(idToColumn(writer), idToBytes(id))
    sql.endOthers.run(idToBytes(id))
    for (const person of others) sql.appendOther.run(idToBytes(id), idToBytes(person))
  },
  writeStreamHead: (id, seq, chain) => void sql.writeStreamHead.run(seq, chain, idToBytes(id)),
})

type MemberMethod = 'readMember' | 'readMembers' | 'readMemberships' | 'writeMember' | 'endMember'

const createMemberRows = (sql: Statements): Pick<AccessRows, MemberMethod> => ({
  readMember: (id, person) =>
    parseFound(parseMember, sql.readMember.get(idToBytes(id), idToBytes(person))),
  readMembers: (id) => sql.readMembers.all(idToBytes(id)).map(parseMember),
  readMemberships: (person) => sql.readMemberships.all(idToBytes(person)).map(parseMember),
  writeMember: ({ inspection, person, role }) =>
    void sql.writeMember.run(idToBytes(inspection), idToBytes(person), role),
  endMember: (id, person) => void sql.endMember.run(idToBytes(id), idToBytes(person)),
})

type KeyMethod = 'readKey' | 'readKeyInspection' | 'readKeys' | 'writeKey'

const createKeyRows = (sql: Statements): Pick<AccessRows, KeyMethod> => ({
  readKey: (key, device) => parseFound(parseKey, sql.readKey.get(idToBytes(key), device)),
  readKeyInspection: (key) =>
    parseFound((row) => parseId(row.inspection), sql.readKeyInspection.get(idToBytes(key))),
  readKeys: (id) => sql.readKeys.all(idToBytes(id)).map(parseKey),
  writeKey({ key, device, inspection, wrapped, by }) {
    sql.writeKey.run(idToBytes(key), device, idToBytes(inspection), wrapped, idToBytes(by))
  },
})
