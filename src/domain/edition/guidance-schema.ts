/**
 * The shape of guidance: for each key question and prompt what to look for, what
 * counts as yes and what does not.  [GD1 GD3]
 *
 * One shape for Casebook's own texts, which lie beside an edition, and for the
 * inspectorate's, which an edition may bring along. `by` and `source` say whose
 * they are and are always shown with them: nobody may take ours for official.
 */
import * as v from 'valibot'
import { id, text } from './words-schema.ts'

const guidanceText = v.strictObject({ look: text, yes: text, no: text })

export const guidanceSchema = v.strictObject({
  by: v.picklist(['casebook', 'inspectorate']),
  source: text,
  /** By key question, and by key question and letter as in paths. */
  texts: v.record(id, guidanceText),
})

/** A file of its own names the edition that it belongs to. */
export const guidanceFileSchema = v.strictObject({ edition: id, ...guidanceSchema.entries })
