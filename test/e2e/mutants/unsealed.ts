/**
 * A deliberately broken seal: what is "sealed" is the plain bytes. The sweep of
 * the disk must find words of a build with this in place of crypto/seal.ts.
 */
import { type Bytes, bytesToUtf8, concatBytes, utf8ToBytes } from '../../../src/base/bytes.ts'
import { encodeBody } from '../../../src/ops/body.ts'
import { encodeEnvelope, headerToBytes, signedBytes } from '../../../src/ops/envelope/envelope.ts'
import type { Op } from '../../../src/ops/op.ts'

const FRAME = 28

export async function sealOp(op: Op, key: CryptoKey, signing: CryptoKey): Promise<Bytes> {
  const header = headerToBytes(op)
  const sealed = await sealBytes(encodeBody(op), key, header)
  const signature = await crypto.subtle.sign('Ed25519', signing, signedBytes(header, sealed))
  return encodeEnvelope({ ...op, sealed, signature: new Uint8Array(signature) })
}

export const sealBytes = async (
  plain: Uint8Array,
  _key: CryptoKey,
  _bound: Uint8Array,
): Promise<Bytes> => concatBytes(new Uint8Array(FRAME), plain)

export const openBytes = async (
  sealed: Uint8Array,
  _key: CryptoKey,
  _bound: Uint8Array,
): Promise<Bytes | undefined> => concatBytes(sealed.subarray(FRAME))

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
