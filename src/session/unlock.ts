/**
 * Unlock: from passphrase to session.  [SE6 SE7 DV10 UI6]
 *
 * A wrong passphrase says so and makes the next try wait longer, up to a minute;
 * it never wipes anything. The wait survives a restart. While the passphrase is
 * worked on, the log is looked over for loss: a store that has lost work says so
 * before the first new write, and is never exchanged for an empty one.
 */
import { err, ok, type Result } from '../base/result.ts'
import { type NotUnlocked, openVault } from '../crypto/vault.ts'
import type { LogDeps } from '../store/log.ts'
import { acceptLoss, findLoss, openStore, type StoreLoss } from '../store/open-store.ts'
import type { VaultHeader } from '../store/vault-header.ts'
import type { Device } from './device.ts'
import type { Session } from './session.ts'
import { startSession } from './start-session.ts'
import { NO_FAILURES, waitLeftMs } from './unlock-wait.ts'

export type UnlockFault =
  | NotUnlocked
  | { readonly kind: 'wait'; readonly waitMs: number }
  | { readonly kind: 'work-lost'; readonly loss: StoreLoss }

/** `acceptLoss`: the person has read what is missing and goes on with what is there. */
export async function unlock(
  device: Device,
  passphrase: string,
  options: { acceptLoss?: boolean } = {},
): Promise<Result<Session, UnlockFault>> {
  const header = await device.header.read()
  if (header === 'none' || header === 'unreadable') return err({ kind: 'bad-vault' })
  const waitMs = waitLeftMs(device, header)
  if (waitMs > 0) {
    await beginWaitAnew(device, header)
    return err({ kind: 'wait', waitMs })
  }
  const store = await openStore(device.names, header.genesis)
  if (!store.ok) return err({ kind: 'work-lost', loss: store.error })
  const log = store.value
  const [secrets, loss] = await Promise.all([
    openVault(header.vault, passphrase, header.device, device.derive),
    findLoss(log),
  ])
  if (!secrets.ok) {
    closeLog(log)
    await countFailure(device, header)
    return secrets
  }
  if (header.failures.count > 0) await device.header.write({ ...header, failures: NO_FAILURES })
  if (loss && !options.acceptLoss) {
    closeLog(log)
    return err({ kind: 'work-lost', loss })
  }
  if (loss) await acceptLoss(log)
  const { person, device: id, role, recoveryKey } = header
  const parts = { person, device: id, role, recoveryKey, secrets: secrets.value, log }
  return ok(await startSession(device, { ...parts, practice: false }))
}

/** A clock that was put back must not lock anybody out for years: the wait counts from now. */
async function beginWaitAnew({ header, wallMs }: Device, before: VaultHeader): Promise<void> {
  const { count, lastMs } = before.failures
  if (lastMs > wallMs()) await header.write({ ...before, failures: { count, lastMs: wallMs() } })
}

function closeLog({ db, watchers }: LogDeps): void {
  watchers.close()
  db.close()
}

const countFailure = ({ header, wallMs }: Device, before: VaultHeader): Promise<void> =>
  header.write({
    ...before,
    failures: { count: before.failures.count + 1, lastMs: wallMs() },
  })
