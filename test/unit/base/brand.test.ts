/**
 * Ids: 22 characters for exactly 128 bits; everything else is a bug of the caller.
 */
import { expect, test } from 'vitest'
import { brandId, isId, type OpId } from '../../../src/base/brand.ts'
import { base64urlToBytes } from '../../../src/base/bytes.ts'
import { createSeededIds } from '../../kit/ids.ts'

test('[OP1] every id is 16 bytes in one spelling', () => {
  const ids = createSeededIds(1, 'brand')
  const made = Array.from({ length: 500 }, () => ids.next<OpId>())
  expect(new Set(made).size).toBe(500)
  for (const id of made) {
    expect(isId(id)).toBe(true)
    expect(base64urlToBytes(id)).toHaveLength(16)
  }
})

test.each([
  ['too short', 'AAAAAAAAAAAAAAAAAAAAA'],
  ['too long', 'AAAAAAAAAAAAAAAAAAAAAAA'],
  ['bits left over', 'AAAAAAAAAAAAAAAAAAAAAB'],
  ['another alphabet', 'AAAAAAAAAAAAAAAAAAAA+A'],
  ['no text', 22],
  ['nothing', undefined],
])('[OP1] %s is no id', (_, input) => {
  expect(isId(input)).toBe(false)
})

test('[OP1] what is not an id is never branded, and is not repeated in the message', () => {
  expect(() => brandId<OpId>('Ann Onymous')).toThrow('not an id: 11 characters')
})
