/**
 * The vault: the device's secrets, sealed under the passphrase.  [SE6 SE7]
 *
 * The header that this makes is public: salt, parameters, sealed secrets. It is
 * kept by `store/vault-header.ts`. Inside are the device's two private keys and
 * its person's name. There is no state without a seal, and no number of wrong
 * passphrases destroys anything.
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
import { type DeriveSecret, deriveKek, isStrongEnough, KDF_FLOOR, type KdfParams } from './kdf.ts'
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
  passphrase: string,
  binding: string,
  derive: DeriveSecret,
): Promise<SealedVault> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const secret = await derive({ passphrase: normalisePassphrase(passphrase), salt, ...KDF_FLOOR })
  const kek = await deriveKek(secret, salt, kekInfo(binding, KDF_FLOOR))
  const plain = utf8ToBytes(JSON.stringify(secretsToText(secrets)))
  return { salt, kdf: KDF_FLOOR, sealed: await sealBytes(plain, kek, utf8ToBytes(binding)) }
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

function parseSecrets(plain: Uint8Array): Result<VaultSecrets, NotUnlocked> {
  const parsed = v.safeParse(secretsSchema, JSON.parse(bytesToUtf8(plain)))
  if (!parsed.success) return err({ kind: 'bad-vault' })
  const { personName, ...keys } = parsed.output
  return ok({ keys, personName })
}

function secretsToText({ keys, personName }: VaultSecrets): Record<string, string> {
  return {
    signingPrivate: bytesToBase64url(keys.signingPrivate),
    signingPublic: bytesToBase64url(keys.signingPublic),
    agreementPrivate: bytesToBase64url(keys.agreementPrivate),
    agreementPublic: bytesToBase64url(keys.agreementPublic),
    personName,
  }
}

const kekInfo = (binding: string, { memoryKiB, iterations }: KdfParams): string =>
  `casebook/kek/1|${binding}|argon2id|${memoryKiB}|${iterations}`
