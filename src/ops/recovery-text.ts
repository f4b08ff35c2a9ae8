/**
 * The recovery key on paper: 32 bytes as 14 groups of four letters.  [CL14]
 *
 * Crockford's base32 has no I, L, O or U to be misread, and reading it back
 * forgives case, spaces and those letters. The last group is a checksum: a slip
 * of the pen is noticed before anybody believes that the key is lost.
 */

import { sha256 } from '@noble/hashes/sha2.js'
import { type Bytes, concatBytes, isEqualBytes, utf8ToBytes } from '../base/bytes.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const KEY_BYTES = 32
const KEY_LETTERS = 52
const SUM_LETTERS = 4
const TAG = utf8ToBytes('casebook/recovery/1\n')

export function recoveryKeyToText(key: Uint8Array): string {
  const letters = bytesToLetters(key, KEY_LETTERS) + sumOf(key)
  return (letters.match(/.{4}/g) ?? []).join('-')
}

/** Undefined unless it is a whole key with its checksum. */
export function parseRecoveryText(text: string): Bytes | undefined {
  const letters = text
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  if (letters.length !== KEY_LETTERS + SUM_LETTERS) return undefined
  const key = lettersToBytes(letters.slice(0, KEY_LETTERS))
  if (key === undefined || letters.slice(KEY_LETTERS) !== sumOf(key)) return undefined
  // One key, one spelling: the spare bits of the last letter are zero.
  const again = utf8ToBytes(bytesToLetters(key, KEY_LETTERS))
  return isEqualBytes(again, utf8ToBytes(letters.slice(0, KEY_LETTERS))) ? key : undefined
}

const sumOf = (key: Uint8Array): string =>
  bytesToLetters(sha256(concatBytes(TAG, key)), SUM_LETTERS)

/** The first `count` letters: five bits each, zeros after the end. */
function bytesToLetters(bytes: Uint8Array, count: number): string {
  let letters = ''
  for (let bit = 0; letters.length < count; bit += 5) {
    const at = bit >> 3
    const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
    letters += ALPHABET.charAt((pair >> (11 - (bit & 7))) & 31)
  }
  return letters
}

function lettersToBytes(letters: string): Bytes | undefined {
  const bytes = new Uint8Array(KEY_BYTES + 1)
  for (const [index, letter] of [...letters].entries()) {
    const five = ALPHABET.indexOf(letter)
    if (five < 0) return undefined
    const bit = index * 5
    const pair = five << (11 - (bit & 7))
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (pair >> 8)
    bytes[(bit >> 3) + 1] = (bytes[(bit >> 3) + 1] ?? 0) | (pair & 255)
  }
  return bytes.slice(0, KEY_BYTES)
}
