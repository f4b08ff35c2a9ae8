/**
 * Text hygiene: mended once, where it is typed.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText, isCleanText } from '../../../src/ops/text.ts'

// Code units one by one, so that half surrogates come up too.
const anything = fc
  .array(
    fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 0x65, 0xd800, 0xdc00, 0x301)),
    {
      maxLength: 60,
    },
  )
  .map((units) => String.fromCharCode(...units))

describe('cleanText', () => {
  test('[OP4] mending twice changes nothing more', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const clean = cleanText(typed)
        expect(cleanText(clean)).toBe(clean)
        expect(isCleanText(clean)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('[OP4] what comes out is NFC, well formed and without U+0000', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const clean = cleanText(typed)
        expect(clean.isWellFormed()).toBe(true)
        expect(clean.normalize('NFC')).toBe(clean)
        expect(clean).not.toContain('\u0000')
      }),
    )
  })

  test.each([
    ['e\u0301', '\u00e9'],
    ['a\ud800b', 'a\ufffdb'],
    ['a\u0000b', 'ab'],
    ['e\u0000\u0301', '\u00e9'],
    ['\u202eright to left\u202c', '\u202eright to left\u202c'],
  ])('[OP4] %j becomes %j', (typed, kept) => {
    expect(cleanText(typed)).toBe(kept)
  })
})
