/**
 * Letters as the name check reads them, and the way back.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldLetters, foldName } from '../../../../src/domain/names/fold-letters.ts'

test.each([
  ['Adéyémi', 'adeyemi'],
  ['Łukasz Ørsted-Straße', 'lukasz orsted-strasse'],
  ['O’Connor‑Smith', "o'connor-smith"],
  ['Ade\u00adyemi\u200f', 'adeyemi'],
  ['Ａｄａ\u00a0Quill\u2028x', 'ada quill\nx'],
  ['ﬁnn', 'finn'],
  ['\u0301a', 'a'],
])('[NC3] %j is read as %j', (text, expected) => {
  expect(foldName(text)).toBe(expected)
})

test('[NC3] every letter knows its whole character, accents included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { letters, starts, ends } = foldLetters(text)
      expect([starts.length, ends.length]).toEqual([letters.length, letters.length])
      for (let at = 0; at < letters.length; at++) {
        const [start = -1, end = -1] = [starts[at], ends[at]]
        expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0)
        expect(end).toBeGreaterThan(start)
        expect(foldLetters(text.slice(start, end)).letters).toContain(letters.charAt(at))
      }
    }),
  )
})
