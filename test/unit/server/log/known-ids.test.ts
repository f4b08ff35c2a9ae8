/**
 * Where operations stand, in memory and in the file, when transactions are taken
 * back, other processes file, and inspections are deleted.
 */
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { createKnownIds } from '../../../../server/log/sqlite/known-ids.ts'

const idOf = (n: number) => new Uint8Array(16).fill(n)

/** As much of the file as it reads. */
function makeFile(...filed: number[]) {
  const db = new DatabaseSync(':memory:')
  db.exec(`CREATE TABLE op(place INTEGER PRIMARY KEY, id BLOB NOT NULL) STRICT;
    CREATE TABLE ending(deleted_at TEXT) STRICT;`)
  const insert = db.prepare('INSERT INTO op(id) VALUES(?)')
  const file = (n: number) => Number(insert.run(idOf(n)).lastInsertRowid)
  filed.forEach(file)
  const ids = createKnownIds(db)
  const add = (n: number) => ids.add(idOf(n), file(n))
  const placesOf = (...numbers: number[]) => numbers.map((n) => ids.placeOf(idOf(n)))
  return { db, ids, file, add, placesOf }
}

test('[SV4] knows what the file holds when it is opened, and what is added', () => {
  const { ids, add, placesOf } = makeFile(1, 2)
  ids.catchUp()
  add(3)
  ids.settle()
  expect(placesOf(1, 2, 3, 4)).toEqual([1, 2, 3, undefined])
})

test('[SV4] a transaction that was taken back leaves no id, and its places go to others', () => {
  const { db, ids, add, placesOf } = makeFile(1)
  db.exec('BEGIN')
  ids.catchUp()
  add(2)
  db.exec('ROLLBACK')
  ids.forget()
  expect(placesOf(1, 2)).toEqual([1, undefined])
  ids.catchUp()
  add(3)
  ids.settle()
  expect(placesOf(1, 2, 3)).toEqual([1, undefined, 2])
  // What was settled stays when the next one is taken back.
  ids.catchUp()
  ids.forget()
  expect(placesOf(1, 3)).toEqual([1, 2])
})

test('[SV4] what another process has filed is known from the next transaction on', () => {
  const { ids, file, placesOf } = makeFile(1)
  file(2)
  expect(placesOf(2)).toEqual([undefined])
  ids.catchUp()
  expect(placesOf(1, 2)).toEqual([1, 2])
})

test('[SV4] after a deletion its ids are gone, and the last places are given again', () => {
  const { db, ids, file, placesOf } = makeFile(1, 2, 3)
  db.exec("DELETE FROM op WHERE place > 1; INSERT INTO ending VALUES('2026-01-01')")
  file(4)
  ids.catchUp()
  expect(placesOf(1, 2, 3, 4)).toEqual([1, undefined, undefined, 2])
})
