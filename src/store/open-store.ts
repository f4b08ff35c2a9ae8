/**
 * Opens or makes the device's store, and tells loss from emptiness.  [DV2 DV10]
 *
 * The genesis stands in three places that no single accident erases together:
 * the database's meta row, localStorage, and the vault's header. A store that is
 * missing where it should be is never made anew: it is reported, before the
 * first write.
 */
import { err, ok, type Result } from '../base/result.ts'
import { CHAIN_START } from '../ops/envelope/chain.ts'
import { CasebookDatabase, FORMAT } from './database.ts'
import { countFault } from './fault-counts.ts'
import { type NotKept, writeThrough } from './gate.ts'
import type { LogDeps } from './log.ts'
import { markerKey, type StoreNames } from './marker.ts'
import { createStoreFaults } from './store-faults.ts'
import { createWatchers } from './watch.ts'

export type StoreLoss = {
  readonly kind:
    | 'store-gone'
    | 'other-store'
    | 'store-short'
    | 'chain-broken'
    | 'newer-store'
    | 'store-unreadable'
  /** In words for the screen's small print: counts and names of parts, nothing of a case. */
  readonly why: string
  /** How many operations are known to be missing. */
  readonly missing?: number
}

/**
 * First use: writes the genesis everywhere. Refuses to overwrite a store that has
 * work in it; an empty one is what a kill in the middle of enrolling left behind.
 */
export async function makeStore(
  names: StoreNames,
  genesis: string,
): Promise<Result<LogDeps, StoreLoss>> {
  const { name, marker } = names
  const db = openDatabase(names)
  const made = await db.transaction('rw', db.meta, db.ops, async () => {
    const left = await db.meta.get('m')
    if (left && (left.count > 0 || (await db.ops.count()) > 0)) return false
    const head = { number: 0, hash: CHAIN_START }
    await db.meta.put({
      k: 'm',
      genesis,
      format: FORMAT,
      count: 0,
      unsent: 0,
      stamped: 0,
      dirty: [],
      head,
      epoch: null,
    })
    return true
  })
  names.onBlocked?.(false)
  if (!made) {
    db.close()
    return err({ kind: 'other-store', why: 'there is a store on this tablet already' })
  }
  marker.setItem(markerKey(name), genesis)
  return ok(logDeps(db, names, genesis))
}

/** A newer build waits while a window of an older one holds the store, and says so. */
function openDatabase(names: StoreNames): CasebookDatabase {
  const db = new CasebookDatabase(names.name)
  db.on('blocked', () => {
    countFault(names, 'upgrade-blocked')
    names.onBlocked?.(true)
  })
  return db
}

/** Opens the store that the vault's header names, or says what is wrong with it. */
export async function openStore(
  names: StoreNames,
  genesis: string,
): Promise<Result<LogDeps, StoreLoss>> {
  const { name, marker } = names
  const db = openDatabase(names)
  const fault = await findFault(db, genesis)
  names.onBlocked?.(false)
  if (fault) {
    countFault(names, fault.kind)
    // Nobody will use this handle, and an open one would block an upgrade.
    db.close()
    return err(fault)
  }
  marker.setItem(markerKey(name), genesis)
  return ok(logDeps(db, names, genesis))
}

async function findFault(db: CasebookDatabase, genesis: string): Promise<StoreLoss | undefined> {
  try {
    const meta = await db.meta.get('m')
    if (!meta) return { kind: 'store-gone', why: 'the database has no meta row' }
    if (meta.genesis !== genesis) return { kind: 'other-store', why: 'another genesis' }
    if (meta.format !== FORMAT) return { kind: 'newer-store', why: `format ${meta.format}` }
    return undefined
  } catch (error) {
    const why = error instanceof Error ? error.name : 'unknown'
    return { kind: why === 'VersionError' ? 'newer-store' : 'store-unreadable', why }
  }
}

/**
 * Counts and the device's chain: a store that opened but lost rows says so.
 * Walks indexes only; runs beside the passphrase's second.
 */
export async function findLoss({ db }: LogDeps): Promise<StoreLoss | undefined> {
  return db.transaction('r', [db.meta, db.ops], async () => {
    const meta = await db.meta.get('m')
    const count = await db.ops.count()
    const unsent = await db.ops.where('queue').equals(1).count()
    const numbered = await db.ops.where('number').above(0).count()
    if (!meta) return { kind: 'store-gone' as const, why: 'the database has no meta row' }
    const { stamped } = meta
    if (count < meta.count) return short('store-short', count, meta.count, 'operations')
    if (unsent < meta.unsent) return short('store-short', unsent, meta.unsent, 'unsent')
    return numbered < stamped ? short('chain-broken', numbered, stamped, 'sent') : undefined
  })
}

const short = (kind: StoreLoss['kind'], here: number, of: number, what: string): StoreLoss => ({
  kind,
  why: `${here} of ${of} ${what} are here`,
  missing: of - here,
})

/**
 * The person has read what is missing and goes on with what is here: from now on
 * the counts say what there is, and only a further loss is reported. Every stream
 * is read again from its start: what the office has of the missing comes back.
 */
export function acceptLoss(deps: LogDeps): Promise<Result<void, NotKept>> {
  const { db } = deps
  return writeThrough(deps, [db.ops, db.cursors, db.office], async (meta) => {
    const count = await db.ops.count()
    const unsent = await db.ops.where('queue').equals(1).count()
    const stamped = await db.ops.where('number').above(0).count()
    await db.meta.put({ ...meta, count, unsent, stamped })
    await db.cursors.clear()
    await db.office.delete('receipt')
  })
}

function logDeps(db: CasebookDatabase, names: StoreNames, genesis: string): LogDeps {
  const faults = createStoreFaults(names)
  // A newer version wants the database: let go, so its upgrade is not blocked, and
  // `false`, so that Dexie's own listener does not open the upgraded one again.
  db.on('versionchange', ({ newVersion }) => {
    faults.closedFor(newVersion === null ? 'store-lost' : 'newer-store')
    db.close({ disableAutoOpen: true })
    return false
  })
  return { db, genesis, faults, watchers: createWatchers(`${names.name}-log`) }
}
