/**
 * A text as the name check reads it: letters without accents, plain quotes,
 * dashes and blanks, nothing invisible; each letter with its place in the
 * original.  [NC3]
 *
 * "Adéyémi" is found as Adeyemi, also with a soft hyphen or a direction mark
 * inside it. Offsets go back to whole characters, an accent included, so that
 * what is taken out leaves no half of one.
 */
export interface Folded {
  readonly letters: string
  /** Per unit of `letters`: where its character begins in the original. */
  readonly starts: readonly number[]
  /** Where its character ends, with the accents that belong to it. */
  readonly ends: readonly number[]
}

/** Letters that no decomposition takes apart. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...pairs('øØłŁđĐðÐħĦŧŦ', 'oOlLdDdDhHtT'),
  ...pairs('ıİ', 'iI'),
  ['ß', 'ss'],
  ['ẞ', 'SS'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['þ', 'th'],
  ['Þ', 'Th'],
  ...pairs('‘’ʼʹ′`´＇', "''''''''"),
  ...pairs('“”„«»', '"""""'),
  ...pairs('‐‑‒–—−', '------'),
])

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((letter, index) => [letter, to.charAt(index)])
}

const isPlain = (unit: number): boolean => unit < 0x80 && unit !== 0x60

export function foldLetters(text: string): Folded {
  let letters = ''
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of text) {
    const end = at + character.length
    const folded = foldCharacter(character)
    // An accent belongs to what stands before it.
    if (folded === '' && /\p{M}/u.test(character) && ends.length > 0) ends[ends.length - 1] = end
    letters += folded
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(at)
      ends.push(end)
    }
    at = end
  }
  return { letters, starts, ends }
}

function foldCharacter(character: string): string {
  if (isPlain(character.charCodeAt(0))) return character
  const spelt = SPELLINGS.get(character)
  if (spelt !== undefined) return spelt
  if (/\p{Zs}/u.test(character)) return ' '
  if (/[\u2028\u2029]/.test(character)) return '\n'
  const bare = character.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '')
  return [...bare].map((part) => SPELLINGS.get(part) ?? part).join('')
}

/** Lower case without accents: how names are compared. */
export const foldName = (text: string): string => foldLetters(text).letters.toLowerCase()
