/**
 * What an unlocked person carries through the app: who they are, their keys, the
 * log, and time and chance.  [SE8]
 *
 * Made by `unlock`, `enrol` or `startPractice`; ends with the page. The verbs of
 * this folder take it as their first argument.
 */
import type { DeviceId, PersonId } from '../base/brand.ts'
import type { Clock, Ids } from '../base/ports.ts'
import type { Role } from '../ops/envelope/protocol.ts'
import type { LogDeps } from '../store/log.ts'
import type { SessionKeyring } from './keyring.ts'

export interface Session {
  readonly person: PersonId
  readonly device: DeviceId
  readonly personName: string
  readonly role: Role
  /** Practice has no endpoint: nothing is ever sent. */
  readonly practice: boolean
  /** Shown on this tablet and on the lead's before a key is granted. */
  readonly fingerprint: string
  readonly signing: CryptoKey
  /** X25519, raw: the office's recovery key, pinned at enrolment. */
  readonly recoveryKey: Uint8Array
  readonly agreementPublic: Uint8Array
  /** Seals what is this tablet's alone, such as the names of its passkeys. */
  readonly ownKey: CryptoKey
  readonly keyring: SessionKeyring
  readonly log: LogDeps
  readonly clock: Clock
  readonly ids: Ids
}
