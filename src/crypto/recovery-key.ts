/**
 * The office's recovery key, ready to open what was wrapped for it.  [SE5 CY5]
 *
 * From the 32 bytes that stand on paper. It lives in the page that reads a copy
 * and is kept nowhere.
 */
import { type Bytes, concatBytes } from '../base/bytes.ts'

/** PKCS #8 of an X25519 private key up to the key itself (RFC 8410). */
const PKCS8_HEAD = Uint8Array.of(
  ...[0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06],
  ...[0x03, 0x2b, 0x65, 0x6e, 0x04, 0x22, 0x04, 0x20],
)

export const openRecoveryKey = async (raw: Bytes): Promise<{ readonly agreement: CryptoKey }> => ({
  agreement: await crypto.subtle.importKey(
    'pkcs8',
    concatBytes(PKCS8_HEAD, raw),
    { name: 'X25519' },
    false,
    ['deriveBits'],
  ),
})
