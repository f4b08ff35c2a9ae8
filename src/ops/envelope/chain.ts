/**
 * The chains that make loss and tampering visible.  [OP3 SY5]
 *
 * Stream chain: each stored operation of a stream hashes the one before it, so
 * equal heads mean equal streams, byte for byte. Device chain: each envelope
 * that a device sends carries the device's next number and the hash of the
 * envelope before it, so the endpoint sees every gap, and a tablet that was put
 * back to yesterday. Receipt: one code over the heads of all streams.
 *
 * Only the bytes to be hashed are made here: the tablet hashes them with
 * @noble/hashes (it must be synchronous inside a transaction), the endpoint with
 * node:crypto (five times as fast).
 */
import { type Bytes, concatBytes, utf8ToBytes } from '../../base/bytes.ts'

/** What stands before the first link of any chain. */
export const CHAIN_START: Bytes = new Uint8Array(32)

const STREAM_TAG = utf8ToBytes('casebook/stream/1\n')
const RECEIPT_TAG = utf8ToBytes('casebook/receipt/1\n')

/** `seq` counts from 1, without gaps, in commit order. */
export function streamLinkBytes(before: Uint8Array, seq: number, envelopeHash: Uint8Array): Bytes {
  const counter = new Uint8Array(8)
  new DataView(counter.buffer).setBigUint64(0, BigInt(seq))
  return concatBytes(STREAM_TAG, before, counter, envelopeHash)
}

export interface StreamHead {
  /** 16 bytes. */
  readonly stream: Uint8Array
  readonly seq: number
  /** 32 bytes. */
  readonly chain: Uint8Array
}

/** Heads in any order give the same bytes: they are sorted by stream id. */
export function receiptBytes(heads: readonly StreamHead[]): Bytes {
  const sorted = [...heads].sort((a, b) => compareBytes(a.stream, b.stream))
  const parts = sorted.flatMap(({ stream, seq, chain }) => {
    const counter = new Uint8Array(8)
    new DataView(counter.buffer).setBigUint64(0, BigInt(seq))
    return [stream, counter, chain]
  })
  return concatBytes(RECEIPT_TAG, ...parts)
}

/** The code that both screens show: the first four bytes of the hash, as 7F3A-91C2. */
export function receiptCode(hash: Uint8Array): string {
  const hex = Array.from(hash.subarray(0, 4), (b) => b.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 4)}-${hex.slice(4)}`.toUpperCase()
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
