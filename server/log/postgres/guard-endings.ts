/**
 * The ends of inspections in a working copy, and the deletion of one: reads pass
 * the guard, writes are noted.  [PU1 PU3 PU10 EP40]
 *
 * A deletion runs with the stream table to itself (transaction.ts), so what is
 * counted before it is what it deletes.
 */
import type { EndingRows } from '../access-rows.ts'
import { endingColumns, endingToColumns } from '../columns/ending-columns.ts'
import { idToBytes } from '../id-bytes.ts'
import type { Guard, Tables } from './working-copy.ts'

const SET_ENDING = endingColumns.map((name) => `${name} = excluded.${name}`).join(', ')

const WRITE_ENDING = `INSERT INTO ending(inspection, ${endingColumns.join(', ')})
  VALUES($1${endingColumns.map((_, at) => `, $${at + 2}`).join('')})
  ON CONFLICT(inspection) DO UPDATE SET ${SET_ENDING}`

const WRITE_HOLDER = `INSERT INTO holder(inspection, device, deleted_at, receipt, left_out_at)
  VALUES($1, $2, $3, $4, $5) ON CONFLICT(inspection, device) DO UPDATE
  SET deleted_at = excluded.deleted_at, receipt = excluded.receipt,
  left_out_at = excluded.left_out_at`

const OPS = 'stream IN (SELECT id FROM stream WHERE inspection = $1)'
/** Decisions first: they are found by what they decided about. */
const ERASE = [
  'DELETE FROM parked_decision WHERE place IN (SELECT place FROM parked WHERE inspection = $1)',
  'DELETE FROM parked WHERE inspection = $1',
  `DELETE FROM op WHERE ${OPS}`,
  `DELETE FROM stream_writer WHERE ${OPS}`,
  'UPDATE stream SET writer = NULL WHERE inspection = $1',
  'DELETE FROM wrapped_key WHERE inspection = $1',
]

export const guardEndingRows = (
  { access, holders, fetched }: Tables,
  guard: Guard,
): EndingRows => ({
  readEnded: () => guard.ask('ended', '', () => access.readEnded()),
  writeEnding(id, row) {
    access.writeEnding(id, row)
    guard.write(WRITE_ENDING, idToBytes(id), ...endingToColumns(row))
  },
  writeLate(id, at) {
    access.writeLate(id, at)
    guard.write('UPDATE ending SET late_at = $1 WHERE inspection = $2', at, idToBytes(id))
  },
  readHolders: (id) => guard.ask('holders-of', id, () => holders.readHolders(id)),
  readHoldings: (device) => guard.ask('holdings', device, () => holders.readHoldings(device)),
  writeHolder(row) {
    holders.writeHolder(row)
    const { inspection, device, deletedAt, receipt, leftOutAt } = row
    const ids = [idToBytes(inspection), idToBytes(device)] as const
    guard.write(WRITE_HOLDER, ...ids, deletedAt, receipt, leftOutAt)
  },
  countParkedOf: (id) => guard.ask('parked-total', id, () => fetched.parkedTotals.get(id) ?? 0),
  eraseInspection(id) {
    for (const text of ERASE) guard.write(text, idToBytes(id))
  },
})
