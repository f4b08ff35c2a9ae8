/**
 * What a frame of the journal holds: one sealed envelope with what the store
 * knows of it, a copy of the header or of the office's rows, or how far the
 * journal was thinned.  [JL1 JL5 JL6]
 *
 *     kind 1   'op': time f64, own u8, burst 16 bytes, envelope
 *     kind 2   'header', 3 'office': tagged JSON
 *     kind 4   'through': place f64
 *
 * Nothing in it is plainer than in the database: envelopes are sealed, the
 * header's secrets are under the passphrase.
 */
import { brandId, type InspectionId, type OpId, type StreamId } from '../../base/brand.ts'
import { type Bytes, base64urlToBytes, bytesToBase64url, concatBytes } from '../../base/bytes.ts'
import { parseEnvelope } from '../../ops/envelope/envelope.ts'
import { encodeTagged, parseTagged } from './tagged-json.ts'

export interface OpEntry {
  readonly kind: 'op'
  /** When it came into the journal (ms since 1970): for thinning only. */
  readonly atMs: number
  readonly own: 0 | 1
  /** The first operation of a burst of typing; its own id where nothing was exchanged. */
  readonly burst: OpId
  readonly id: OpId
  readonly inspection: InspectionId
  readonly stream: StreamId
  readonly bytes: Uint8Array
}

export type JournalEntry =
  | OpEntry
  | { readonly kind: 'header' | 'office'; readonly value: unknown }
  | { readonly kind: 'through'; readonly place: number }

const OP_HEAD_BYTES = 1 + 8 + 1 + 16
const [OP, HEADER, OFFICE, THROUGH] = [1, 2, 3, 4]

export function encodeEntry(entry: JournalEntry): Bytes {
  switch (entry.kind) {
    case 'op': {
      const head = new Uint8Array(10)
      head[0] = OP
      new DataView(head.buffer).setFloat64(1, entry.atMs)
      head[9] = entry.own
      return concatBytes(head, base64urlToBytes(entry.burst) ?? new Uint8Array(16), entry.bytes)
    }
    case 'through': {
      const bytes = new Uint8Array(9)
      bytes[0] = THROUGH
      new DataView(bytes.buffer).setFloat64(1, entry.place)
      return bytes
    }
    default: {
      const kind = entry.kind === 'header' ? HEADER : OFFICE
      return concatBytes(Uint8Array.of(kind), encodeTagged(entry.value))
    }
  }
}

/** Undefined for what this version does not know; the rest of the journal is read all the same. */
export function parseEntry(payload: Uint8Array): JournalEntry | undefined {
  switch (payload[0]) {
    case OP:
      return parseOp(payload)
    case HEADER:
      return { kind: 'header', value: parseTagged(payload.subarray(1)) }
    case OFFICE:
      return { kind: 'office', value: parseTagged(payload.subarray(1)) }
    case THROUGH:
      return payload.length === 9
        ? { kind: 'through', place: new DataView(payload.buffer, payload.byteOffset).getFloat64(1) }
        : undefined
    default:
      return undefined
  }
}

function parseOp(payload: Uint8Array): OpEntry | undefined {
  if (payload.length < OP_HEAD_BYTES) return undefined
  const bytes = payload.subarray(OP_HEAD_BYTES)
  const envelope = parseEnvelope(bytes)
  if (!envelope.ok) return undefined
  const { id, inspection, stream } = envelope.value
  return {
    kind: 'op',
    atMs: new DataView(payload.buffer, payload.byteOffset).getFloat64(1),
    own: payload[9] === 1 ? 1 : 0,
    burst: brandId<OpId>(bytesToBase64url(payload.subarray(10, OP_HEAD_BYTES))),
    ...{ id, inspection, stream, bytes },
  }
}
