/**
 * An id as text (JSON, code) and as its 16 bytes (envelope, database), by
 * node's own base64url: an endpoint turns many more of them than a tablet.
 */
import { type AnyId, brandId } from '../../src/base/brand.ts'

export const idToBytes = (id: AnyId): Uint8Array => Buffer.from(id, 'base64url')

/** Throws unless the bytes are 16: a row of ours that is not is damage. */
export const bytesToId = <T extends AnyId>(bytes: Uint8Array): T => brandId<T>(bytesToText(bytes))

export const bytesToText = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url')
