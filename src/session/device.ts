/**
 * What the verbs that start a session are given: the tablet, as ports.  [DV9 SE6]
 */
import type { Clock, Ids } from '../base/ports.ts'
import type { CalibrateKdf } from '../crypto/calibrate-kdf.ts'
import type { DeriveSecret } from '../crypto/kdf.ts'
import type { StoreNames } from '../store/marker.ts'
import type { HeaderStore } from '../store/vault-header.ts'
import type { Authenticator } from './passkeys/authenticator.ts'

export interface Device {
  readonly names: StoreNames
  readonly header: HeaderStore
  readonly derive: DeriveSecret
  /** What a new passphrase is to cost here. */
  readonly calibrate: CalibrateKdf
  /** Undefined where the browser has no passkeys. */
  readonly authenticator: Authenticator | undefined
  readonly clock: Clock
  readonly ids: Ids
  /** Milliseconds since 1970: only for the wait after a wrong passphrase. */
  readonly wallMs: () => number
}
