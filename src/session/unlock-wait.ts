/**
 * How long a wrong passphrase makes the next try wait.  [SE6 UI6]
 *
 * Longer each time, up to a minute; it survives a restart and never wipes
 * anything. Apart from `unlock`, since the lock screen counts down before
 * anything of the store is loaded.
 */
import type { VaultHeader } from '../store/vault-header.ts'
import type { Device } from './device.ts'

const FREE_TRIES = 3
const LONGEST_WAIT_MS = 60_000

export const NO_FAILURES: VaultHeader['failures'] = { count: 0, lastMs: 0 }

/** How long the next try has to wait: 0 for the first three, then 2, 4, 8 ... 60 seconds. */
export function waitLeftMs({ wallMs }: Device, { failures }: VaultHeader): number {
  if (failures.count < FREE_TRIES) return 0
  const wait = Math.min(LONGEST_WAIT_MS, 1000 * 2 ** (failures.count - FREE_TRIES + 1))
  const past = wallMs() - failures.lastMs
  return past < 0 ? wait : Math.max(0, wait - past)
}
