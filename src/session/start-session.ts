/**
 * Puts a session together from opened secrets and an opened log.  [SE8]
 */
import type { DeviceId, PersonId } from '../base/brand.ts'
import { deriveKek } from '../crypto/kdf.ts'
import { deviceFingerprint, openDeviceKeys } from '../crypto/keys.ts'
import type { VaultSecrets } from '../crypto/vault.ts'
import type { Role } from '../ops/envelope/protocol.ts'
import type { LogDeps } from '../store/log.ts'
import type { Device } from './device.ts'
import { createKeyring } from './keyring.ts'
import type { Session } from './session.ts'

export interface SessionParts {
  readonly person: PersonId
  readonly device: DeviceId
  readonly role: Role
  readonly recoveryKey: Uint8Array
  readonly secrets: VaultSecrets
  readonly log: LogDeps
  readonly practice: boolean
}

export async function startSession(
  { clock, ids }: Device,
  { person, device, role, recoveryKey, secrets, log, practice }: SessionParts,
): Promise<Session> {
  const keys = await openDeviceKeys(secrets.keys)
  const { signingPublic, agreementPublic } = keys
  return {
    person,
    device,
    personName: secrets.personName,
    role,
    practice,
    fingerprint: await deviceFingerprint(signingPublic, agreementPublic),
    signing: keys.signing,
    recoveryKey,
    agreementPublic,
    ownKey: await deriveKek(
      secrets.keys.agreementPrivate,
      new Uint8Array(),
      `casebook/own/1|${device}`,
    ),
    keyring: await createKeyring(log, device, keys),
    log,
    clock,
    ids,
  }
}
