/**
 * How alike two words or headings are, between 0 and 1: for suggestions that a
 * person confirms, never for a decision.  [SA41]
 */

/** One less what has to be mended: a letter too many, too few, another, or two exchanged. */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  if (shorter.length >= 3 && longer.startsWith(shorter)) return 0.9
  if (longer.length > LONGEST) return 0
  return 1 - countMends(shorter, longer) / longer.length
}

const LONGEST = 60

/** Row by row; the row before the last is for two letters that changed places. */
function countMends(a: string, b: string): number {
  let earlier: readonly number[] = []
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isExchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const exchanged = isExchanged ? numberAt(earlier, j - 2) + 1 : Infinity
      const another = numberAt(above, j - 1) + (isSame ? 0 : 1)
      row.push(Math.min(numberAt(above, j) + 1, numberAt(row, j - 1) + 1, another, exchanged))
    }
    earlier = above
    above = row
  }
  return numberAt(above, b.length)
}

/** Each is there: the loops stay inside. */
const numberAt = (row: readonly number[], at: number): number => Number(row[at])

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
