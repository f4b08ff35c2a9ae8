/**
 * The ends of inspections in SQLite, and the deletion of one.  [PU1 PU3 PU10]
 */
import type { DatabaseSync } from 'node:sqlite'
import type { EndingRows } from '../access-rows.ts'
import { parseInspection } from '../columns/access-columns.ts'
import { parseInteger } from '../columns/columns.ts'
import { endingColumns, endingToColumns, parseHolder } from '../columns/ending-columns.ts'
import { idToBytes } from '../id-bytes.ts'

const SET_ENDING = endingColumns.map((name) => `${name} = excluded.${name}`).join(', ')

const OPS = 'stream IN (SELECT id FROM stream WHERE inspection = ?)'
/** Decisions first: they are found by what they decided about. */
const ERASE = [
  'DELETE FROM parked_decision WHERE place IN (SELECT place FROM parked WHERE inspection = ?)',
  'DELETE FROM parked WHERE inspection = ?',
  `DELETE FROM op WHERE ${OPS}`,
  `DELETE FROM stream_writer WHERE ${OPS}`,
  'UPDATE stream SET writer = NULL WHERE inspection = ?',
  'DELETE FROM wrapped_key WHERE inspection = ?',
]

const prepareAll = (db: DatabaseSync) => ({
  readEnded: db.prepare(
    `SELECT inspection.*, ending.* FROM ending JOIN inspection ON id = inspection ORDER BY id`,
  ),
  writeEnding: db.prepare(
    `INSERT INTO ending(inspection, ${endingColumns.join(', ')})
       VALUES(?${', ?'.repeat(endingColumns.length)})
       ON CONFLICT(inspection) DO UPDATE SET ${SET_ENDING}`,
  ),
  writeLate: db.prepare('UPDATE ending SET late_at = ? WHERE inspection = ?'),
  readHolders: db.prepare('SELECT * FROM holder WHERE inspection = ? ORDER BY device'),
  readHoldings: db.prepare('SELECT * FROM holder WHERE device = ? ORDER BY inspection'),
  writeHolder: db.prepare(
    `INSERT INTO holder(inspection, device, deleted_at, receipt, left_out_at) VALUES(?, ?, ?, ?, ?)
       ON CONFLICT(inspection, device) DO UPDATE SET deleted_at = excluded.deleted_at,
       receipt = excluded.receipt, left_out_at = excluded.left_out_at`,
  ),
  countParkedOf: db.prepare('SELECT count(*) AS count FROM parked WHERE inspection = ?'),
  erase: ERASE.map((text) => db.prepare(text)),
})

export function createEndingRows(db: DatabaseSync): EndingRows {
  const sql = prepareAll(db)
  return {
    readEnded: () => sql.readEnded.all().map(parseInspection),
    writeEnding: (id, row) => void sql.writeEnding.run(idToBytes(id), ...endingToColumns(row)),
    writeLate: (id, at) => void sql.writeLate.run(at, idToBytes(id)),
    readHolders: (id) => sql.readHolders.all(idToBytes(id)).map(parseHolder),
    readHoldings: (device) => sql.readHoldings.all(idToBytes(device)).map(parseHolder),
    writeHolder({ inspection, device, deletedAt, receipt, leftOutAt }) {
      const ids = [idToBytes(inspection), idToBytes(device)] as const
      sql.writeHolder.run(...ids, deletedAt, receipt, leftOutAt)
    },
    countParkedOf: (id) => parseInteger(sql.countParkedOf.get(idToBytes(id))?.count),
    eraseInspection(id) {
      for (const statement of sql.erase) statement.run(idToBytes(id))
    },
  }
}
