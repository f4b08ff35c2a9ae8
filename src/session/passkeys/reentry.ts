/**
 * When a passkey may open this tablet again without the passphrase.  [UN21]
 *
 * Quick re-entry is for the same hour: for an hour after the passphrase was typed,
 * and until five passkeys were refused. A clock that was put back asks for the
 * passphrase. Apart from the rest, since the lock screen asks before anything of
 * the store is loaded.
 */
import type { VaultHeader } from '../../store/vault-header.ts'
import type { Device } from '../device.ts'

export const REENTRY_MS = 3_600_000
export const MOST_REFUSALS = 5

export type Reentry = 'offered' | 'no-passkey' | 'too-late' | 'too-often'

export function judgeReentry(
  { wallMs, authenticator }: Pick<Device, 'wallMs' | 'authenticator'>,
  { passkeys, reentry }: Pick<VaultHeader, 'passkeys' | 'reentry'>,
): Reentry {
  if (passkeys.length === 0 || !authenticator) return 'no-passkey'
  if (reentry.failures >= MOST_REFUSALS) return 'too-often'
  const sinceMs = wallMs() - reentry.openedMs
  return sinceMs >= 0 && sinceMs < REENTRY_MS ? 'offered' : 'too-late'
}
