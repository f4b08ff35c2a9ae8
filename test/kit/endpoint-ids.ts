/**
 * Fresh random ids and bytes, for tests where it does not matter which.
 */
import { randomBytes } from 'node:crypto'
import { type AnyId, brandId } from '../../src/base/brand.ts'
import { type Bytes, bytesToBase64url } from '../../src/base/bytes.ts'

export const freshBytes = (count: number): Bytes => Uint8Array.from(randomBytes(count))

export const freshId = <T extends AnyId>(): T => brandId<T>(bytesToBase64url(freshBytes(16)))
