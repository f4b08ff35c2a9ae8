/**
 * Bytes and their spellings: one spelling for each, and nothing else is taken.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  base64urlToBytes,
  bytesToBase64url,
  bytesToHex,
  bytesToUtf8,
  concatBytes,
  hexToBytes,
  isEqualBytes,
  utf8ToBytes,
} from '../../../src/base/bytes.ts'

const someBytes = fc.uint8Array({ maxLength: 200 })

describe('base64url', () => {
  test('[OP1] any bytes come back as they were, and as Node spells them', () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        const text = bytesToBase64url(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64url'))
        expect(base64urlToBytes(text)).toEqual(new Uint8Array(bytes))
      }),
    )
  })

  test('[OP1] one spelling only: whatever is taken is spelt that way again', () => {
    const letters = fc.constantFrom(
      ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/= ',
    )
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 40 }), (text) => {
        const bytes = base64urlToBytes(text)
        if (bytes) expect(bytesToBase64url(bytes)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  test.each(['A', 'AB', 'ABC=', 'AA+A', 'AA/A', 'AAA ', 'AAAAB'])('[OP1] refuses "%s"', (text) => {
    expect(base64urlToBytes(text)).toBeUndefined()
  })
})

describe('hex and UTF-8', () => {
  test('[OP1] hex comes back as it was', () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        expect(hexToBytes(bytesToHex(bytes))).toEqual(new Uint8Array(bytes))
      }),
    )
    expect(hexToBytes('0')).toBeUndefined()
    expect(hexToBytes('0g')).toBeUndefined()
    expect(hexToBytes('')).toEqual(new Uint8Array())
  })

  test('[OP4] malformed UTF-8 is refused, never repaired; a byte-order mark stays', () => {
    expect(() => bytesToUtf8(Uint8Array.of(0xff))).toThrow(TypeError)
    expect(() => bytesToUtf8(Uint8Array.of(0xed, 0xa0, 0x80))).toThrow(TypeError)
    expect(bytesToUtf8(utf8ToBytes('\ufeffyes'))).toBe('\ufeffyes')
  })
})

test('[OP1] parts join in order, and equal means equal in every byte', () => {
  const whole = concatBytes(Uint8Array.of(1), new Uint8Array(), Uint8Array.of(2, 3))
  expect(whole).toEqual(Uint8Array.of(1, 2, 3))
  expect(isEqualBytes(whole, Uint8Array.of(1, 2, 3))).toBe(true)
  expect(isEqualBytes(whole, Uint8Array.of(1, 2))).toBe(false)
  expect(isEqualBytes(whole, Uint8Array.of(1, 2, 4))).toBe(false)
})
