/**
 * Reads the frames of a copy as they come, and says what the file is worth.  [CY2]
 *
 * A frame whose check does not hold is passed over, and reading begins again at
 * the next one that does: what is whole is taken. A file that was cut, changed,
 * or put together from others is told by its end.
 */
import { concatBytes, isEqualBytes } from '../../base/bytes.ts'
import {
  COPY_MAGIC,
  type CopyDigest,
  checkOf,
  createCopyDigest,
  FRAME_HEAD_BYTES,
  MARKER,
  MAX_PAYLOAD_BYTES,
} from './copy-frames.ts'

export interface CopyFrame {
  /** A letter; one that this version does not know is passed over by who reads. */
  readonly kind: string
  readonly payload: Uint8Array
}

/** 'cut': its end is missing. 'changed': bytes are not as they were written. */
export type CopyState = 'whole' | 'cut' | 'changed' | 'not-a-copy' | 'newer-format'

export interface FrameReader {
  /** Frames that are whole by now. */
  feed(chunk: Uint8Array): CopyFrame[]
  /** What was left over, and what the file is worth. */
  end(): { readonly frames: CopyFrame[]; readonly state: CopyState }
}

interface Reading {
  buffer: Uint8Array
  phase: 'start' | 'reading' | 'ended' | 'not-a-copy' | 'newer-format'
  isChanged: boolean
  /** A frame began and the file ended: no change, unless more follows. */
  isTorn: boolean
}

export function createFrameReader(): FrameReader {
  const digest = createCopyDigest()
  const reading: Reading = {
    buffer: new Uint8Array(),
    phase: 'start',
    isChanged: false,
    isTorn: false,
  }
  return {
    feed(chunk) {
      reading.buffer = concatBytes(reading.buffer, chunk)
      return takeFrames(reading, digest, false)
    },
    end() {
      const frames = takeFrames(reading, digest, true)
      return { frames, state: stateOf(reading) }
    },
  }
}

function takeFrames(reading: Reading, digest: CopyDigest, isLast: boolean): CopyFrame[] {
  if (reading.phase === 'start') {
    if (reading.buffer.length < COPY_MAGIC.length && !isLast) return []
    reading.phase = readMagic(reading.buffer)
    reading.buffer = reading.buffer.subarray(COPY_MAGIC.length)
  }
  if (reading.phase === 'not-a-copy' || reading.phase === 'newer-format') return []
  const { buffer } = reading
  const frames: CopyFrame[] = []
  let at = 0
  while (at < buffer.length) {
    const found = readFrame(buffer, at)
    if (found === 'more' && !isLast) break
    if (typeof found === 'string') {
      if (found === 'more') reading.isTorn = true
      else reading.isChanged ||= !reading.isTorn
      at = nextMarker(buffer, at + 1)
      continue
    }
    at += FRAME_HEAD_BYTES + found.payload.length
    reading.isChanged ||= reading.phase === 'ended' || reading.isTorn
    if (found.kind === 'Z') {
      reading.isChanged ||= !isEndOf(found.payload, digest)
      reading.phase = 'ended'
    } else {
      digest.add(found.check)
      frames.push({ kind: found.kind, payload: found.payload })
    }
  }
  reading.buffer = buffer.slice(at)
  return frames
}

function stateOf({ phase, isChanged }: Reading): CopyState {
  if (phase === 'not-a-copy' || phase === 'newer-format') return phase
  if (isChanged) return 'changed'
  return phase === 'ended' ? 'whole' : 'cut'
}

function readMagic(buffer: Uint8Array): 'reading' | 'not-a-copy' | 'newer-format' {
  const { length } = COPY_MAGIC
  if (isEqualBytes(buffer.subarray(0, length), COPY_MAGIC)) return 'reading'
  const words = COPY_MAGIC.subarray(0, length - 2)
  return buffer.length >= length && isEqualBytes(buffer.subarray(0, words.length), words)
    ? 'newer-format'
    : 'not-a-copy'
}

/** 'more': it may be one, when the rest has come. */
function readFrame(
  buffer: Uint8Array,
  at: number,
): (CopyFrame & { readonly check: Uint8Array }) | 'more' | 'none' {
  const mark = buffer.subarray(at, at + MARKER.length)
  if (!isEqualBytes(mark, MARKER.subarray(0, mark.length))) return 'none'
  const head = buffer.subarray(at, at + FRAME_HEAD_BYTES)
  if (head.length < FRAME_HEAD_BYTES) return 'more'
  const length = new DataView(head.buffer, head.byteOffset).getUint32(4)
  if (length > MAX_PAYLOAD_BYTES) return 'none'
  const payload = buffer.subarray(at + FRAME_HEAD_BYTES, at + FRAME_HEAD_BYTES + length)
  if (payload.length < length) return 'more'
  const check = head.subarray(8)
  if (!isEqualBytes(checkOf(head.subarray(3, 8), payload), check)) return 'none'
  return { kind: bytesToLetter(head), payload: payload.slice(), check: check.slice() }
}

const bytesToLetter = (head: Uint8Array): string => String.fromCharCode(head[3] ?? 0)

function nextMarker(buffer: Uint8Array, from: number): number {
  for (let at = from; at < buffer.length; at++) {
    if (buffer[at] === MARKER[0]) {
      const mark = buffer.subarray(at, at + MARKER.length)
      if (isEqualBytes(mark, MARKER.subarray(0, mark.length))) return at
    }
  }
  return buffer.length
}

function isEndOf(payload: Uint8Array, digest: CopyDigest): boolean {
  if (payload.length !== 36) return false
  const said = new DataView(payload.buffer, payload.byteOffset).getUint32(0)
  return said === digest.frames() && isEqualBytes(payload.subarray(4), digest.hash())
}
