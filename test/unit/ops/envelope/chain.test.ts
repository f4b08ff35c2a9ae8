/**
 * The chains' bytes: every part counts, and order of asking does not.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesToHex } from '../../../../src/base/bytes.ts'
import {
  CHAIN_START,
  receiptBytes,
  receiptCode,
  type StreamHead,
  streamLinkBytes,
} from '../../../../src/ops/envelope/chain.ts'

const hash32 = fc.uint8Array({ minLength: 32, maxLength: 32 })
const heads = fc.uniqueArray(
  fc.record({
    stream: fc.uint8Array({ minLength: 16, maxLength: 16 }),
    seq: fc.integer({ min: 1, max: 2 ** 40 }),
    chain: hash32,
  }),
  { selector: ({ stream }) => bytesToHex(stream), minLength: 1, maxLength: 8 },
)
const hex = (list: readonly StreamHead[]) => bytesToHex(receiptBytes(list))

describe('stream chain', () => {
  test('[OP3] what came before, the number and the envelope all change the link', () => {
    const envelopeHash = sha256(Uint8Array.of(1))
    const link = (before: Uint8Array, seq: number, hash: Uint8Array) =>
      bytesToHex(sha256(streamLinkBytes(before, seq, hash)))
    const first = link(CHAIN_START, 1, envelopeHash)
    expect(link(sha256(CHAIN_START), 1, envelopeHash)).not.toBe(first)
    expect(link(CHAIN_START, 2, envelopeHash)).not.toBe(first)
    expect(link(CHAIN_START, 1, sha256(Uint8Array.of(2)))).not.toBe(first)
    expect(link(CHAIN_START, 1, envelopeHash)).toBe(first)
  })

  test('[OP3] numbers past 2^32 are still told apart', () => {
    const bytes = (seq: number) => bytesToHex(streamLinkBytes(CHAIN_START, seq, CHAIN_START))
    expect(bytes(2 ** 32 + 1)).not.toBe(bytes(1))
  })
})

describe('receipt', () => {
  test('[SY5] heads in any order give the same bytes', () => {
    const both = heads.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    )
    fc.assert(
      fc.property(both, ([list, shuffled]) => {
        expect(hex(shuffled)).toBe(hex(list))
      }),
    )
  })

  test('[SY5] any change of any head changes them', () => {
    fc.assert(
      fc.property(heads, fc.nat(), hash32, (list, n, other) => {
        const index = n % list.length
        const change = (to: Partial<StreamHead>) =>
          list.map((head, at) => (at === index ? { ...head, ...to } : head))
        const old = list[index]
        if (!old) return
        expect(hex(change({ seq: old.seq + 1 }))).not.toBe(hex(list))
        if (bytesToHex(other) !== bytesToHex(old.chain)) {
          expect(hex(change({ chain: other }))).not.toBe(hex(list))
        }
        expect(hex(list.toSpliced(index, 1))).not.toBe(hex(list))
      }),
    )
  })

  test('[SY9] the code is eight capital hex figures in two groups', () => {
    expect(receiptCode(Uint8Array.of(0x7f, 0x3a, 0x91, 0xc2, 0xff))).toBe('7F3A-91C2')
    expect(receiptCode(Uint8Array.of(0, 1, 2, 3))).toBe('0001-0203')
  })
})
