/**
 * What a start finds, what it offers, and what becomes of what it offers.
 */
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Device } from '../../../src/session/device.ts'
import { lookForLoss, type Tablet } from '../../../src/session/look-for-loss.ts'
import { beginAfresh, fetchAgain, putBackFromJournal } from '../../../src/session/mend-loss.ts'
import { readHeader } from '../../../src/session/read-header.ts'
import { appendOwn, type LogDeps } from '../../../src/store/log.ts'
import { putKey } from '../../../src/store/office.ts'
import type { VaultHeader } from '../../../src/store/vault-header.ts'
import {
  createDeviceLog,
  type DeviceLog,
  fillDisk,
  GENESIS,
  INSPECTION,
  makeMany,
} from '../../contract/device-log-kit.ts'
import { makeVaultHeader } from '../../fixtures/vault-header.ts'
import { createSeededIds } from '../../kit/ids.ts'
import {
  createMemoryFiles,
  createMemoryJournal,
  type MemoryFiles,
} from '../../kit/memory-journal.ts'

const ids = createSeededIds(8, 'look')
const HEADER = makeVaultHeader(ids, GENESIS)

let made: DeviceLog
let log: LogDeps
let files: MemoryFiles
/** Where the page reads the header; the worker reads what `putRaw` laid there. */
let header: VaultHeader | 'none' | 'unreadable'
let isHeaderBroken: boolean

const device = (): Device => ({
  names: made.names,
  header: {
    read: async () => {
      if (isHeaderBroken) throw new DOMException('', 'UnknownError')
      return header
    },
    write: async (next) => {
      if (isHeaderBroken) throw new DOMException('', 'UnknownError')
      header = next
      await putRaw(next)
    },
    // Nothing here counts or changes a passphrase.
    change: async () => undefined,
  },
  derive: async () => new Uint8Array(32),
  calibrate: async () => ({ memoryKiB: 65_536, iterations: 3 }),
  authenticator: undefined,
  clock: { now: () => '' as never, monotonicMs: () => 0 },
  ids,
  wallMs: () => 0,
})

function putRaw(value: VaultHeader | undefined): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(`${made.names.name}-vault`)
    opening.onupgradeneeded = () => opening.result.createObjectStore('header')
    opening.onsuccess = () => {
      const db = opening.result
      const tx = db.transaction('header', 'readwrite')
      if (value) tx.objectStore('header').put(value, 'v')
      else tx.objectStore('header').delete('v')
      tx.oncomplete = () => {
        db.close()
        resolve()
      }
    }
  })
}

const start = (withCopy = true): Tablet => ({
  device: device(),
  journal: createMemoryJournal({
    name: made.names.name,
    files: withCopy ? files : undefined,
  }),
})
const BROKEN = {
  open: () => {
    throw new DOMException('', 'UnknownError')
  },
} as unknown as IDBFactory
const loseHeader = async () => {
  header = 'none'
  await putRaw(undefined)
}

beforeEach(async () => {
  made = await createDeviceLog()
  log = made.log
  files = createMemoryFiles()
  header = HEADER
  isHeaderBroken = false
  await putRaw(HEADER)
  await putKey(log, { key: ids.next(), inspection: INSPECTION, wrapped: 'AAAA' })
  await appendOwn(log, makeMany(5))
  expect(await lookForLoss(start())).toBeUndefined()
})

describe('a start finds', () => {
  test('[LO1] nothing, where nothing is missing, with a second copy and without one', async () => {
    expect(await lookForLoss(start())).toBeUndefined()
    expect(await lookForLoss(start(false))).toBeUndefined()
  })

  test('[LO1] rows that are gone, with their number; the office only where there is no second copy', async () => {
    await log.db.ops.limit(2).delete()
    expect(await lookForLoss(start())).toMatchObject({
      kind: 'store-short',
      missing: 2,
      streams: 1,
      held: 5,
      ways: ['put-back'],
    })
    expect(await lookForLoss(start(false))).toMatchObject({
      kind: 'store-short',
      missing: 2,
      held: undefined,
      ways: ['fetch'],
    })
  })

  test('[LO1] bytes that changed and keys that went', async () => {
    await log.db.keys.clear()
    expect(await lookForLoss(start())).toMatchObject({ kind: 'keys-gone', ways: ['put-back'] })
    await log.db.ops.limit(1).modify({ bytes: new Uint8Array(500) })
    expect(await lookForLoss(start())).toMatchObject({ kind: 'bytes-changed', missing: 1 })
  })

  test('[LO2] a mark that is gone from localStorage, although all work is here', async () => {
    made.names.marker.clear()
    expect(await lookForLoss(start())).toEqual({ kind: 'mark-gone' })
    expect(await lookForLoss(start())).toBeUndefined()
  })

  test('[LO2] a header that is gone while the store is here, and both gone', async () => {
    await loseHeader()
    expect(await lookForLoss(start())).toMatchObject({
      kind: 'header-gone',
      missing: 0,
      ways: ['put-back', 'enrol'],
    })
    expect(await lookForLoss(start(false))).toMatchObject({ ways: ['again', 'enrol'] })
    log.db.close()
    await Dexie.delete(made.names.name)
    expect(await lookForLoss(start())).toMatchObject({
      kind: 'store-gone',
      missing: 5,
      ways: ['put-back', 'enrol'],
    })
  })

  test('[LO5] a store that the browser does not open', async () => {
    isHeaderBroken = true
    await loseHeader()
    const broken = createMemoryJournal({
      name: made.names.name,
      files,
      idb: () => BROKEN,
    })
    expect(await lookForLoss({ device: device(), journal: broken })).toMatchObject({
      kind: 'store-unreadable',
      missing: 5,
      ways: ['again', 'afresh'],
    })
  })

  test('[LO5] a store that breaks while it is counted does not open', async () => {
    const { count } = IDBObjectStore.prototype
    IDBObjectStore.prototype.count = () => {
      throw new DOMException('', 'UnknownError')
    }
    const loss = await lookForLoss(start()).finally(() => {
      IDBObjectStore.prototype.count = count
    })
    expect(loss).toMatchObject({ kind: 'store-unreadable', ways: ['again', 'afresh'] })
  })

  test('[LO2] another store, or a newer one: nothing but another try is offered', async () => {
    await log.db.meta.update('m', { format: 2 })
    expect(await lookForLoss(start())).toMatchObject({ kind: 'newer-store', ways: ['again'] })
    await log.db.meta.update('m', { genesis: 'another', format: 1 })
    expect(await lookForLoss(start())).toMatchObject({ kind: 'other-store', ways: ['again'] })
    expect(await putBackFromJournal(start())).toMatchObject({ error: { kind: 'other-store' } })
    expect(await fetchAgain(start())).toMatchObject({ error: { kind: 'other-store' } })
  })
})

describe('mending', () => {
  test('[LO3] header and store come back together, whose they were', async () => {
    await loseHeader()
    const rows = await made.rows()
    log.db.close()
    await Dexie.delete(made.names.name)
    expect(await putBackFromJournal(start())).toMatchObject({ ok: true, value: { ops: 5 } })
    expect(header).toEqual(HEADER)
    expect(await lookForLoss(start())).toBeUndefined()
    const again = await made.again()
    expect((await again.db.ops.toArray()).map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  })

  test('[LO3] without a second copy, or without a header in it, nothing is touched', async () => {
    expect(await putBackFromJournal(start(false))).toEqual({
      ok: false,
      error: { kind: 'no-copy' },
    })
    await loseHeader()
    files.disk.clear()
    expect(await putBackFromJournal(start())).toMatchObject({ error: { kind: 'no-header' } })
    expect(await fetchAgain(start())).toMatchObject({ error: { kind: 'no-header' } })
    expect(header).toBe('none')
  })

  test('[LO5] a header that cannot be written is said', async () => {
    await loseHeader()
    isHeaderBroken = true
    expect(await readHeader(device())).toBe('unreadable')
    expect(await putBackFromJournal(start())).toMatchObject({
      error: { kind: 'store-unreadable' },
    })
  })

  test('[LO4] what nobody can put back is fetched: counts say what is here, cursors begin anew', async () => {
    await log.db.ops.limit(2).delete()
    expect((await fetchAgain(start(false))).ok).toBe(true)
    expect(await made.meta()).toMatchObject({ count: 3, unsent: 3 })
    expect(await lookForLoss(start(false))).toBeUndefined()
  })

  test('[DV3] a full disk is said, both ways', async () => {
    await log.db.ops.limit(2).delete()
    const disk = fillDisk('request', 0)
    expect(await putBackFromJournal(start())).toMatchObject({ error: { kind: 'disk-full' } })
    expect(await fetchAgain(start())).toMatchObject({ error: { kind: 'disk-full' } })
    disk.makeRoom()
  })

  test('[LO5] a fresh place where the browser has none is said', async () => {
    expect(await beginAfresh(start())).toEqual({ kind: 'no-fresh-place' })
  })
})
