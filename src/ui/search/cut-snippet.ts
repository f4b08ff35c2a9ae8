/**
 * The part of a text around the first word that was found, in pieces: found and
 * not found.  [SR5]
 */
import { textToWords } from '../../session/search/fold-words.ts'

export interface SnippetPiece {
  readonly text: string
  readonly isFound: boolean
}

const BEFORE = 60
const LENGTH = 220
const TOKEN = /[\p{L}\p{N}\p{M}]+/gu

export function cutSnippet(text: string, found: ReadonlySet<string>): SnippetPiece[] {
  const marks = Array.from(text.matchAll(TOKEN)).filter(([word]) =>
    textToWords(word).some((one) => found.has(one)),
  )
  const first = marks[0]?.index ?? 0
  const from = first <= BEFORE ? 0 : toSpace(text, first - BEFORE)
  const to = Math.min(text.length, from + LENGTH)
  const pieces: SnippetPiece[] = []
  const put = (part: string, isFound: boolean) => {
    if (part !== '') pieces.push({ text: part, isFound })
  }
  if (from > 0) put('… ', false)
  let at = from
  for (const { index, 0: word } of marks) {
    if (index < at || index + word.length > to) continue
    put(text.slice(at, index), false)
    put(word, true)
    at = index + word.length
  }
  put(text.slice(at, to).toWellFormed().replaceAll('\ufffd', ''), false)
  if (to < text.length) put(' …', false)
  return pieces
}

/** Behind the next space, so that no word begins in its middle. */
function toSpace(text: string, at: number): number {
  const space = text.slice(at, at + BEFORE).search(/\s/)
  return space === -1 ? at : at + space + 1
}
