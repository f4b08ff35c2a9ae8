/**
 * Mends a loss that was found: from the journal, or by asking the office for
 * everything anew.  [LO3 LO4 JL7]
 *
 * Needs no passphrase, since nothing is opened: sealed envelopes move from one
 * file to another. Nothing that is still there is thrown away: where a database
 * does not open any more, the next start has a fresh place beside it.
 */
import { err, ok, type Result } from '../base/result.ts'
import { chooseFreshPlace } from '../store/fresh-place.ts'
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
  /** The browser has no other place for a store. */
  | { readonly kind: 'no-fresh-place' }

export interface Mended {
  /** 'mark': by itself, at the start. */
  readonly way: 'put-back' | 'fetch' | 'mark'
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

/** From the next start on. */
export async function beginAfresh({ device }: Tablet): Promise<NotMended | undefined> {
  return (await chooseFreshPlace(device.names)) ? undefined : { kind: 'no-fresh-place' }
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
    return err({ kind: 'store-unreadable', why: 'the vault\u2019s database does not open' })
  }
  return ok(parsed)
}

async function openOrMake(
  { device: { names } }: Tablet,
  genesis: string,
): Promise<Result<LogDeps, StoreLoss>> {
  const opened = await openStore(names, genesis)
  return opened.ok || opened.error.kind !== 'store-gone' ? opened : makeStore(names, genesis)
}
