/**
 * How two texts differ, word by word.  [HI14]
 *
 * Myers' shortest edit, over words, spaces and signs. What both
 * begin and end with is set aside first. Beyond a thousand edits two texts have
 * little in common: what is left between is then one piece of each, which is true
 * and quick, and only less fine. What was taken from `a` and what both have
 * rebuild `a`, letter for letter; the same holds for `b`.
 */
export interface TextPiece {
  readonly in: 'both' | 'a' | 'b'
  readonly text: string
}

const MOST_EDITS = 1000

export function diffTexts(a: string, b: string): TextPiece[] {
  const [wordsA, wordsB] = [splitWords(a), splitWords(b)]
  const start = countCommon(wordsA, wordsB, (words, at) => words[at])
  const restA = wordsA.slice(start)
  const restB = wordsB.slice(start)
  const end = countCommon(restA, restB, (words, at) => words[words.length - 1 - at])
  const middle = diffWords(restA.slice(0, restA.length - end), restB.slice(0, restB.length - end))
  return joinPieces([
    ...wordsA.slice(0, start).map((text): TextPiece => ({ in: 'both', text })),
    ...middle,
    ...restA.slice(restA.length - end).map((text): TextPiece => ({ in: 'both', text })),
  ])
}

/** Words, spaces, and every other character by itself: together they are the text. */
const splitWords = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+|[^\S\n]+|[^\p{L}\p{M}\p{N}]/gu) ?? []

function countCommon(
  a: readonly string[],
  b: readonly string[],
  read: (words: readonly string[], at: number) => string | undefined,
): number {
  const most = Math.min(a.length, b.length)
  let count = 0
  while (count < most && read(a, count) === read(b, count)) count += 1
  return count
}

/** The furthest reach of each diagonal after each number of edits, then the way back. */
function diffWords(a: readonly string[], b: readonly string[]): TextPiece[] {
  const rows: Int32Array[] = []
  for (let edits = 0; edits <= Math.min(MOST_EDITS, a.length + b.length); edits++) {
    const row = new Int32Array(2 * edits + 1)
    const before = rows[edits - 1]
    for (let k = -edits; k <= edits; k += 2) {
      let x = before ? stepFrom(before, edits, k) : 0
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
      row[k + edits] = x
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, [...rows, row])
    }
    rows.push(row)
  }
  return [
    { in: 'a', text: a.join('') },
    { in: 'b', text: b.join('') },
  ]
}

const reachOf = (row: Int32Array, edits: number, k: number): number =>
  Math.abs(k) > edits ? -1 : (row[k + edits] ?? -1)

/** Down takes a word of `b`, right one of `a`: whichever came further. */
function stepFrom(before: Int32Array, edits: number, k: number): number {
  const down = reachOf(before, edits - 1, k + 1)
  const right = reachOf(before, edits - 1, k - 1)
  return down > right ? down : right + 1
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  rows: readonly Int32Array[],
): TextPiece[] {
  const pieces: TextPiece[] = []
  let [x, y] = [a.length, b.length]
  for (let edits = rows.length - 1; edits >= 0; edits--) {
    const before = rows[edits - 1]
    const k = x - y
    const isDown =
      before !== undefined && reachOf(before, edits - 1, k + 1) > reachOf(before, edits - 1, k - 1)
    const [fromX, fromY] = before ? stepStart(before, edits, k, isDown) : [0, 0]
    const startX = before && !isDown ? fromX + 1 : fromX
    while (x > startX) {
      x -= 1
      y -= 1
      pieces.push({ in: 'both', text: a[x] ?? '' })
    }
    if (!before) break
    pieces.push(isDown ? { in: 'b', text: b[fromY] ?? '' } : { in: 'a', text: a[fromX] ?? '' })
    x = fromX
    y = fromY
  }
  return pieces.reverse()
}

function stepStart(
  before: Int32Array,
  edits: number,
  k: number,
  isDown: boolean,
): [number, number] {
  const fromK = isDown ? k + 1 : k - 1
  const x = reachOf(before, edits - 1, fromK)
  return [x, x - fromK]
}

/** Neighbours of one kind together; of a change, what was there before what came. */
function joinPieces(pieces: readonly TextPiece[]): TextPiece[] {
  const joined: { in: TextPiece['in']; text: string }[] = []
  const held: Record<'a' | 'b', string> = { a: '', b: '' }
  const release = () => {
    for (const side of ['a', 'b'] as const) {
      if (held[side] !== '') joined.push({ in: side, text: held[side] })
      held[side] = ''
    }
  }
  for (const piece of pieces) {
    if (piece.in !== 'both') held[piece.in] += piece.text
    else {
      release()
      const last = joined.at(-1)
      if (last?.in === 'both') last.text += piece.text
      else joined.push({ ...piece })
    }
  }
  release()
  return joined
}
