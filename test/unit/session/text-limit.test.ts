/**
 * How much text a register holds, and where a longer one is parted.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText, MAX_VALUE_LENGTH } from '../../../src/ops/text.ts'
import {
  countUnkeepable,
  fitsValue,
  splitText,
  TEXT_LIMIT,
} from '../../../src/session/text-limit.ts'

/** Becomes three times as long when it is composed. */
const GROWS = '\u{1D160}'

describe('text that does not fit', () => {
  test('[JO15] the limit is what an operation holds', () => {
    expect(TEXT_LIMIT).toBe(MAX_VALUE_LENGTH)
    expect(fitsValue('x'.repeat(TEXT_LIMIT))).toBe(true)
    expect(fitsValue('x'.repeat(TEXT_LIMIT + 1))).toBe(false)
    expect(fitsValue(GROWS.repeat(TEXT_LIMIT / 4))).toBe(false)
  })

  test('[JO15] 200,000 characters are parted in no time, and nothing is lost', () => {
    const text = 'A long report. '.repeat(13_334)
    const { fits, rest } = splitText(text, TEXT_LIMIT)
    expect(fits).toHaveLength(TEXT_LIMIT)
    expect(fits + rest).toBe(text)
  })

  test('[JO15] whatever the text: the parts make the whole, and the first fits', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(GROWS, '\u0958', '👩‍👩‍👧', 'e\u0301', '\ud83d', 'ש', '\u202e'),
    )
    fc.assert(
      fc.property(fc.array(unit), fc.integer({ min: 0, max: 40 }), (parts, room) => {
        const text = parts.join('')
        const { fits, rest } = splitText(text, room)
        expect(fits + rest).toBe(text)
        expect(cleanText(fits).length).toBeLessThanOrEqual(room)
      }),
    )
  })

  test('[JO15] no character is parted: neither an accent nor half of an emoji is left over', () => {
    expect(splitText('ab👩‍👩‍👧', 6)).toEqual({ fits: 'ab', rest: '👩‍👩‍👧' })
    expect(splitText('ae\u0301', 2)).toEqual({ fits: 'ae\u0301', rest: '' })
    expect(splitText('xx🙂', 3)).toEqual({ fits: 'xx', rest: '🙂' })
    expect(splitText('abc', -1)).toEqual({ fits: '', rest: 'abc' })
  })
})

describe('what is no text', () => {
  test('[JO16] halves of pairs and U+0000 are counted, and nothing else', () => {
    expect(countUnkeepable('any script: עברית, 漢字, 🙂, \u202e')).toBe(0)
    expect(countUnkeepable('a\ud83db\udc00')).toBe(2)
    expect(countUnkeepable('a\u0000b')).toBe(1)
  })
})
