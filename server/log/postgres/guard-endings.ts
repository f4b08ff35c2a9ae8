/**
 * The ends of inspections in a working copy, and the deletion of one: reads pass
 * the guard, writes are noted.  [PU1 PU3 PU10 EP40]
 *
 * A deletion runs with the stream table to itself (transaction.ts), so what is
 * counted before it is what it deletes.
 */
import type { EndingRows } from '../access-rows.ts'
import { endingToColumns } from '../columns/ending-columns.ts'
import { makeEndingSql } from '../columns/ending-sql.ts'
import { idToBytes } from '../id-bytes.ts'
import type { Guard, Tables } from './working-copy.ts'

const SQL = makeEndingSql((place) => `$${place}`)

export const guardEndingRows = (
  { access, holders, fetched }: Tables,
  guard: Guard,
): EndingRows => ({
  readEnded: () => guard.ask('ended', '', () => access.readEnded()),
  writeEnding(id, row) {
    access.writeEnding(id, row)
    guard.write(SQL.writeEnding, idToBytes(id), ...endingToColumns(row))
  },
  writeLate(id, at) {
    access.writeLate(id, at)
    guard.write(SQL.writeLate, at, idToBytes(id))
  },
  readHolders: (id) => guard.ask('holders-of', id, () => holders.readHolders(id)),
  readHoldings: (device) => guard.ask('holdings', device, () => holders.readHoldings(device)),
  writeHolder(row) {
    holders.writeHolder(row)
    const { inspection, device, deletedAt, receipt, leftOutAt } = row
    const ids = [idToBytes(inspection), idToBytes(device)] as const
    guard.write(SQL.writeHolder, ...ids, deletedAt, receipt, leftOutAt)
  },
  countParkedOf: (id) => guard.ask('parked-total', id, () => fetched.parkedTotals.get(id) ?? 0),
  eraseInspection(id) {
    for (const text of SQL.erase) guard.write(text, idToBytes(id))
  },
})
