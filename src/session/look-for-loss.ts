/**
 * Looks whether this tablet lost something, before anything is written.
 * [LO1 LO2 DV10]
 *
 * What must agree: the vault's header, the mark in localStorage, the store's
 * genesis, its counts and its chain, and every entry of the journal, byte for
 * byte. Whatever does not is said with what is known of it, and with the ways that
 * mend it. Reads only.
 */
import type { Journal } from '../store/journal/journal.ts'
import type { JournalLook } from '../store/journal/journal-messages.ts'
import type { LogDeps } from '../store/log.ts'
import { isMarked } from '../store/marker.ts'
import { findLoss, openStore, type StoreLoss } from '../store/open-store.ts'
import type { Device } from './device.ts'
import { readHeader } from './read-header.ts'

/** What can be offered: one press, or two, before the passphrase. */
export type MendWay = 'put-back' | 'fetch' | 'afresh' | 'again' | 'enrol'

export interface FoundLoss {
  readonly kind: StoreLoss['kind'] | 'header-gone' | 'bytes-changed' | 'keys-gone'
  readonly why: string
  /** Entries that are known to be missing or damaged, and the cases they belong to; 0 where nobody knows. */
  readonly missing: number
  readonly streams: number
  /** Entries that the second copy on this tablet holds; undefined where there is none. */
  readonly held: number | undefined
  readonly ways: readonly MendWay[]
}

/**
 * Only localStorage lost something: cleared, or ended before the browser had
 * written it. All work was compared and is whole, and the mark is there again.
 */
export interface LostMark {
  readonly kind: 'mark-gone'
}

export interface Tablet {
  readonly device: Device
  readonly journal: Journal
}

export async function lookForLoss({
  device,
  journal,
}: Tablet): Promise<FoundLoss | LostMark | undefined> {
  const wasMarked = isMarked(device.names)
  const [header, answer] = await Promise.all([readHeader(device), journal.look()])
  const looked = answer.kind === 'look' ? answer : undefined
  if (typeof header === 'string') return headerLoss(looked)
  const store = await openStore(device.names, header.genesis)
  if (!store.ok) return makeLoss(store.error, looked)
  const counted = await countLoss(store.value)
  const told = journalLoss(looked) ?? counted
  if (told) return makeLoss(told, looked)
  return wasMarked ? undefined : { kind: 'mark-gone' }
}

/** A store that breaks while it is counted is one that does not open. */
async function countLoss(log: LogDeps): Promise<Told | undefined> {
  try {
    return await findLoss(log)
  } catch (error) {
    return { kind: 'store-unreadable', why: error instanceof Error ? error.name : 'unknown' }
  } finally {
    closeLog(log)
  }
}

export function closeLog({ db, watchers }: LogDeps): void {
  watchers.close()
  db.close()
}

type Told = Pick<FoundLoss, 'kind' | 'why'> & { readonly missing?: number }

function journalLoss(looked: JournalLook | undefined): Told | undefined {
  if (!looked) return undefined
  const { missing, changed, keys, held } = looked
  if (missing > 0) return { kind: 'store-short', why: `${missing} of ${held} journal entries` }
  if (changed > 0) return { kind: 'bytes-changed', why: `${changed} of ${held} journal entries` }
  return keys > 0 ? { kind: 'keys-gone', why: `${keys} keys` } : undefined
}

/** Without a header nothing of the store can be opened; it may be there all the same. */
function headerLoss(looked: JournalLook | undefined): FoundLoss {
  const why = 'the vault\u2019s header does not read'
  if (looked?.store === 'unreadable') return makeLoss({ kind: 'store-unreadable', why }, looked)
  const kind = looked?.store === 'here' ? 'header-gone' : 'store-gone'
  return makeLoss({ kind, why }, looked, ['enrol'])
}

function makeLoss(
  { kind, why, missing = 0 }: Told,
  looked: JournalLook | undefined,
  orElse: readonly MendWay[] = [],
): FoundLoss {
  const isGone = kind === 'store-gone' || kind === 'header-gone' || kind === 'store-unreadable'
  const held = looked && looked.held > 0 ? looked.held : undefined
  // Of a store that is gone everything in the journal is missing, also what only it can tell.
  const isAll = isGone && looked?.store !== 'here'
  const owed = (looked?.missing ?? 0) + (looked?.changed ?? 0)
  return {
    kind,
    why,
    missing: Math.max(missing, (isAll ? held : owed) ?? 0),
    streams: looked?.streams.length ?? 0,
    held,
    ways: [...waysOf(kind, looked, orElse.length === 0), ...orElse],
  }
}

function waysOf(
  kind: FoundLoss['kind'],
  looked: JournalLook | undefined,
  hasHeader: boolean,
): readonly MendWay[] {
  const hasCopy = looked !== undefined && looked.held > 0
  const owes = looked !== undefined && looked.missing + looked.changed + looked.keys > 0
  switch (kind) {
    case 'other-store':
    case 'newer-store':
      return ['again']
    case 'store-unreadable':
      return ['again', 'afresh']
    default:
      if (!hasHeader) return hasCopy ? ['put-back'] : ['again']
      return owes || (kind === 'store-gone' && hasCopy) ? ['put-back'] : ['fetch']
  }
}
