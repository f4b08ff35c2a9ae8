/**
 * The office's recovery key, ready to open what was wrapped for it.  [SE5 CY5]
 *
 * From the 32 bytes that stand on paper. It lives in the page that reads a copy
 * and is kept nowhere.
 */
import { type Bytes, concatBytes, hexToBytes } from '../base/bytes.ts'

/** PKCS #8 of an X25519 private key up to the key itself (RFC 8410). */
const PKCS8_HEAD = hexToBytes('302e020100300506032b656e04220420') ?? new Uint8Array()

export const openRecoveryKey = async (raw: Bytes): Promise<{ readonly agreement: CryptoKey }> => ({
  agreement: await crypto.subtle.importKey(
    'pkcs8',
    concatBytes(PKCS8_HEAD, raw),
    { name: 'X25519' },
    false,
    ['deriveBits'],
  ),
})
