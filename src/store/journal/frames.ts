/**
 * Frames of a journal's file: a mark, a length, a checksum, a payload.  [JL2 JL3]
 *
 * A file may end in the middle of a frame (the power went) or have a hole in the
 * middle (the disk went). Neither takes the frames around it along: after damage
 * the next mark is looked for, the hole is counted, and a torn end is cut off
 * when something is appended.
 */
import { type Bytes, concatBytes, utf8ToBytes } from '../../base/bytes.ts'
import { crc32 } from './crc32.ts'

const MARK = utf8ToBytes('CBJ1')
const HEAD_BYTES = MARK.length + 8
/** Above every envelope and every list of keys; a length beyond it is damage. */
const MAX_PAYLOAD_BYTES = 8 * 1024 * 1024

export interface ScannedFile {
  readonly payloads: readonly Uint8Array[]
  /** Holes in the middle. */
  readonly damaged: number
  /** Where the last whole frame ends: what lies behind it is a torn tail. */
  readonly end: number
}

export function encodeFrame(payload: Uint8Array): Bytes {
  const numbers = new Uint8Array(8)
  const view = new DataView(numbers.buffer)
  view.setUint32(0, payload.length)
  view.setUint32(4, crc32(payload))
  return concatBytes(MARK, numbers, payload)
}

export function scanFrames(file: Uint8Array): ScannedFile {
  const payloads: Uint8Array[] = []
  let damaged = 0
  let end = 0
  let at = 0
  while (at < file.length) {
    const payload = readFrame(file, at)
    if (payload) {
      if (at > end) damaged += 1
      payloads.push(payload)
      at += HEAD_BYTES + payload.length
      end = at
    } else at = findMark(file, at + 1)
  }
  return { payloads, damaged, end }
}

/** Views into the file; undefined where no whole frame begins. */
function readFrame(file: Uint8Array, at: number): Uint8Array | undefined {
  if (!MARK.every((byte, index) => file[at + index] === byte)) return undefined
  if (at + HEAD_BYTES > file.length) return undefined
  const view = new DataView(file.buffer, file.byteOffset + at + MARK.length)
  const length = view.getUint32(0)
  if (length > MAX_PAYLOAD_BYTES || at + HEAD_BYTES + length > file.length) return undefined
  const payload = file.subarray(at + HEAD_BYTES, at + HEAD_BYTES + length)
  return crc32(payload) === view.getUint32(4) ? payload : undefined
}

function findMark(file: Uint8Array, from: number): number {
  const [first = 0] = MARK
  const at = file.indexOf(first, from)
  return at === -1 ? file.length : at
}
