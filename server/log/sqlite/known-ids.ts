/**
 * Where the file holds each operation, without an index of ids.  [SV4]
 *
 * Ids are random, so an index of them writes a page of its own for nearly every
 * operation: of all ids four fifths of what a commit wrote, of a stream's ids two
 * fifths (measured). Kept in memory instead, and read from the file once, when it
 * is opened. What another process has filed is taken up at the start of each
 * transaction.
 */
import type { DatabaseSync } from 'node:sqlite'
import { parseBytes, parseInteger } from '../columns/columns.ts'
import { createIdPlaces } from './id-places.ts'

export interface KnownIds {
  /** At the start of a transaction that writes. */
  catchUp(): void
  /** None: no operation of that id is here. A place: look there. */
  placeOf(id: Uint8Array): number | undefined
  add(id: Uint8Array, place: number): void
  /** The transaction is kept. */
  settle(): void
  /** The transaction was taken back: its places will be given again. */
  forget(): void
}

export function createKnownIds(db: DatabaseSync): KnownIds {
  const readAfter = db.prepare('SELECT place, id FROM op WHERE place > ? ORDER BY place')
  const countDeletions = db.prepare(
    'SELECT count(*) AS count FROM ending WHERE deleted_at IS NOT NULL',
  )
  const readDeletions = () => parseInteger(countDeletions.get()?.count)
  let places = createIdPlaces()
  let deletions = readDeletions()
  let last = 0
  /** Of the transaction that runs. */
  let added: Uint8Array[] = []
  const takeUp = () => {
    for (const row of readAfter.iterate(last)) {
      last = parseInteger(row.place)
      places.put(parseBytes(row.id), last)
    }
  }
  takeUp()
  let settled = last
  return {
    catchUp() {
      // After a deletion the last places are given a second time.
      const now = readDeletions()
      if (now !== deletions) {
        places = createIdPlaces()
        last = 0
      }
      deletions = now
      takeUp()
      settled = last
    },
    placeOf: (id) => places.find(id),
    add(id, place) {
      places.put(id, place)
      added.push(id)
      last = place
    },
    settle() {
      added = []
      settled = last
    },
    forget() {
      for (const id of added) places.remove(id)
      added = []
      last = settled
    },
  }
}
