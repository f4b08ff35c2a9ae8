/**
 * How two texts differ, and what they become together.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffTexts, type TextPiece } from '../../../../src/domain/assessment/diff-texts.ts'
import { joinTexts, NOTE_LIMIT } from '../../../../src/domain/assessment/join-texts.ts'
import { weaveTexts } from '../../../../src/domain/assessment/weave-texts.ts'
import { makePrng } from '../../../fixtures/prng.ts'

const rebuild = (pieces: readonly TextPiece[], side: 'a' | 'b') =>
  pieces.flatMap((piece) => (piece.in === 'both' || piece.in === side ? [piece.text] : [])).join('')

/** Few words, so that much is in common; any letter besides. */
const prose = fc
  .array(
    fc.oneof(fc.constantFrom('the', 'plan', ' ', ' ', '. ', '\n', '\ud83d\ude00'), fc.string()),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''))

/** The longest common row of words, by the table. */
function countCommonWords(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    const next = [0]
    for (const [at, other] of b.entries()) {
      const [left = 0, up = 0, corner = 0] = [next[at], row[at + 1], row[at]]
      next.push(word === other ? corner + 1 : Math.max(left, up))
    }
    row = next
  }
  return row[b.length] ?? 0
}

describe('a difference', () => {
  test('[HI14] rebuilds both texts, letter for letter', () => {
    fc.assert(
      fc.property(prose, prose, (a, b) => {
        const pieces = diffTexts(a, b)
        expect(rebuild(pieces, 'a')).toBe(a)
        expect(rebuild(pieces, 'b')).toBe(b)
        expect(pieces.every(({ text }) => text !== '')).toBe(true)
      }),
      { numRuns: 500, seed: 14 },
    )
  })

  test('[HI14] has as much in common as there is', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
    fc.assert(
      fc.property(words, words, (a, b) => {
        const pieces = diffTexts(a.join('.'), b.join('.'))
        const common = pieces.flatMap(({ in: where, text }) =>
          where === 'both' ? (text.match(/./g) ?? []) : [],
        ).length
        const [lettersA, lettersB] = [a.join('.').split(''), b.join('.').split('')]
        expect(common).toBe(countCommonWords(lettersA, lettersB))
      }),
      { numRuns: 500, seed: 15 },
    )
  })

  test('[HI14] is said word by word', () => {
    expect(diffTexts('The plan is clear.', 'The old plan was clear.')).toEqual([
      { in: 'both', text: 'The ' },
      { in: 'b', text: 'old ' },
      { in: 'both', text: 'plan ' },
      { in: 'a', text: 'is' },
      { in: 'b', text: 'was' },
      { in: 'both', text: ' clear.' },
    ])
    expect(diffTexts('same', 'same')).toEqual([{ in: 'both', text: 'same' }])
    expect(diffTexts('', '')).toEqual([])
  })

  test('[HI14] of two long notes with nothing in common is quick, and still whole', () => {
    const prng = makePrng(3)
    const write = (from: string) =>
      Array.from({ length: 3000 }, () => `${from}${prng.below(99_999)}`).join(' ')
    const [a, b] = [write('a'), write('b')]
    const from = performance.now()
    const pieces = diffTexts(a, b)
    expect(performance.now() - from).toBeLessThan(2000)
    expect([rebuild(pieces, 'a'), rebuild(pieces, 'b')]).toEqual([a, b])
  })
})

describe('woven together', () => {
  const wordsOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

  test('[HI14] every word of both is there, in its order', () => {
    fc.assert(
      fc.property(prose, prose, (a, b) => {
        const woven = wordsOf(weaveTexts(a, b))
        for (const text of [a, b]) {
          const words = wordsOf(text)
          expect(countCommonWords(words, woven)).toBe(words.length)
        }
      }),
      { numRuns: 300, seed: 16 },
    )
  })

  test('[HI14] texts that mostly agree are one; others stand one after the other', () => {
    expect(weaveTexts('The plan was made in May.', 'The plan was made in June.')).toBe(
      'The plan was made in May June.',
    )
    expect(weaveTexts('One thing.', 'Wholly different')).toBe('One thing.\n\nWholly different')
  })
})

test('[HI14] kept both: each under its author, and never cut', () => {
  const ann = { by: 'Ann, 3 June', text: 'Hers' }
  expect(joinTexts([ann, { by: 'Ben, 4 June', text: 'His' }])).toBe(
    'Ann, 3 June:\nHers\n\nBen, 4 June:\nHis',
  )
  expect(joinTexts([ann, { by: 'Ben', text: 'x'.repeat(NOTE_LIMIT) }])).toBeUndefined()
})
