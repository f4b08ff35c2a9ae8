/**
 * The shape of what a report shows: its tables and figures by number, what feeds
 * each, and from which size on a sub-group is shown.  [TB1]
 *
 * A report's numbers are the edition's like its questions: code knows the kinds of
 * table and none of their numbers. Whether a named question or field exists is
 * asked in `report-references.ts`.
 */
import * as v from 'valibot'
import { id, text } from './words-schema.ts'

/** Where it stands in the report, and of whose cases it is; of all where nothing is said. */
const place = {
  id: text,
  name: text,
  title: text,
  providers: v.exactOptional(v.array(id)),
  note: v.exactOptional(text),
}

const table = v.variant('of', [
  v.strictObject({ ...place, of: v.literal('overall-ratings') }),
  v.strictObject({ ...place, of: v.literal('standard-ratings') }),
  v.strictObject({ ...place, of: v.literal('inspections') }),
  v.strictObject({ ...place, of: v.literal('mean-scores') }),
  v.strictObject({ ...place, of: v.literal('officer-bands'), question: id }),
  v.strictObject({ ...place, of: v.literal('officer-answers'), questions: v.array(id) }),
  v.strictObject({ ...place, of: v.literal('officer-answers-by-band'), by: id, question: id }),
  v.strictObject({ ...place, of: v.literal('judgements-by-band'), by: id, keyQuestion: id }),
  v.strictObject({ ...place, of: v.literal('questions'), questions: v.array(id) }),
  v.strictObject({ ...place, of: v.literal('factors') }),
  v.strictObject({
    ...place,
    of: v.literal('profile'),
    caseType: id,
    fields: v.array(id),
    factors: v.boolean(),
  }),
])

export const reportSchema = v.strictObject({
  tables: v.array(table),
  /** Profile fields by which judgements are broken down. */
  subGroups: v.array(id),
  smallGroup: v.strictObject({
    least: v.pipe(v.number(), v.integer(), v.minValue(0)),
    note: text,
  }),
})
