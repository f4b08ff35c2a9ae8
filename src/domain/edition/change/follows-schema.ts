/**
 * What a new version of an edition says of the one before it.  [EC1]
 *
 * One line for each id that did not simply stay: moved, split, merged, retired,
 * new. What is not named keeps its id and is the same question. A question is a
 * key question or a prompt, by its whole id; an option is named together with
 * its field, by the id that the field has in the new version.
 */
import * as v from 'valibot'
import { id, text } from '../words-schema.ts'

const several = v.pipe(v.array(id), v.minLength(2, 'Expected at least two ids'))
const common = {
  what: v.picklist(['question', 'field', 'option', 'factor']),
  /** The field of an option. */
  of: v.exactOptional(id),
  note: v.exactOptional(text),
}

const change = v.variant('kind', [
  v.strictObject({ kind: v.literal('moved'), ...common, from: id, to: id }),
  v.strictObject({ kind: v.literal('split'), ...common, from: id, to: several }),
  v.strictObject({ kind: v.literal('merged'), ...common, from: several, to: id }),
  v.strictObject({ kind: v.literal('retired'), ...common, from: id }),
  v.strictObject({ kind: v.literal('new'), ...common, to: id }),
])

export const followsSchema = v.strictObject({
  /** The id of the version before. */
  edition: id,
  note: text,
  changes: v.array(change),
})
