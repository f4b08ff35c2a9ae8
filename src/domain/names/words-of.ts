/**
 * The words of a text as the name check weighs them: where each stands, how it is
 * written, and whether a sentence begins with it.  [NC7]
 */
export interface Word {
  /** Without a possessive. */
  readonly text: string
  readonly lower: string
  readonly from: number
  readonly to: number
  readonly isStart: boolean
  readonly isPossessive: boolean
  /** What stands between the word before and this one. */
  readonly gap: string
}

const WORD = /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu

/** After these a full stop ends no sentence. */
const SHORTENED = new Set(
  'mr mrs ms dr prof rev st no nos e.g i.e eg ie etc vs approx ref tel dept jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)

export function wordsOf(letters: string): Word[] {
  const words: Word[] = []
  for (const { 0: found, index } of letters.matchAll(WORD)) {
    const before = words.at(-1)
    const end = before ? before.to + (before.isPossessive ? 2 : 0) : 0
    const gap = letters.slice(end, index)
    const isPossessive = /'s$/i.test(found)
    const text = isPossessive ? found.slice(0, -2) : found
    words.push({
      text,
      lower: text.toLowerCase(),
      from: index,
      to: index + text.length,
      isStart: !before || isSentenceEnd(before, gap),
      isPossessive,
      gap,
    })
  }
  return words
}

function isSentenceEnd({ text, lower }: Word, gap: string): boolean {
  if (/[!?\n\u2022:]/.test(gap)) return true
  // Speech that begins: what is in quotes is a sentence of its own.
  if (/"|(?:^|\s)'$/.test(gap)) return true
  if (!gap.includes('.')) return false
  const isInitial = /^\p{Lu}$/u.test(text)
  return !isInitial && !SHORTENED.has(lower)
}
