/**
 * The ends of inspections in SQLite, and the deletion of one.  [PU1 PU3 PU10]
 */
import type { DatabaseSync } from 'node:sqlite'
import type { EndingRows } from '../access-rows.ts'
import { parseInspection } from '../columns/access-columns.ts'
import { parseInteger } from '../columns/columns.ts'
import { endingToColumns, parseHolder } from '../columns/ending-columns.ts'
import { makeEndingSql } from '../columns/ending-sql.ts'
import { idToBytes } from '../id-bytes.ts'

const SQL = makeEndingSql(() => '?')

const prepareAll = (db: DatabaseSync) => ({
  readEnded: db.prepare(
    `SELECT inspection.*, ending.* FROM ending JOIN inspection ON id = inspection ORDER BY id`,
  ),
  writeEnding: db.prepare(SQL.writeEnding),
  writeLate: db.prepare(SQL.writeLate),
  readHolders: db.prepare('SELECT * FROM holder WHERE inspection = ? ORDER BY device'),
  readHoldings: db.prepare('SELECT * FROM holder WHERE device = ? ORDER BY inspection'),
  writeHolder: db.prepare(SQL.writeHolder),
  countParkedOf: db.prepare('SELECT count(*) AS count FROM parked WHERE inspection = ?'),
  erase: SQL.erase.map((text) => db.prepare(text)),
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
