/**
 * Operations, parked envelopes and audit in SQLite.  [SV1 SV4 SV5 SV8]
 *
 * An id is taken wherever it stands, in its own stream or in another. A (stream,
 * seq) that is taken throws, for that would be a bug.
 */
import type { DatabaseSync } from 'node:sqlite'
import { parseInteger, parseText } from '../columns/columns.ts'
import { parseFound } from '../columns/found.ts'
import { idToColumn } from '../columns/id-columns.ts'
import {
  parseAudit,
  parseAuditHead,
  parseOp,
  parseParked,
  parseStoredParked,
} from '../columns/op-columns.ts'
import { idToBytes } from '../id-bytes.ts'
import type { OpRows } from '../op-rows.ts'
import type { KnownIds } from './known-ids.ts'

const COUNT_PARKED = `SELECT person, inspection, stream, code, count(*) AS count,
  max(at) AS latest_at FROM parked`
const GROUP_PARKED = 'GROUP BY person, inspection, stream, code'

const prepareAll = (db: DatabaseSync) => ({
  appendOp: db.prepare(
    'INSERT INTO op(id, stream, seq, number, at, chain, envelope) VALUES(?, ?, ?, ?, ?, ?, ?)',
  ),
  readOp: db.prepare('SELECT seq, chain, envelope FROM op WHERE stream = ? AND id = ?'),
  readOpAnywhere: db.prepare(
    `SELECT op.seq, op.chain, op.envelope FROM stream
       CROSS JOIN op ON op.stream = stream.id AND op.id = ?`,
  ),
  readOps: db.prepare(
    'SELECT seq, chain, envelope FROM op WHERE stream = ? AND seq > ? ORDER BY seq',
  ),
  hasParked: db.prepare('SELECT 1 FROM parked WHERE device = ? LIMIT 1'),
  readParkedCode: db.prepare('SELECT code FROM parked WHERE device = ? AND hash = ?'),
  appendParked: db.prepare(
    `INSERT INTO parked(device, hash, number, before, code, person, inspection, stream, at, envelope)
       VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(device, hash) DO NOTHING`,
  ),
  readParkedBy: db.prepare(`${COUNT_PARKED} WHERE person = ? ${GROUP_PARKED}`),
  readParkedIn: db.prepare(`${COUNT_PARKED} WHERE inspection = ? ${GROUP_PARKED}`),
  readParkedAfter: db.prepare(
    `SELECT place, person, code, at, envelope FROM parked
       WHERE inspection = ? AND place > ? ORDER BY place`,
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
  const readOp: OpRows['readOp'] = (id, stream) => {
    if (!ids.mayHold(id)) return undefined
    return parseFound(parseOp, sql.readOp.get(stream, id) ?? sql.readOpAnywhere.get(id))
  }
  return {
    readOp,
    appendOp({ id, stream, seq, number, atMs, chain, envelope }) {
      if (readOp(id, stream) !== undefined) return false
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

type ParkedMethod =
  | 'hasParked'
  | 'readParkedCode'
  | 'appendParked'
  | 'readParkedBy'
  | 'readParkedIn'
  | 'readParkedAfter'

const createParkedRows = (sql: Statements): Pick<OpRows, ParkedMethod> => ({
  hasParked: (device) => sql.hasParked.get(idToBytes(device)) !== undefined,
  readParkedCode: (device, hash) =>
    parseFound(({ code }) => parseText(code), sql.readParkedCode.get(idToBytes(device), hash)),
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
})
