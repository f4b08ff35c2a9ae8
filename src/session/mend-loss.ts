/**
 * Mends a loss that was found: from the journal, or by asking the office for
 * everything anew.  [LO3 LO4 JL7]
 *
 * Needs no passphrase, since nothing is opened: sealed envelopes move from one
 * file to another. Nothing that is still there is thrown away; a database that
 * the browser cannot open is, on a person's word, and only then.
 */
import { Dexie } from 'dexie'
import { err, ok, type Result } from '../base/result.ts'
import type { NotKept } from '../store/gate.ts'
import { putBack } from '../store/journal/put-back.ts'
import type { LogDeps } from '../store/log.ts'
import { acceptLoss, makeStore, openStore, type StoreLoss } from '../store/open-store.ts'
import { parseHeader, type VaultHeader } from '../store/vault-header.ts'
import { closeLog, type Tablet } from './look-for-loss.ts'
import { readHeader } from './read-header.ts'

export type NotMended =
  | NotKept
  | StoreLoss
  /** The journal cannot be read now, or has no header to open anything with. */
  | { readonly kind: 'no-copy' | 'no-header' }

export interface Mended {
  readonly way: 'put-back' | 'fetch'
  readonly ops: number
  readonly streams: number
}

export async function putBackFromJournal(tablet: Tablet): Promise<Result<Mended, NotMended>> {
  const held = await tablet.journal.read()
  if (held.kind !== 'held') return err({ kind: 'no-copy' })
  const header = await readOrRestoreHeader(tablet, held.header)
  if (!header.ok) return header
  const store = await openOrMake(tablet, header.value.genesis)
  if (!store.ok) return store
  const put = await putBack(store.value, held).finally(() => closeLog(store.value))
  if (!put.ok) return put
  return ok({ way: 'put-back', ...put.value })
}

/** The store is made ready to be filled again; the office is asked when there is a network. */
export async function fetchAgain(tablet: Tablet): Promise<Result<Mended, NotMended>> {
  const header = await readHeader(tablet.device)
  if (typeof header === 'string') return err({ kind: 'no-header' })
  const store = await openOrMake(tablet, header.genesis)
  if (!store.ok) return store
  const accepted = await acceptLoss(store.value).finally(() => closeLog(store.value))
  return accepted.ok ? ok({ way: 'fetch', ops: 0, streams: 0 }) : accepted
}

async function readOrRestoreHeader(
  { device }: Tablet,
  copy: unknown,
): Promise<Result<VaultHeader, NotMended>> {
  const header = await readHeader(device)
  if (typeof header !== 'string') return ok(header)
  const parsed = parseHeader(copy)
  if (parsed === 'unreadable') return err({ kind: 'no-header' })
  try {
    await device.header.write(parsed)
  } catch {
    // A database that no longer opens is in the way of its own copy.
    await Dexie.delete(`${device.names.name}-vault`)
    await device.header.write(parsed)
  }
  return ok(parsed)
}

async function openOrMake(
  { device: { names } }: Tablet,
  genesis: string,
): Promise<Result<LogDeps, StoreLoss>> {
  const opened = await openStore(names, genesis)
  if (opened.ok) return opened
  if (opened.error.kind === 'store-unreadable') await Dexie.delete(names.name)
  else if (opened.error.kind !== 'store-gone') return opened
  return makeStore(names, genesis)
}
