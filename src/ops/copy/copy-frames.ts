/**
 * The file of a copy: sealed envelopes in frames that are each whole or not.
 * [CY1 CY2]
 *
 * 16 bytes `casebook copy 1\n`, then frames until the end of the file:
 *
 *     0   3  'CbF', where reading begins again after damage
 *     3   1  kind: H header, V verifying keys, K wrapped key, E envelope,
 *            S sealed part of a file for one tablet, Z end
 *     4   4  length of the payload, big-endian
 *     8  16  SHA-256 of kind, length and payload, its first half
 *    24   n  payload: bytes for E and S, JSON for the rest
 *
 * The end holds how many frames there are and a digest over all their checks, so
 * a file that was cut or changed between frames is told too. Nothing in it is
 * plain: random ids, public and wrapped keys, a time, a version.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { type Bytes, concatBytes, utf8ToBytes } from '../../base/bytes.ts'

export const COPY_MAGIC: Bytes = utf8ToBytes('casebook copy 1\n')
export const MARKER: Bytes = utf8ToBytes('CbF')
export const FRAME_HEAD_BYTES = 24
/** Envelopes are far smaller; sealed parts are cut to fit. */
export const MAX_PAYLOAD_BYTES = 1024 * 1024

export type FrameKind = 'H' | 'V' | 'K' | 'E' | 'S' | 'Z'

export interface CopyWriter {
  frame(kind: Exclude<FrameKind, 'Z'>, payload: Uint8Array): Bytes
  /** The last frame; with it the file is whole. */
  end(): Bytes
}

/** The check of a frame, from its kind and length as they stand in it. */
export const checkOf = (kindAndLength: Uint8Array, payload: Uint8Array): Bytes =>
  new Uint8Array(sha256(concatBytes(kindAndLength, payload)).subarray(0, 16))

export interface CopyDigest {
  add(check: Uint8Array): void
  frames(): number
  hash(): Bytes
}

export function createCopyDigest(): CopyDigest {
  const sum = sha256.create()
  let frames = 0
  return {
    add(check) {
      sum.update(check)
      frames += 1
    },
    frames: () => frames,
    hash: () => new Uint8Array(sum.clone().digest()),
  }
}

export function createCopyWriter(): CopyWriter {
  const digest = createCopyDigest()
  return {
    frame(kind, payload) {
      const { bytes, check } = encodeFrame(kind, payload)
      digest.add(check)
      return bytes
    },
    end() {
      const frames = new Uint8Array(4)
      new DataView(frames.buffer).setUint32(0, digest.frames())
      return encodeFrame('Z', concatBytes(frames, digest.hash())).bytes
    },
  }
}

function encodeFrame(kind: FrameKind, payload: Uint8Array): { bytes: Bytes; check: Bytes } {
  const head = new Uint8Array(5)
  head[0] = kind.charCodeAt(0)
  new DataView(head.buffer).setUint32(1, payload.length)
  const check = checkOf(head, payload)
  return { bytes: concatBytes(MARKER, head, check, payload), check }
}
