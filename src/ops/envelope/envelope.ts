/**
 * The envelope: what lies on disk, in the send queue, on the wire and at the
 * endpoint. Clear ids around sealed bytes, bound together and signed.  [OP1 OP2]
 *
 * Layout, version 1, fixed and therefore canonical (one envelope, one spelling):
 *
 *     0   1  version = 1
 *     1  16  operation id        49  16  author (person)
 *    17  16  inspection          65  16  device
 *    33  16  stream              81  16  key id
 *    97   4  length of the sealed bytes, big-endian
 *   101   n  sealed bytes (crypto/seal.ts: iv, ciphertext, tag)
 * 101+n  64  Ed25519 signature over a domain tag, the 97 bytes above and the sealed bytes
 *
 * The first 97 bytes are also the associated data of the seal, so nothing in
 * clear can be changed or moved without both the seal and the signature failing.
 * Knows nothing of what is inside: the endpoint imports this file.
 */
import {
  brandId,
  type DeviceId,
  type InspectionId,
  type KeyId,
  type OpId,
  type PersonId,
  type StreamId,
} from '../../base/brand.ts'
import {
  type Bytes,
  base64urlToBytes,
  bytesToBase64url,
  concatBytes,
  utf8ToBytes,
} from '../../base/bytes.ts'
import { err, ok, type Result } from '../../base/result.ts'

export interface Envelope {
  readonly id: OpId
  readonly inspection: InspectionId
  readonly stream: StreamId
  readonly author: PersonId
  readonly device: DeviceId
  readonly key: KeyId
  readonly sealed: Uint8Array
  readonly signature: Uint8Array
}

/** The clear parts, before there is anything sealed or signed. */
export type EnvelopeHeader = Omit<Envelope, 'sealed' | 'signature'>

/** The same parts as views into the bytes, for code that must not copy (the endpoint). */
export type EnvelopeView = { readonly [Part in keyof Envelope]: Uint8Array }

export type BadEnvelope = { readonly kind: 'bad-envelope'; readonly why: string }

/** Room for about 180,000 characters of prose; a screen's field stops far below. */
export const MAX_ENVELOPE_BYTES = 256 * 1024
export const HEADER_BYTES = 97
const SIGNATURE_BYTES = 64
const VERSION = 1
/** iv 12, one padding step 256, tag 16 (crypto/seal.ts). */
const MIN_SEALED_BYTES = 12 + 256 + 16
const SIGNATURE_TAG = utf8ToBytes('casebook/op/1\n')

function idToBytes(id: string): Uint8Array {
  const bytes = base64urlToBytes(id)
  if (bytes?.length !== 16) throw new Error('broken invariant: an id is 16 bytes')
  return bytes
}

/** Associated data of the seal: version and the six ids, 97 bytes. */
export function headerToBytes(header: EnvelopeHeader): Bytes {
  const { id, inspection, stream, author, device, key } = header
  return concatBytes(
    Uint8Array.of(VERSION),
    ...[id, inspection, stream, author, device, key].map(idToBytes),
  )
}

/** What the author signs. */
export const signedBytes = (header: Uint8Array, sealed: Uint8Array): Bytes =>
  concatBytes(SIGNATURE_TAG, header, sealed)

export function encodeEnvelope(envelope: Envelope): Bytes {
  const { sealed, signature } = envelope
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, sealed.length)
  return concatBytes(headerToBytes(envelope), length, sealed, signature)
}

/** Refuses anything but the exact layout: no spare byte, no other version. */
export function viewEnvelope(bytes: Uint8Array): Result<EnvelopeView, BadEnvelope> {
  const why = faultOf(bytes)
  if (why !== undefined) return err({ kind: 'bad-envelope', why })
  const end = bytes.length - SIGNATURE_BYTES
  return ok({
    id: bytes.subarray(1, 17),
    inspection: bytes.subarray(17, 33),
    stream: bytes.subarray(33, 49),
    author: bytes.subarray(49, 65),
    device: bytes.subarray(65, 81),
    key: bytes.subarray(81, 97),
    sealed: bytes.subarray(101, end),
    signature: bytes.subarray(end),
  })
}

function faultOf(bytes: Uint8Array): string | undefined {
  if (bytes.length < HEADER_BYTES + 4 + MIN_SEALED_BYTES + SIGNATURE_BYTES) return 'too short'
  if (bytes.length > MAX_ENVELOPE_BYTES) return 'too long'
  if (bytes[0] !== VERSION) return 'unknown version'
  const sealedLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(HEADER_BYTES)
  const rest = bytes.length - HEADER_BYTES - 4 - SIGNATURE_BYTES
  return sealedLength === rest ? undefined : 'length does not fit'
}

export function parseEnvelope(bytes: Uint8Array): Result<Envelope, BadEnvelope> {
  const view = viewEnvelope(bytes)
  if (!view.ok) return view
  const { sealed, signature, ...ids } = view.value
  return ok({
    id: brandId<OpId>(bytesToBase64url(ids.id)),
    inspection: brandId<InspectionId>(bytesToBase64url(ids.inspection)),
    stream: brandId<StreamId>(bytesToBase64url(ids.stream)),
    author: brandId<PersonId>(bytesToBase64url(ids.author)),
    device: brandId<DeviceId>(bytesToBase64url(ids.device)),
    key: brandId<KeyId>(bytesToBase64url(ids.key)),
    sealed,
    signature,
  })
}
