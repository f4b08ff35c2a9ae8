/**
 * A text as the words by which it is found: small letters, without accents, in any
 * script, each once.  [SR3]
 *
 * Scripts that put no space between words are cut into pairs of letters, so that
 * any part of a sentence finds it.
 */
const PLAIN = /^[\u0020-\u007e\s]*$/
const PLAIN_WORDS = /[a-z0-9]+/g
const WORDS = /[\p{L}\p{N}]+/gu
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Letters that no decomposition reaches. */
const LIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
}

export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøłđı]/g, (letter) => LIKE[letter] ?? letter)
}

export function textToWords(text: string): string[] {
  const folded = foldText(text)
  if (PLAIN.test(text)) return [...new Set(folded.match(PLAIN_WORDS))]
  return [...new Set(Array.from(folded.matchAll(WORDS), ([word]) => word).flatMap(toParts))]
}

function toParts(word: string): string[] {
  if (!UNSPACED.test(word)) return [word]
  const letters = [...word]
  return letters.map((letter, at) => letter + (letters[at + 1] ?? ''))
}
