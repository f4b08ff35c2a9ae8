/**
 * How much text one register holds, and what fits into it.  [JO15 JO16]
 *
 * Counted as it is kept: composed text may be longer than what was typed, up to
 * three times. Text is parted between two characters as people see them, so that
 * no accent and no half of an emoji is left over.
 */
import { cleanText, MAX_VALUE_LENGTH } from '../ops/text.ts'

/** 40,000 of UTF-16's units: some twenty pages. */
export const TEXT_LIMIT = MAX_VALUE_LENGTH

/** NFC makes no text longer than this many times. */
const LONGEST_COMPOSED = 3

/** A note of ordinary length is not composed for the question: keys come fast. */
export const fitsValue = (text: string, limit: number = TEXT_LIMIT): boolean =>
  text.length * LONGEST_COMPOSED <= limit || cleanText(text).length <= limit

/** How many characters stand for something that is no text: halves of pairs, and U+0000. */
export function countUnkeepable(text: string): number {
  if (text.isWellFormed() && !text.includes('\u0000')) return 0
  return text.length - text.replaceAll(/\p{Cs}/gu, '').replaceAll('\u0000', '').length
}

export interface SplitText {
  readonly fits: string
  /** Empty where all of it fits. */
  readonly rest: string
}

/** The longest beginning that fits, and what is left. */
export function splitText(text: string, room: number): SplitText {
  if (fitsValue(text, room)) return { fits: text, rest: '' }
  let [low, high] = [0, Math.min(text.length, Math.max(room, 0))]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (cleanText(text.slice(0, middle)).length <= room) low = middle
    else high = middle - 1
  }
  const at = toBoundary(text, low)
  return { fits: text.slice(0, at), rest: text.slice(at) }
}

/** Enough to tell where a character ends, and quick in a text of any length. */
const AROUND = 64

function toBoundary(text: string, at: number): number {
  const from = Math.max(0, at - AROUND)
  const near = text.slice(from, at + AROUND)
  const containing = new Intl.Segmenter('en-GB').segment(near).containing(at - from)
  return from + (containing?.index ?? near.length)
}
