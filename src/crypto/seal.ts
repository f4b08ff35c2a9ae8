/**
 * Sealing: an operation becomes an envelope.  [SE1 SE2]
 *
 * AES-256-GCM with a random 96-bit iv over the padded body; the clear header is
 * the associated data; the author's device signs header and sealed bytes. Done
 * before the store's transaction opens: awaiting WebCrypto inside one would
 * commit it early.
 */
import { type Bytes, bytesToUtf8, concatBytes, utf8ToBytes } from '../base/bytes.ts'
import { encodeBody } from '../ops/body.ts'
import { encodeEnvelope, headerToBytes, signedBytes } from '../ops/envelope/envelope.ts'
import type { Op } from '../ops/op.ts'

export const IV_BYTES = 12

/** Envelope bytes, final: what is kept, sent and stored is exactly this. */
export async function sealOp(op: Op, key: CryptoKey, signing: CryptoKey): Promise<Bytes> {
  const header = headerToBytes(op)
  const sealed = await sealBytes(encodeBody(op), key, header)
  const signature = await crypto.subtle.sign('Ed25519', signing, signedBytes(header, sealed))
  return encodeEnvelope({ ...op, sealed, signature: new Uint8Array(signature) })
}

/** iv, ciphertext and tag. `bound` must be given again to open it. */
export async function sealBytes(
  plain: Uint8Array,
  key: CryptoKey,
  bound: Uint8Array,
): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const algorithm = { name: 'AES-GCM', iv, additionalData: new Uint8Array(bound) }
  const sealed = await crypto.subtle.encrypt(algorithm, key, new Uint8Array(plain))
  return concatBytes(iv, new Uint8Array(sealed))
}

export async function openBytes(
  sealed: Uint8Array,
  key: CryptoKey,
  bound: Uint8Array,
): Promise<Bytes | undefined> {
  const iv = new Uint8Array(sealed.subarray(0, IV_BYTES))
  const algorithm = { name: 'AES-GCM', iv, additionalData: new Uint8Array(bound) }
  try {
    const body = new Uint8Array(sealed.subarray(IV_BYTES))
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, body))
  } catch {
    // Wrong key, moved or changed: WebCrypto says only OperationError, and so do we.
    return undefined
  }
}

/** Text that stays on this tablet: snapshots, summaries. `bound` names what and where it is. */
export const sealText = (text: string, key: CryptoKey, bound: string): Promise<Bytes> =>
  sealBytes(utf8ToBytes(text), key, utf8ToBytes(bound))

export async function openText(
  sealed: Uint8Array,
  key: CryptoKey,
  bound: string,
): Promise<string | undefined> {
  const plain = await openBytes(sealed, key, utf8ToBytes(bound))
  return plain && bytesToUtf8(plain)
}
