/**
 * Ids and random bytes from a seed: the same seed and name give the same ids, so
 * that a failed world can be played again.
 *
 * SHA-256 over seed, name and a counter. Keys and ivs still come from WebCrypto:
 * nothing that a test looks at depends on them.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { type AnyId, brandId } from '../../src/base/brand.ts'
import { type Bytes, bytesToBase64url, utf8ToBytes } from '../../src/base/bytes.ts'
import type { Ids } from '../../src/base/ports.ts'

export function createSeededIds(seed: number, name: string): Ids {
  let count = 0
  const randomBytes = (wanted: number): Bytes => {
    const bytes = new Uint8Array(wanted)
    for (let at = 0; at < wanted; at += 32) {
      count += 1
      const block = sha256(utf8ToBytes(`${seed}|${name}|${count}`))
      bytes.set(block.subarray(0, Math.min(32, wanted - at)), at)
    }
    return bytes
  }
  return {
    randomBytes,
    next: <T extends AnyId>() => brandId<T>(bytesToBase64url(randomBytes(16))),
  }
}
