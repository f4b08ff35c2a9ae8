/**
 * How alike two words or headings are, between 0 and 1: for suggestions that a
 * person confirms, never for a decision.  [SA41]
 */

/** Dice's measure over pairs of letters: survives a letter too few or two exchanged. */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1
  if (Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a))) return 0.9
  const pairs = toPairs(a)
  const others = toPairs(b)
  const left = [...others]
  const shared = pairs.filter((pair) => {
    const at = left.indexOf(pair)
    if (at !== -1) left.splice(at, 1)
    return at !== -1
  }).length
  const whole = pairs.length + others.length
  return whole === 0 ? 0 : (2 * shared) / whole
}

const toPairs = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2))

/** From here on a word counts as the other one, misspelt. */
const ALIKE = 0.75
const SMALL_WORDS = new Set(
  'a an and are at be by for have has in is of on or the to was were'.split(' '),
)

/** Headings: how many words of each find their like in the other. */
export function headingLikeness(heading: readonly string[], label: readonly string[]): number {
  const [a, b] = [heading, label].map((words) => words.filter((word) => !SMALL_WORDS.has(word)))
  if (!a || !b || a.length === 0 || b.length === 0) return 0
  const share = (words: readonly string[], among: readonly string[]) =>
    words.reduce((sum, word) => sum + bestOf(word, among), 0) / words.length
  // What the list writes must be in the label; what the label says more matters less.
  return share(a, b) * (0.7 + 0.3 * share(b, a))
}

function bestOf(word: string, among: readonly string[]): number {
  const best = Math.max(...among.map((other) => wordLikeness(word, other)))
  return best >= ALIKE ? best : 0
}
