/**
 * Which operation ids the file holds, without an index of all of them.  [SV4]
 *
 * Ids are random, so an index of all ids writes one page of its own for nearly
 * every operation: four fifths of what a commit wrote (measured). The file's own
 * index is by stream, where one push touches few pages; that an id is nowhere
 * else is known from memory, and a yes from there is looked up stream by stream.
 * What another process has filed is taken up at the start of each transaction.
 */
import type { DatabaseSync } from 'node:sqlite'
import { parseBytes, parseInteger } from '../columns/columns.ts'
import { createIdSet } from './id-set.ts'

export interface KnownIds {
  /** At the start of a transaction that writes. */
  catchUp(): void
  /** False: no operation of that id is here. True: look. */
  mayHold(id: Uint8Array): boolean
  add(id: Uint8Array, place: number): void
  /** The transaction was taken back: its places will be given again. */
  forget(): void
}

export function createKnownIds(db: DatabaseSync): KnownIds {
  const readAll = db.prepare('SELECT id FROM op')
  const readNewer = db.prepare('SELECT place, id FROM op WHERE place > ? ORDER BY place')
  const readLast = db.prepare('SELECT ifnull(max(place), 0) AS place FROM op')
  const countDeletions = db.prepare(
    'SELECT count(*) AS count FROM ending WHERE deleted_at IS NOT NULL',
  )
  const ids = createIdSet()
  // An index holds the ids by stream: shorter to read than the rows.
  const takeAll = () => {
    for (const row of readAll.iterate()) ids.add(parseBytes(row.id))
    return parseInteger(readLast.get()?.place)
  }
  const readDeletions = () => parseInteger(countDeletions.get()?.count)
  let deletions = readDeletions()
  let place = takeAll()
  let startPlace = place
  return {
    catchUp() {
      // After a deletion the last places are given a second time.
      const now = readDeletions()
      if (now !== deletions) place = takeAll()
      deletions = now
      for (const row of readNewer.iterate(place)) {
        ids.add(parseBytes(row.id))
        place = parseInteger(row.place)
      }
      startPlace = place
    },
    mayHold: (id) => ids.has(id),
    add(id, newPlace) {
      ids.add(id)
      place = newPlace
    },
    // The ids stay: a yes too many costs a look.
    forget() {
      place = startPlace
    },
  }
}
