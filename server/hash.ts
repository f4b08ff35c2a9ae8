/**
 * SHA-256 by node:crypto.
 *
 * The bytes to hash are made in `ops/envelope/chain.ts`, the same for tablet and
 * endpoint. Asked for as a string of bytes and then copied into node's pool: 1.1
 * microseconds for an envelope, where asking for a buffer takes 2.2, most of it
 * for a fresh ArrayBuffer (measured, Node 24).
 */
import { hash, timingSafeEqual } from 'node:crypto'

export const sha256 = (bytes: Uint8Array): Uint8Array =>
  Buffer.from(hash('sha256', bytes, 'binary'), 'binary')

/** Takes the same time wherever the first difference lies. */
export const isSameSecret = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && timingSafeEqual(a, b)

/** For bytes that are no secret: native, where `isEqualBytes` calls a function per byte. */
export const isSameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0
