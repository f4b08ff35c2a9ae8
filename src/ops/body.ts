/**
 * The sealed half of an operation: what was judged, and what its author saw.
 * [OP1 OP4 OP5]
 *
 * Canonical: the same body is the same bytes on every device. Version byte,
 * big-endian length, JSON with the keys in this order, zeros up to the next
 * 256 bytes, so that a sealed "yes" and a sealed "no" are equally long.
 * A path that this build does not know is kept, not refused (OP6).
 */
import * as v from 'valibot'
import { isId, type OpId } from '../base/brand.ts'
import { type Bytes, bytesToUtf8, utf8ToBytes } from '../base/bytes.ts'
import type { ShownTime } from '../base/ports.ts'
import { err, ok, type Result } from '../base/result.ts'
import { isCleanText, MAX_VALUE_LENGTH } from './text.ts'

export interface OpBody {
  /** The register: `2.1.3.b/judgement`, `profile/roshLevel`, `status`. The edition's ids, no others. */
  readonly path: string
  /** null: cleared. */
  readonly value: string | null
  /** The operations that this one replaces: what its author had seen, sorted. */
  readonly after: readonly OpId[]
  /** Shown to people, never obeyed. */
  readonly at: ShownTime
  /** The edition under which the answer was given. */
  readonly edition: string
}

export type BadBody = { readonly kind: 'bad-body' | 'newer-version'; readonly why: string }

export const PADDING_BYTES = 256
/** So many operations may one replace; a register with more heads is nobody's work. */
export const MAX_AFTER = 500
const VERSION = 1

const text = (most: number) =>
  v.pipe(v.string(), v.maxLength(most), v.check(isCleanText, 'NFC, well formed, without U+0000'))

const schema = v.strictObject({
  path: v.pipe(text(200), v.minLength(1)),
  value: v.nullable(text(MAX_VALUE_LENGTH)),
  after: v.pipe(
    v.array(v.custom<OpId>((input) => isId(input), 'an operation id')),
    v.maxLength(MAX_AFTER),
    v.check((ids) => ids.every((id, i) => i === 0 || (ids[i - 1] ?? '') < id), 'sorted, each once'),
  ),
  at: v.custom<ShownTime>(
    (input) => typeof input === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(input),
    'ISO 8601 in UTC',
  ),
  edition: v.pipe(text(100), v.minLength(1)),
})

export function encodeBody({ path, value, after, at, edition }: OpBody): Bytes {
  const json = utf8ToBytes(JSON.stringify({ path, value, after, at, edition }))
  const padded = new Uint8Array(Math.ceil((5 + json.length) / PADDING_BYTES) * PADDING_BYTES)
  padded[0] = VERSION
  new DataView(padded.buffer).setUint32(1, json.length)
  padded.set(json, 5)
  return padded
}

/** Accepts only canonical bytes: what it returns encodes to exactly what it read. */
export function parseBody(bytes: Uint8Array): Result<OpBody, BadBody> {
  const version = bytes[0]
  if (version !== VERSION) {
    const kind = (version ?? 0) > VERSION ? 'newer-version' : 'bad-body'
    return err({ kind, why: `version ${version}` })
  }
  if (bytes.length < PADDING_BYTES || bytes.length % PADDING_BYTES !== 0) return bad('padding')
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(1)
  const end = 5 + length
  if (end > bytes.length || end <= bytes.length - PADDING_BYTES) return bad('length')
  if (bytes.subarray(end).some((byte) => byte !== 0)) return bad('padding')
  return parseJson(bytes.subarray(5, end))
}

function parseJson(json: Uint8Array): Result<OpBody, BadBody> {
  let input: unknown
  let source: string
  try {
    source = bytesToUtf8(json)
    input = JSON.parse(source)
  } catch {
    return bad('not JSON')
  }
  const parsed = v.safeParse(schema, input)
  if (!parsed.success) return bad(parsed.issues[0].message)
  const { path, value, after, at, edition } = parsed.output
  const body: OpBody = { path, value, after, at, edition }
  return JSON.stringify(body) === source ? ok(body) : bad('not canonical')
}

const bad = (why: string) => err({ kind: 'bad-body' as const, why })
