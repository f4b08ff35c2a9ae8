/**
 * The keys and how they travel.  [SE1 SE4 SE5 RV20]
 *
 * An inspection has one random AES-256-GCM key. A device has an Ed25519 pair (it
 * signs what its person writes) and an X25519 pair (keys are wrapped for it by
 * HPKE, RFC 9180). Usable keys are non-extractable: a hostile script could use
 * them while unlocked but not carry them away. Raw bytes exist only inside the
 * vault's sealed secrets and in the moment of wrapping.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { brandId, type InspectionId, type KeyId } from '../base/brand.ts'
import { type Bytes, bytesToBase64url, concatBytes, utf8ToBytes } from '../base/bytes.ts'
import { err, ok, type Result } from '../base/result.ts'

/** PKCS #8 of both private keys and the raw public keys, as they lie in the vault. */
export interface DeviceKeyBytes {
  readonly signingPrivate: Bytes
  readonly signingPublic: Bytes
  readonly agreementPrivate: Bytes
  readonly agreementPublic: Bytes
}

/** The same, ready to use. */
export interface DeviceKeys {
  readonly signing: CryptoKey
  readonly agreement: CryptoKey
  readonly signingPublic: Bytes
  readonly agreementPublic: Bytes
}

const ED25519 = { name: 'Ed25519' }
const X25519 = { name: 'X25519' }
const AES_GCM = { name: 'AES-GCM', length: 256 }
const KEY_ID_LABEL = utf8ToBytes('casebook/key-id/1\n')
const WRAP_LABEL = utf8ToBytes('casebook/inspection-key/1\n')

/**
 * HPKE, loaded when a key is wrapped or unwrapped: it is a tenth of the first load
 * otherwise. Whoever knows that a key will be unwrapped soon may fetch it ahead.
 */
export async function loadHpke() {
  // By name: of the rest of it nothing is in the build.
  const { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } = await import('@hpke/core')
  return { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 }
}

async function createSuite() {
  const { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } = await loadHpke()
  return new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  })
}

/** What a wrap is bound to: the same words at both ends. */
export const wrapBinding = (inspection: InspectionId, key: KeyId): string => `${inspection}|${key}`

export async function makeDeviceKeys(): Promise<DeviceKeyBytes> {
  const signing = await makePair(ED25519, ['sign', 'verify'])
  const agreement = await makePair(X25519, ['deriveBits'])
  return {
    signingPrivate: await exportBytes('pkcs8', signing.privateKey),
    signingPublic: await exportBytes('raw', signing.publicKey),
    agreementPrivate: await exportBytes('pkcs8', agreement.privateKey),
    agreementPublic: await exportBytes('raw', agreement.publicKey),
  }
}

export async function openDeviceKeys(bytes: DeviceKeyBytes): Promise<DeviceKeys> {
  const { signingPrivate, agreementPrivate, signingPublic, agreementPublic } = bytes
  return {
    signing: await crypto.subtle.importKey('pkcs8', signingPrivate, ED25519, false, ['sign']),
    agreement: await crypto.subtle.importKey('pkcs8', agreementPrivate, X25519, false, [
      'deriveBits',
    ]),
    signingPublic,
    agreementPublic,
  }
}

export const importVerifyKey = (raw: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', new Uint8Array(raw), ED25519, false, ['verify'])

/** 32 random bytes: the caller wraps them for every device and then lets go of them. */
export const makeInspectionKeyBytes = (): Bytes => crypto.getRandomValues(new Uint8Array(32))

/** The id of a key that takes the place of another: 128 bits of its hash, so no other key has it. */
export const keyIdOf = (raw: Uint8Array): KeyId =>
  brandId<KeyId>(bytesToBase64url(sha256(concatBytes(KEY_ID_LABEL, raw)).subarray(0, 16)))

export const importInspectionKey = (raw: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', new Uint8Array(raw), AES_GCM, false, ['encrypt', 'decrypt'])

/**
 * Wraps an inspection key for one X25519 public key. `binding` (inspection and
 * key id) is authenticated: a wrap cannot be passed off as another inspection's.
 */
export async function wrapInspectionKey(
  keyBytes: Uint8Array,
  recipientPublic: Uint8Array,
  binding: string,
): Promise<Bytes> {
  const suite = await createSuite()
  const recipientPublicKey = await suite.kem.deserializePublicKey(
    new Uint8Array(recipientPublic).buffer,
  )
  const info = concatBytes(WRAP_LABEL, utf8ToBytes(binding))
  const sender = await suite.createSenderContext({ recipientPublicKey, info })
  const sealed = await sender.seal(new Uint8Array(keyBytes).buffer)
  return concatBytes(new Uint8Array(sender.enc), new Uint8Array(sealed))
}

export async function unwrapInspectionKey(
  wrapped: Uint8Array,
  device: { agreement: CryptoKey },
  binding: string,
): Promise<Result<Bytes, { kind: 'not-for-this-device' }>> {
  const suite = await createSuite()
  try {
    const recipient = await suite.createRecipientContext({
      recipientKey: device.agreement,
      enc: new Uint8Array(wrapped.subarray(0, 32)).buffer,
      info: concatBytes(WRAP_LABEL, utf8ToBytes(binding)),
    })
    return ok(new Uint8Array(await recipient.open(new Uint8Array(wrapped.subarray(32)).buffer)))
  } catch {
    return err({ kind: 'not-for-this-device' })
  }
}

/** What people compare on two screens before a key is granted: the first 8 bytes of a hash of both public keys. */
export async function deviceFingerprint(
  signingPublic: Uint8Array,
  agreementPublic: Uint8Array,
): Promise<string> {
  const both = concatBytes(signingPublic, agreementPublic)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', both))
  const hex = Array.from(hash.subarray(0, 8), (b) => b.toString(16).padStart(2, '0')).join('')
  return (hex.toUpperCase().match(/.{4}/g) ?? []).join('-')
}

async function makePair(
  algorithm: { name: string },
  usages: KeyUsage[],
): Promise<{ privateKey: CryptoKey; publicKey: CryptoKey }> {
  const pair = await crypto.subtle.generateKey(algorithm, true, usages)
  if (!('privateKey' in pair)) throw new Error('broken invariant: a pair of keys')
  return pair
}

async function exportBytes(format: 'raw' | 'pkcs8', key: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey(format, key))
}
