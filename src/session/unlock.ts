/**
 * Unlock: from passphrase or passkey to session.  [SE6 SE7 DV10 UI6 UN21]
 *
 * While the secret is worked on, the log is looked over for loss: a store that
 * has lost work says so before the first new write, and is never exchanged for an
 * empty one.
 */
import { err, ok, type Result } from '../base/result.ts'
import { loadHpke } from '../crypto/keys.ts'
import { DEFAULT_EDITION_ID, loadEdition } from '../domain/edition/editions.ts'
import type { LogDeps } from '../store/log.ts'
import { acceptLoss, findLoss, openStore, type StoreLoss } from '../store/open-store.ts'
import type { Device } from './device.ts'
import {
  type OpenedVault,
  openWithPassphrase,
  type PassphraseFault,
} from './open-with-passphrase.ts'
import { openWithAnyPasskey, type PasskeyFault } from './passkeys/open-with-any-passkey.ts'
import type { Session } from './session.ts'
import { startSession } from './start-session.ts'

export type UnlockFault =
  | PassphraseFault
  | PasskeyFault
  | { readonly kind: 'work-lost'; readonly loss: StoreLoss }

export interface UnlockOptions {
  /** The person has read what is missing and goes on with what is there. */
  readonly acceptLoss?: boolean
}

/** What opening needs besides the secret: fetched while that is typed. */
export function fetchAhead(): void {
  for (const load of [loadHpke, () => loadEdition(DEFAULT_EDITION_ID)]) void load()
}

export const unlock = (
  device: Device,
  passphrase: string,
  options: UnlockOptions = {},
): Promise<Result<Session, UnlockFault>> =>
  unlockBy(device, () => openWithPassphrase(device, passphrase), options)

/** Quick re-entry: only while it is offered, see `passkeys/reentry.ts`. */
export const unlockWithPasskey = (
  device: Device,
  options: UnlockOptions = {},
): Promise<Result<Session, UnlockFault>> =>
  unlockBy(device, () => openWithAnyPasskey(device), options)

async function unlockBy(
  device: Device,
  open: () => Promise<Result<OpenedVault, UnlockFault>>,
  options: UnlockOptions,
): Promise<Result<Session, UnlockFault>> {
  const found = await device.header.read()
  if (found === 'none' || found === 'unreadable') return err({ kind: 'bad-vault' })
  const [opened, lookedOver] = await Promise.all([open(), openLog(device, found.genesis)])
  if (!lookedOver.ok) return err({ kind: 'work-lost', loss: lookedOver.error })
  const { log, loss } = lookedOver.value
  if (!opened.ok) {
    closeLog(log)
    return opened
  }
  if (loss && !options.acceptLoss) {
    closeLog(log)
    return err({ kind: 'work-lost', loss })
  }
  if (loss) await acceptLoss(log)
  const { header, secrets } = opened.value
  const { person, device: id, role, recoveryKey } = header
  const parts = { person, device: id, role, recoveryKey, secrets, log }
  return ok(await startSession(device, { ...parts, practice: false }))
}

async function openLog(
  { names }: Device,
  genesis: string,
): Promise<Result<{ readonly log: LogDeps; readonly loss: StoreLoss | undefined }, StoreLoss>> {
  const store = await openStore(names, genesis)
  if (!store.ok) return store
  return ok({ log: store.value, loss: await findLoss(store.value) })
}

function closeLog({ db, watchers }: LogDeps): void {
  watchers.close()
  db.close()
}
