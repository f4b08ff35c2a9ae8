/**
 * Stands in for Argon2id where Argon2id is not what is tested: one SHA-256 over
 * everything that the real one depends on. The real one has its own tests
 * (test/unit/crypto/kdf.test.ts).
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '../../src/base/bytes.ts'
import type { DeriveSecret } from '../../src/crypto/kdf.ts'

export const fastDerive: DeriveSecret = async ({ passphrase, salt, memoryKiB, iterations }) =>
  sha256(concatBytes(utf8ToBytes(`${passphrase}|${memoryKiB}|${iterations}|`), salt))
