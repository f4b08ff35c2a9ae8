/**
 * The floor under both: node:sqlite inserts of one row of the same size, in
 * transactions of 100, WAL and synchronous=FULL. Prints operations a second.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const db = new DatabaseSync(join(mkdtempSync(join(tmpdir(), 'casebook-raw-')), 'raw.db'))
db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL')
db.exec('CREATE TABLE op(n INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT')
const insert = db.prepare('INSERT INTO op(body) VALUES (?)')
const body = new Uint8Array(449)
const from = performance.now()
let count = 0
while (performance.now() - from < 2000) {
  db.exec('BEGIN IMMEDIATE')
  for (let n = 0; n < 100; n++) insert.run(body)
  db.exec('COMMIT')
  count += 100
}
console.log(Math.round((count * 1000) / (performance.now() - from)))
