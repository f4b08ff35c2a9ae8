/**
 * Operations, parked envelopes and audit in SQLite.  [SV1 SV4 SV5 SV8]
 *
 * An id is taken wherever it stands, in its own stream or in another. A (stream,
 * seq) that is taken throws, for that would be a bug.
 */
import type { DatabaseSync } from 'node:sqlite'
import { parseInteger } from '../columns/columns.ts'
import { parseFound } from '../columns/found.ts'
import { idToColumn } from '../columns/id-columns.ts'
import {
  parseAudit,
  parseAuditHead,
  parseDecided,
  parseOp,
  parseParked,
  parseParkedMark,
  parseStoredParked,
} from '../columns/op-columns.ts'
import { idToBytes } from '../id-bytes.ts'
import type { OpRows, ParkedRows } from '../op-rows.ts'
import type { KnownIds } from './known-ids.ts'

const COUNT_PARKED = `SELECT person, inspection, stream, code, count(*) AS count,
  max(at) AS latest_at FROM parked_whole`
const GROUP_PARKED = 'GROUP BY person, inspection, stream, code'

const prepareAll = (db: DatabaseSync) => ({
  appendOp: db.prepare(
    'INSERT INTO op(id, stream, seq, number, at, chain, envelope) VALUES(?, ?, ?, ?, ?, ?, ?)',
  ),
  readOp: db.prepare('SELECT seq, chain, envelope FROM op WHERE place = ? AND id = ?'),
  readOpAnywhere: db.prepare('SELECT seq, chain, envelope FROM op WHERE id = ?'),
  readOps: db.prepare(
    'SELECT seq, chain, envelope FROM op WHERE stream = ? AND seq > ? ORDER BY seq',
  ),
  hasParked: db.prepare('SELECT 1 FROM parked WHERE device = ? LIMIT 1'),
  readParkedMark: db.prepare(
    'SELECT place, code, act FROM parked_whole WHERE device = ? AND hash = ?',
  ),
  appendParked: db.prepare(
    `INSERT INTO parked(device, hash, number, before, code, person, inspection, stream, at, envelope)
       VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(device, hash) DO NOTHING`,
  ),
  readParkedBy: db.prepare(`${COUNT_PARKED} WHERE person = ? AND act IS NULL ${GROUP_PARKED}`),
  readParkedIn: db.prepare(`${COUNT_PARKED} WHERE inspection = ? AND act IS NULL ${GROUP_PARKED}`),
  readParkedAfter: db.prepare(
    'SELECT * FROM parked_whole WHERE inspection = ? AND place > ? ORDER BY place',
  ),
  readParkedAt: db.prepare('SELECT * FROM parked_whole WHERE inspection = ? AND place = ?'),
  appendDecision: db.prepare(
    'INSERT INTO parked_decision(place, act, person, device, at, seq) VALUES(?, ?, ?, ?, ?, ?)',
  ),
  readDecidedOf: db.prepare(
    `SELECT inspection, stream, act, count(*) AS count, max(decided_at) AS latest_at
       FROM parked_whole WHERE device = ? AND act IS NOT NULL GROUP BY inspection, stream, act`,
  ),
  appendAudit: db.prepare(
    'INSERT INTO audit(seq, at, person, device, what, detail, hash) VALUES(?, ?, ?, ?, ?, ?, ?)',
  ),
  readAuditHead: db.prepare('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1'),
  readAudit: db.prepare('SELECT * FROM audit ORDER BY seq'),
})

type Statements = ReturnType<typeof prepareAll>

export function createOpRows(db: DatabaseSync, ids: KnownIds): OpRows {
  const sql = prepareAll(db)
  const readOp: OpRows['readOp'] = (id) => {
    const place = ids.placeOf(id)
    if (place === undefined) return undefined
    // From row to row only where two ids share a tag, or a deletion came between.
    return parseFound(parseOp, sql.readOp.get(place, id) ?? sql.readOpAnywhere.get(id))
  }
  return {
    readOp,
    appendOp({ id, stream, seq, number, atMs, chain, envelope }) {
      if (readOp(id) !== undefined) return false
      const filed = sql.appendOp.run(id, stream, seq, number, atMs, chain, envelope)
      ids.add(id, parseInteger(filed.lastInsertRowid))
      return true
    },
    *readOps(stream, after) {
      for (const row of sql.readOps.iterate(idToBytes(stream), after)) yield parseOp(row)
    },
    ...createParkedRows(sql),
    appendAudit({ seq, at, person, device, what, detail, hash }) {
      const who = [idToColumn(person), idToColumn(device)] as const
      sql.appendAudit.run(seq, at, ...who, what, detail, hash)
    },
    readAuditHead: () => parseFound(parseAuditHead, sql.readAuditHead.get()),
    readAudit: () => sql.readAudit.all().map(parseAudit),
  }
}

const createParkedRows = (sql: Statements): ParkedRows => ({
  hasParked: (device) => sql.hasParked.get(idToBytes(device)) !== undefined,
  readParkedMark: (device, hash) =>
    parseFound(parseParkedMark, sql.readParkedMark.get(idToBytes(device), hash)),
  appendParked(row) {
    const { device, hash, number, before, code, person, inspection, stream, at, envelope } = row
    const place = [idToColumn(inspection), idToColumn(stream)] as const
    const frame = [idToBytes(device), hash, number, before] as const
    sql.appendParked.run(...frame, code, idToBytes(person), ...place, at, envelope)
  },
  readParkedBy: (person) => sql.readParkedBy.all(idToBytes(person)).map(parseParked),
  readParkedIn: (id) => sql.readParkedIn.all(idToBytes(id)).map(parseParked),
  *readParkedAfter(id, after) {
    for (const row of sql.readParkedAfter.iterate(idToBytes(id), after))
      yield parseStoredParked(row)
  },
  readParkedAt: (id, place) =>
    parseFound(parseStoredParked, sql.readParkedAt.get(idToBytes(id), place)),
  appendDecision({ place, act, person, device, at, seq }) {
    sql.appendDecision.run(place, act, idToColumn(person), idToColumn(device), at, seq)
  },
  readDecidedOf: (device) => sql.readDecidedOf.all(idToBytes(device)).map(parseDecided),
})
