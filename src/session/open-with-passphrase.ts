/**
 * Opens the vault with a passphrase, and counts what is wrong.  [SE6 SE7 UN2]
 *
 * Whoever asks for the passphrase asks here, so that no screen is a way around
 * the wait. A wrong one says so and makes the next try wait longer, up to a
 * minute; it never wipes anything. The wait survives a restart.
 */
import { err, ok, type Result } from '../base/result.ts'
import { type NotUnlocked, openVault, type VaultSecrets } from '../crypto/vault.ts'
import type { VaultHeader } from '../store/vault-header.ts'
import type { Device } from './device.ts'
import { NO_FAILURES, waitLeftMs } from './unlock-wait.ts'

export type PassphraseFault = NotUnlocked | { readonly kind: 'wait'; readonly waitMs: number }

export interface OpenedVault {
  readonly header: VaultHeader
  readonly secrets: VaultSecrets
}

export async function openWithPassphrase(
  device: Device,
  passphrase: string,
): Promise<Result<OpenedVault, PassphraseFault>> {
  const header = await device.header.read()
  if (header === 'none' || header === 'unreadable') return err({ kind: 'bad-vault' })
  const waitMs = waitLeftMs(device, header)
  if (waitMs > 0) {
    await beginWaitAnew(device)
    return err({ kind: 'wait', waitMs })
  }
  const secrets = await openVault(header.vault, passphrase, header.device, device.derive)
  if (!secrets.ok) {
    await countFailure(device)
    return secrets
  }
  const reentry = { openedMs: device.wallMs(), failures: 0 }
  await device.header.change((now) => ({ ...now, failures: NO_FAILURES, reentry }))
  return ok({ header, secrets: secrets.value })
}

/** A clock that was put back must not lock anybody out for years: the wait counts from now. */
function beginWaitAnew({ header, wallMs }: Device): Promise<void> {
  const nowMs = wallMs()
  return header.change((now) =>
    now.failures.lastMs > nowMs ? { ...now, failures: { ...now.failures, lastMs: nowMs } } : now,
  )
}

const countFailure = ({ header, wallMs }: Device): Promise<void> =>
  header.change((now) => ({
    ...now,
    failures: { count: now.failures.count + 1, lastMs: wallMs() },
  }))
