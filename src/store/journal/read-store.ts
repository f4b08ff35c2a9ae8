/**
 * The store as the journal's worker reads it: IndexedDB itself, without Dexie,
 * which would be a third of this app a second time.  [JL1 LO2]
 *
 * Reads only, through a connection of its own that is closed again: it never
 * makes a database that is not there, and blocks no upgrade.
 */
import { type InspectionId, isId, type OpId, type StreamId } from '../../base/brand.ts'

export interface StoreRow {
  readonly place: number
  readonly id: OpId
  readonly inspection: InspectionId
  readonly stream: StreamId
  readonly own: 0 | 1
  readonly burst: OpId
  readonly bytes: Uint8Array
  /** The office has it and said so. */
  readonly isSettled: boolean
}

export interface OfficeRows {
  readonly keys: readonly unknown[]
  readonly orders: readonly unknown[]
  readonly office: readonly unknown[]
}

export interface StoreReading {
  readonly genesis: unknown
  readonly rows: number
  readonly office: OfficeRows
}

const SLICE = 500

/** Undefined where there is no such database; it is not made. */
function openRaw(idb: IDBFactory, name: string): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const opening = idb.open(name)
    let isMissing = false
    opening.onupgradeneeded = () => {
      isMissing = true
      opening.transaction?.abort()
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => {
      if (isMissing) resolve(undefined)
      else reject(opening.error)
    }
  })
}

const told = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** The vault's header as it lies there, unparsed. */
export async function readRawHeader(idb: IDBFactory, name: string): Promise<unknown> {
  const db = await openRaw(idb, `${name}-vault`)
  if (!db) return undefined
  try {
    return await told(db.transaction('header').objectStore('header').get('v'))
  } finally {
    db.close()
  }
}

/** Every row after a place, in order and as of one moment, and the rows beside the log. */
export async function readRawStore(
  idb: IDBFactory,
  name: string,
  afterPlace: number,
  meet: (row: StoreRow) => void,
): Promise<StoreReading | undefined> {
  const db = await openRaw(idb, name)
  if (!db) return undefined
  try {
    const tx = db.transaction(['meta', 'ops'])
    const meta: unknown = await told(tx.objectStore('meta').get('m'))
    if (typeof meta !== 'object' || meta === null) return undefined
    const rows = await readOps(tx.objectStore('ops'), afterPlace, meet)
    // A transaction of its own: a tap waits for the one above, and is not to wait for this.
    const beside = db.transaction(['keys', 'orders', 'office'])
    const [keys, orders, office] = await Promise.all([
      told<unknown[]>(beside.objectStore('keys').getAll()),
      told<unknown[]>(beside.objectStore('orders').getAll()),
      told<unknown[]>(beside.objectStore('office').getAll()),
    ])
    return { genesis: Reflect.get(meta, 'genesis'), rows, office: { keys, orders, office } }
  } finally {
    db.close()
  }
}

async function readOps(
  ops: IDBObjectStore,
  afterPlace: number,
  meet: (row: StoreRow) => void,
): Promise<number> {
  let after = afterPlace
  let count = 0
  for (;;) {
    const slice = await told<unknown[]>(ops.getAll(IDBKeyRange.lowerBound(after, true), SLICE))
    for (const raw of slice) {
      after = placeOf(raw) ?? after + 1
      const row = parseRow(raw)
      if (!row) continue
      count += 1
      meet(row)
    }
    if (slice.length < SLICE) return count
  }
}

function placeOf(raw: unknown): number | undefined {
  const place: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'place') : 0
  return typeof place === 'number' ? place : undefined
}

function parseRow(raw: unknown): StoreRow | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined
  const { place, id, inspection, stream, own, burst, bytes, seq, queue } = raw as Readonly<
    Record<string, unknown>
  >
  if (typeof place !== 'number' || !isId(id) || !isId(stream) || !isId(inspection)) return undefined
  return {
    place,
    id: id as OpId,
    inspection: inspection as InspectionId,
    stream: stream as StreamId,
    own: own === 1 ? 1 : 0,
    burst: (isId(burst) ? burst : id) as OpId,
    bytes: bytes instanceof Uint8Array ? bytes : new Uint8Array(),
    isSettled: seq !== undefined && queue !== 1,
  }
}
