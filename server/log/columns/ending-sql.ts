/**
 * What is written of ends, and the deletion of an inspection: one wording for both
 * databases, which differ in how a parameter is named.  [PU1 PU3 PU10]
 */
import { endingColumns } from './ending-columns.ts'

/** `at`: the name of the parameter in this place, from 1. */
export function makeEndingSql(at: (place: number) => string) {
  const columns = endingColumns.join(', ')
  const values = endingColumns.map((_, index) => at(index + 2)).join(', ')
  const setColumns = endingColumns.map((name) => `${name} = excluded.${name}`).join(', ')
  const id = at(1)
  const ops = `stream IN (SELECT id FROM stream WHERE inspection = ${id})`
  return {
    writeEnding: `INSERT INTO ending(inspection, ${columns}) VALUES(${id}, ${values})
      ON CONFLICT(inspection) DO UPDATE SET ${setColumns}`,
    writeLate: `UPDATE ending SET late_at = ${at(1)} WHERE inspection = ${at(2)}`,
    writeHolder: `INSERT INTO holder(inspection, device, deleted_at, receipt, left_out_at)
      VALUES(${[1, 2, 3, 4, 5].map(at).join(', ')}) ON CONFLICT(inspection, device) DO UPDATE
      SET deleted_at = excluded.deleted_at, receipt = excluded.receipt,
      left_out_at = excluded.left_out_at`,
    /** In turn, each of the inspection. Decisions first: they are found by what they decided about. */
    erase: [
      `DELETE FROM parked_decision WHERE place IN (SELECT place FROM parked WHERE inspection = ${id})`,
      `DELETE FROM parked WHERE inspection = ${id}`,
      `DELETE FROM op WHERE ${ops}`,
      `DELETE FROM stream_writer WHERE ${ops}`,
      `UPDATE stream SET writer = NULL WHERE inspection = ${id}`,
      `DELETE FROM wrapped_key WHERE inspection = ${id}`,
    ],
  }
}
