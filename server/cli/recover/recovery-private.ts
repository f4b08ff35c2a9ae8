/**
 * The private half of the office's recovery key, from its paper form to a usable
 * key.  [UN31]
 *
 * Says whether it is this office's: its public half is in the log. The key cannot
 * be taken out again, and the bytes that it was made of are wiped.
 */
import { createPrivateKey, createPublicKey } from 'node:crypto'
import {
  type Bytes,
  base64urlToBytes,
  concatBytes,
  hexToBytes,
  isEqualBytes,
} from '../../../src/base/bytes.ts'
import { err, ok, type Result } from '../../../src/base/result.ts'
import { parseRecoveryText } from '../recovery-text.ts'

/** PKCS #8 of an X25519 key, before its 32 bytes (RFC 8410). */
const PKCS8_START = hexToBytes('302e020100300506032b656e04220420') ?? new Uint8Array()

export type NoRecoveryKey = { readonly kind: 'no-key' | 'another-office' }

export async function openRecoveryKey(
  text: string,
  officePublic: Uint8Array,
): Promise<Result<{ readonly agreement: CryptoKey }, NoRecoveryKey>> {
  const raw = parseRecoveryText(text)
  if (raw === undefined) return err({ kind: 'no-key' })
  const pkcs8 = concatBytes(PKCS8_START, raw)
  raw.fill(0)
  if (!isEqualBytes(publicOf(pkcs8), officePublic)) return err({ kind: 'another-office' })
  const algorithm = { name: 'X25519' }
  const agreement = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['deriveBits'])
  pkcs8.fill(0)
  return ok({ agreement })
}

function publicOf(pkcs8: Bytes): Bytes {
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' })
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' })
  return base64urlToBytes(x) ?? new Uint8Array()
}
