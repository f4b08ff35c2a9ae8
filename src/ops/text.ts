/**
 * Text hygiene at the input: well formed, NFC, without U+0000.  [OP4]
 *
 * Measured elsewhere in this project's research: databases silently change lone
 * surrogates and refuse U+0000. Bytes are safe from that, people's exports are
 * not, so such text is mended once, where it is typed, and refused everywhere
 * else.
 */

/** A note longer than this is stopped in the field, with words, before it becomes an operation. */
export const MAX_VALUE_LENGTH = 40_000

/**
 * What a person typed, as it is kept. Idempotent: composed last, since a U+0000
 * taken out afterwards would bring a letter and its accent together.
 */
export const cleanText = (typed: string): string =>
  typed.toWellFormed().replaceAll('\u0000', '').normalize('NFC')

export const isCleanText = (text: string): boolean => cleanText(text) === text
