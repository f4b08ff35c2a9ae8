/**
 * The vault: the device's secrets, sealed under the passphrase, and once more under
 * each passkey.  [SE6 SE7 UN20]
 *
 * The header that this makes is public: salts, parameters, sealed secrets. It is
 * kept by `store/vault-header.ts`. Inside are the device's two private keys and
 * its person's name; they never change, so each copy stands by itself and no
 * change of one can spoil another. There is no state without a seal, and no
 * number of wrong passphrases destroys anything.
 */
import * as v from 'valibot'
import {
  type Bytes,
  base64urlToBytes,
  bytesToBase64url,
  bytesToUtf8,
  utf8ToBytes,
} from '../base/bytes.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type DeriveSecret, deriveKek, isStrongEnough, type KdfParams } from './kdf.ts'
import type { DeviceKeyBytes } from './keys.ts'
import { openBytes, sealBytes } from './seal.ts'

export interface VaultSecrets {
  readonly keys: DeviceKeyBytes
  /** As the person gave it at enrolment; shown to colleagues once they share an inspection. */
  readonly personName: string
}

/** Nothing in it is secret without the passphrase. */
export interface SealedVault {
  readonly salt: Bytes
  readonly kdf: KdfParams
  readonly sealed: Bytes
}

/** A copy that one passkey opens: its output is 32 secret bytes that only it can make again. */
export interface PasskeyVault {
  /** The credential's id, as the authenticator gave it. */
  readonly credential: Bytes
  /** Given to the authenticator: another salt, another output. */
  readonly salt: Bytes
  readonly sealed: Bytes
}

export interface NewPassphrase {
  readonly passphrase: string
  readonly kdf: KdfParams
}

export type NotUnlocked = { readonly kind: 'wrong-passphrase' | 'weak-vault' | 'bad-vault' }

const bytes = v.pipe(
  v.string(),
  v.transform((text) => base64urlToBytes(text)),
  v.instance(Uint8Array<ArrayBuffer>),
)
const secretsSchema = v.object({
  signingPrivate: bytes,
  signingPublic: bytes,
  agreementPrivate: bytes,
  agreementPublic: bytes,
  personName: v.string(),
})

/** People type capitals, double spaces and hyphens; the words are what counts. */
export const normalisePassphrase = (typed: string): string =>
  typed
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{Dash_Punctuation}]+/gu, ' ')
    .trim()

export async function sealVault(
  secrets: VaultSecrets,
  { passphrase, kdf }: NewPassphrase,
  binding: string,
  derive: DeriveSecret,
): Promise<SealedVault> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const secret = await derive({ passphrase: normalisePassphrase(passphrase), salt, ...kdf })
  const kek = await deriveKek(secret, salt, kekInfo(binding, kdf))
  return { salt, kdf, sealed: await sealBytes(secretsToBytes(secrets), kek, utf8ToBytes(binding)) }
}

/** `binding` is the device id: a vault copied to another device's header does not open. */
export async function openVault(
  vault: SealedVault,
  passphrase: string,
  binding: string,
  derive: DeriveSecret,
): Promise<Result<VaultSecrets, NotUnlocked>> {
  if (!isStrongEnough(vault.kdf)) return err({ kind: 'weak-vault' })
  const salt = new Uint8Array(vault.salt)
  const normal = normalisePassphrase(passphrase)
  const secret = await derive({ passphrase: normal, salt, ...vault.kdf })
  const kek = await deriveKek(secret, salt, kekInfo(binding, vault.kdf))
  const plain = await openBytes(vault.sealed, kek, utf8ToBytes(binding))
  return plain ? parseSecrets(plain) : err({ kind: 'wrong-passphrase' })
}

/** `output` is what the authenticator makes of the salt, after it has seen its person. */
export async function sealForPasskey(
  secrets: VaultSecrets,
  { credential, salt }: Omit<PasskeyVault, 'sealed'>,
  output: Uint8Array,
  binding: string,
): Promise<PasskeyVault> {
  const kek = await deriveKek(output, salt, passkeyInfo(binding))
  const bound = boundTo(binding, credential)
  return { credential, salt, sealed: await sealBytes(secretsToBytes(secrets), kek, bound) }
}

export async function openWithPasskey(
  { credential, salt, sealed }: PasskeyVault,
  output: Uint8Array,
  binding: string,
): Promise<Result<VaultSecrets, { readonly kind: 'wrong-passkey' | NotUnlocked['kind'] }>> {
  const kek = await deriveKek(output, new Uint8Array(salt), passkeyInfo(binding))
  const plain = await openBytes(sealed, kek, boundTo(binding, credential))
  return plain ? parseSecrets(plain) : err({ kind: 'wrong-passkey' })
}

function parseSecrets(plain: Uint8Array): Result<VaultSecrets, NotUnlocked> {
  const parsed = v.safeParse(secretsSchema, JSON.parse(bytesToUtf8(plain)))
  if (!parsed.success) return err({ kind: 'bad-vault' })
  const { personName, ...keys } = parsed.output
  return ok({ keys, personName })
}

function secretsToBytes({ keys, personName }: VaultSecrets): Bytes {
  const text = {
    signingPrivate: bytesToBase64url(keys.signingPrivate),
    signingPublic: bytesToBase64url(keys.signingPublic),
    agreementPrivate: bytesToBase64url(keys.agreementPrivate),
    agreementPublic: bytesToBase64url(keys.agreementPublic),
    personName,
  }
  return utf8ToBytes(JSON.stringify(text))
}

const kekInfo = (binding: string, { memoryKiB, iterations }: KdfParams): string =>
  `casebook/kek/1|${binding}|argon2id|${memoryKiB}|${iterations}`

const passkeyInfo = (binding: string): string => `casebook/kek/1|${binding}|passkey`

/** A copy moved to another credential's place does not open. */
const boundTo = (binding: string, credential: Uint8Array): Bytes =>
  utf8ToBytes(`${binding}|${bytesToBase64url(credential)}`)
