/**
 * The two binary bodies of the wire: a push and a page of a pull.  [SY1 SY2]
 *
 * Envelopes travel as the bytes that were signed, never re-encoded. JSON would
 * add a third to every byte and a second spelling to check.
 *
 *     push  1 version, then per envelope: 4 number, 32 hash of the device's
 *           envelope before it, 4 length, the envelope
 *     pull  1 version, 4 length of a JSON header, the header (protocol.ts), then
 *           per envelope: 4 seq, 4 length, the envelope; stream by stream, seq rising
 */
import { type Bytes, bytesToUtf8, concatBytes, utf8ToBytes } from '../../base/bytes.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { MAX_ENVELOPE_BYTES } from './envelope.ts'

/** An envelope with the device's link: made when it is first sent. */
export interface PushFrame {
  /** The device's own count, from 1. */
  readonly number: number
  /** SHA-256 of the device's previous envelope; CHAIN_START before the first. */
  readonly before: Uint8Array
  readonly envelope: Uint8Array
}

export interface PullFrame {
  readonly seq: number
  readonly envelope: Uint8Array
}

export interface PullPage {
  readonly header: unknown
  readonly frames: readonly PullFrame[]
}

export type BadFrames = { readonly kind: 'bad-frames'; readonly why: string }

export const MAX_PUSH_ENVELOPES = 200
export const MAX_PUSH_BYTES = 1024 * 1024
const VERSION = 1

export function encodePush(frames: readonly PushFrame[]): Bytes {
  return concatBytes(
    Uint8Array.of(VERSION),
    ...frames.flatMap(({ number, before, envelope }) => [
      uint32(number),
      before,
      uint32(envelope.length),
      envelope,
    ]),
  )
}

/** Frames are views into `body`. Refuses the whole body if any length does not fit. */
export function parsePush(body: Uint8Array): Result<readonly PushFrame[], BadFrames> {
  if (body.length > MAX_PUSH_BYTES) return bad('more than 1 MiB')
  if (body[0] !== VERSION) return bad('unknown version')
  const view = new DataView(body.buffer, body.byteOffset, body.length)
  const frames: PushFrame[] = []
  let at = 1
  while (at < body.length) {
    if (at + 40 > body.length) return bad('cut short')
    const length = view.getUint32(at + 36)
    if (length > MAX_ENVELOPE_BYTES || at + 40 + length > body.length) return bad('cut short')
    frames.push({
      number: view.getUint32(at),
      before: body.subarray(at + 4, at + 36),
      envelope: body.subarray(at + 40, at + 40 + length),
    })
    at += 40 + length
    if (frames.length > MAX_PUSH_ENVELOPES) return bad('more than 200 envelopes')
  }
  return ok(frames)
}

export function encodePullPage(header: unknown, frames: readonly PullFrame[]): Bytes {
  const json = utf8ToBytes(JSON.stringify(header))
  return concatBytes(
    Uint8Array.of(VERSION),
    uint32(json.length),
    json,
    ...frames.flatMap(({ seq, envelope }) => [uint32(seq), uint32(envelope.length), envelope]),
  )
}

/** The header is still `unknown`: protocol.ts parses it. */
export function parsePullPage(body: Uint8Array): Result<PullPage, BadFrames> {
  if (body.length < 5 || body[0] !== VERSION) return bad('unknown version')
  const view = new DataView(body.buffer, body.byteOffset, body.length)
  const jsonEnd = 5 + view.getUint32(1)
  if (jsonEnd > body.length) return bad('cut short')
  const header = parseJson(body.subarray(5, jsonEnd))
  if (!header.ok) return header
  const frames: PullFrame[] = []
  let at = jsonEnd
  while (at < body.length) {
    if (at + 8 > body.length) return bad('cut short')
    const length = view.getUint32(at + 4)
    if (at + 8 + length > body.length) return bad('cut short')
    frames.push({ seq: view.getUint32(at), envelope: body.subarray(at + 8, at + 8 + length) })
    at += 8 + length
  }
  return ok({ header: header.value, frames })
}

function parseJson(bytes: Uint8Array): Result<unknown, BadFrames> {
  try {
    return ok(JSON.parse(bytesToUtf8(bytes)))
  } catch {
    return bad('header is not JSON')
  }
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

const bad = (why: string) => err({ kind: 'bad-frames' as const, why })
