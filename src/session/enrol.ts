/**
 * Enrolment: a one-time code makes this tablet somebody's.  [SE6 SV3 UI5]
 *
 * Two steps, so that a lost answer or a killed browser leaves either nothing or
 * a tablet that works. `beginEnrolment` makes keys and passphrase in memory, and
 * measures what the passphrase may cost here [UN1];
 * `finishEnrolment`, after the person has typed the passphrase back, asks the
 * office and then writes the store and, last, the vault's header: with the
 * header the tablet is enrolled, without it it is not.
 */
import type { DeviceId } from '../base/brand.ts'
import { base64urlToBytes, bytesToBase64url } from '../base/bytes.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { KdfParams } from '../crypto/kdf.ts'
import { type DeviceKeyBytes, makeDeviceKeys } from '../crypto/keys.ts'
import { makePassphrase } from '../crypto/passphrase.ts'
import { normalisePassphrase, sealVault, type VaultSecrets } from '../crypto/vault.ts'
import type { EnrolAnswer, EnrolRequest } from '../ops/envelope/protocol.ts'
import type { LogDeps } from '../store/log.ts'
import { makeStore, openStore, type StoreLoss } from '../store/open-store.ts'
import type { VaultHeader } from '../store/vault-header.ts'
import type { Device } from './device.ts'
import type { Session } from './session.ts'
import { startSession } from './start-session.ts'
import { NO_FAILURES } from './unlock-wait.ts'

/** How the office is asked; implemented by `sync/enrol-call.ts`. */
export type AskToEnrol<F extends { kind: string }> = (
  request: EnrolRequest,
) => Promise<Result<EnrolAnswer, F>>

export interface BegunEnrolment {
  readonly device: DeviceId
  readonly genesis: string
  readonly token: string
  readonly keys: DeviceKeyBytes
  readonly passphrase: string
  /** What the passphrase costs on this tablet. */
  readonly kdf: KdfParams
}

export type EnrolFault =
  | { readonly kind: 'passphrase-differs' }
  | { readonly kind: 'bad-code' }
  | StoreLoss

export async function beginEnrolment({ ids, calibrate }: Device): Promise<BegunEnrolment> {
  return {
    // Measured while the person reads.
    kdf: await calibrate(),
    device: ids.next<DeviceId>(),
    genesis: bytesToBase64url(ids.randomBytes(16)),
    token: bytesToBase64url(ids.randomBytes(32)),
    keys: await makeDeviceKeys(),
    passphrase: await makePassphrase((count) => ids.randomBytes(count)),
  }
}

/** A re-roll keeps everything but the words. */
export async function rollPassphrase(
  { ids }: Device,
  begun: BegunEnrolment,
): Promise<BegunEnrolment> {
  return { ...begun, passphrase: await makePassphrase((count) => ids.randomBytes(count)) }
}

export interface EnrolmentWords {
  /** From the link, or typed. */
  readonly code: string
  readonly personName: string
  readonly passphraseTyped: string
}

export async function finishEnrolment<F extends { kind: string }>(
  device: Device,
  begun: BegunEnrolment,
  words: EnrolmentWords,
  ask: AskToEnrol<F>,
): Promise<Result<Session, EnrolFault | F>> {
  const answer = await askOffice(begun, words, ask)
  if (!answer.ok) return answer
  const store = await makeOrOpen(device, begun.genesis)
  if (!store.ok) return store
  const { header, secrets } = await makeHeader(device, begun, words, answer.value)
  await device.header.write(header)
  const { person, device: id, role, recoveryKey } = header
  const parts = { person, device: id, role, recoveryKey, secrets, log: store.value }
  return ok(await startSession(device, { ...parts, practice: false }))
}

/** Asks nobody before words and code are what they should be. */
export async function askOffice<F extends { kind: string }>(
  begun: BegunEnrolment,
  words: EnrolmentWords,
  ask: AskToEnrol<F>,
): Promise<Result<EnrolAnswer, EnrolFault | F>> {
  if (normalisePassphrase(words.passphraseTyped) !== normalisePassphrase(begun.passphrase)) {
    return err({ kind: 'passphrase-differs' })
  }
  const code = words.code.trim()
  if (base64urlToBytes(code)?.length !== 16) return err({ kind: 'bad-code' })
  return ask({
    code,
    device: begun.device,
    signingKey: bytesToBase64url(begun.keys.signingPublic),
    agreementKey: bytesToBase64url(begun.keys.agreementPublic),
    token: begun.token,
  })
}

/** The header of a tablet that the office has admitted, sealed under its passphrase. */
export async function makeHeader(
  { derive, wallMs }: Device,
  begun: BegunEnrolment,
  { personName }: EnrolmentWords,
  { person, role, recoveryKey: officeKey }: EnrolAnswer,
): Promise<{ header: VaultHeader; secrets: VaultSecrets }> {
  const { device, genesis, token, passphrase, kdf } = begun
  const secrets = { keys: begun.keys, personName }
  const header: VaultHeader = {
    version: 1,
    genesis,
    device,
    person,
    role,
    token,
    recoveryKey: base64urlToBytes(officeKey) ?? new Uint8Array(),
    vault: await sealVault(secrets, { passphrase, kdf }, device, derive),
    failures: NO_FAILURES,
    passkeys: [],
    reentry: { openedMs: wallMs(), failures: 0 },
  }
  return { header, secrets }
}

/** A second try after a kill finds the store that the first one made. */
async function makeOrOpen({ names }: Device, genesis: string): Promise<Result<LogDeps, StoreLoss>> {
  const made = await makeStore(names, genesis)
  return made.ok ? made : openStore(names, genesis)
}
