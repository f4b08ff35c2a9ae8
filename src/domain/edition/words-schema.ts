/**
 * The smallest pieces of an edition: ids and words.  [ED1]
 *
 * An id stands in the paths of operations (`2.1.3.b/judgement`), so it may hold
 * no slash and no space; and as a key of records, so it may not be a word like
 * "constructor" that every object seems to have. It is short, so that no path
 * made of ids outgrows an operation. Words may hold anything but nothing at all:
 * a blank label would be a row on the screen without a name.
 */
import * as v from 'valibot'

export const text = v.pipe(v.string(), v.regex(/\S/, 'Expected words, found none'))

export const MOST_ID_LETTERS = 60

export const id = v.pipe(
  v.string(),
  v.maxLength(MOST_ID_LETTERS, `Expected an id of at most ${MOST_ID_LETTERS} characters`),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9.+_-]*$/, 'Expected an id of letters, digits and . + _ -'),
  v.check((word) => !(word in Object.prototype), 'Expected an id that no object inherits'),
)

export const labels = v.record(id, text)
