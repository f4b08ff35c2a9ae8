/**
 * The desk: what it appends, when it holds back, what it says of a store.
 */
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, test } from 'vitest'
import { ok } from '../../../../src/base/result.ts'
import { appendPulled } from '../../../../src/store/inbox.ts'
import type { JournalLook } from '../../../../src/store/journal/journal-messages.ts'
import { appendOwn, type LogDeps, replaceUnsent } from '../../../../src/store/log.ts'
import { dropKeys, putKey, putReceipt } from '../../../../src/store/office.ts'
import { recordPush, stampBatch } from '../../../../src/store/queue.ts'
import type { VaultHeader } from '../../../../src/store/vault-header.ts'
import {
  createDeviceLog,
  createOfficeStream,
  type DeviceLog,
  GENESIS,
  INSPECTION,
  makeMany,
  makeOwn,
  OTHER_STREAM,
  STREAM,
} from '../../../contract/device-log-kit.ts'
import { makeVaultHeader } from '../../../fixtures/vault-header.ts'
import { createSeededIds } from '../../../kit/ids.ts'
import {
  createMemoryDesk,
  createMemoryFiles,
  type MemoryFiles,
} from '../../../kit/memory-journal.ts'

const ids = createSeededIds(5, 'desk')
const DAY_MS = 86_400_000
const header = (genesis = GENESIS) => makeVaultHeader(ids, genesis)

/** By a connection that is closed again, so that the database can be deleted. */
function putHeader(name: string, value: VaultHeader): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(`${name}-vault`)
    opening.onupgradeneeded = () => opening.result.createObjectStore('header')
    opening.onsuccess = () => {
      const db = opening.result
      const tx = db.transaction('header', 'readwrite')
      tx.objectStore('header').put(value, 'v')
      tx.oncomplete = () => {
        db.close()
        resolve()
      }
    }
  })
}

let device: DeviceLog
let log: LogDeps
let files: MemoryFiles
let now = 0
const deskOf = () => createMemoryDesk({ name: device.names.name, files, nowMs: () => now })
type Desk = ReturnType<typeof deskOf>
let desk: Desk

async function look(by: Desk = desk): Promise<JournalLook> {
  const looked = await by({ kind: 'look' })
  if (looked.kind !== 'look') throw new Error(JSON.stringify(looked))
  return looked
}
const held = async () => {
  const answer = await desk({ kind: 'read' })
  if (answer.kind !== 'held') throw new Error(answer.kind)
  return answer
}
const journalBytes = () =>
  [...(files.disk.get(GENESIS)?.values() ?? [])].reduce((n, f) => n + f.length, 0)

beforeEach(async () => {
  device = await createDeviceLog()
  log = device.log
  files = createMemoryFiles()
  now = 1000
  await putHeader(device.names.name, header())
  desk = deskOf()
})

describe('appending', () => {
  test('[JL1] the first look takes in everything that the store has, later ones what came since', async () => {
    await appendOwn(log, makeMany(3))
    expect(await look()).toMatchObject({ store: 'here', held: 0, missing: 0 })
    const own = makeOwn()
    await appendOwn(log, [own])
    await desk({ kind: 'keep' })
    const { entries } = await held()
    expect(entries).toHaveLength(4)
    expect(entries.at(-1)).toMatchObject({ ...own, own: 1, burst: own.id, atMs: 1000 })
  })

  test('[JL1] a keep before any look is a look; one with nothing new writes nothing', async () => {
    await appendOwn(log, makeMany(2))
    await desk({ kind: 'keep' })
    expect((await held()).entries).toHaveLength(2)
    const before = journalBytes()
    await desk({ kind: 'keep' })
    await look()
    expect(journalBytes()).toBe(before)
  })

  test('[JL1] what was fetched from the office is held too, marked as not ours', async () => {
    const office = createOfficeStream()
    office.append(...makeMany(2))
    await appendPulled(log, office.page(0))
    await desk({ kind: 'keep' })
    expect((await held()).entries.map(({ own }) => own)).toEqual([0, 0])
  })

  test('[JL5] header and keys are copied once, and again when they change', async () => {
    await desk({ kind: 'keep' })
    const before = journalBytes()
    await desk({ kind: 'keep' })
    expect(journalBytes()).toBe(before)
    await putKey(log, { key: ids.next(), inspection: INSPECTION, wrapped: 'AAAA' })
    await desk({ kind: 'keep' })
    expect(await held()).toMatchObject({
      header: { genesis: GENESIS },
      office: { keys: [{ wrapped: 'AAAA' }] },
    })
  })

  test('[JL4] another tab that wrote meanwhile is heard: nothing is written over, nothing twice', async () => {
    const other = deskOf()
    await look()
    await look(other)
    await appendOwn(log, makeMany(2))
    await desk({ kind: 'keep' })
    await appendOwn(log, makeMany(1))
    await other({ kind: 'keep' })
    await desk({ kind: 'keep' })
    const { entries } = await held()
    expect(new Set(entries.map(({ id }) => id)).size).toBe(3)
    expect(entries).toHaveLength(3)
  })

  test('[JL3] a torn end is cut off by the next batch', async () => {
    await appendOwn(log, makeMany(2))
    await look()
    const folder = files.disk.get(GENESIS)
    const [[name, file] = ['', new Uint8Array()]] = [...(folder ?? [])]
    folder?.set(name, file.slice(0, -7))
    const again = deskOf()
    await look(again)
    await appendOwn(log, makeMany(1))
    await again({ kind: 'keep' })
    expect(await look(deskOf())).toMatchObject({ held: 3, missing: 0, damaged: 0 })
  })

  test('[JL8] without a place for it nothing is kept and it is said; a disk that fails is said too', async () => {
    const without = createMemoryDesk({ name: device.names.name })
    expect(await without({ kind: 'look' })).toEqual({ kind: 'no-place' })
    const full = {
      ...files,
      append: () => Promise.reject(new DOMException('', 'QuotaExceededError')),
    }
    const failing = createMemoryDesk({ name: device.names.name, files: full })
    expect(await failing({ kind: 'keep' })).toEqual({ kind: 'failed', why: 'QuotaExceededError' })
    const odd = createMemoryDesk({
      name: device.names.name,
      files: { ...files, folders: () => Promise.reject('odd') },
    })
    expect(await odd({ kind: 'look' })).toEqual({ kind: 'failed', why: 'unknown' })
  })
})

describe('what is missing', () => {
  test('[LO1] a row that is gone is missing, by stream, and nothing more is appended', async () => {
    const [a, b] = [makeOwn(), makeOwn(OTHER_STREAM)]
    await appendOwn(log, [a, b])
    await look()
    await log.db.ops.where('id').equals(b.id).delete()
    await appendOwn(log, makeMany(1))
    const looked = await look(deskOf())
    expect(looked).toMatchObject({ missing: 1, changed: 0, streams: [OTHER_STREAM], held: 2 })
    expect((await held()).entries).toHaveLength(2)
  })

  test('[LO1] a byte that changed is seen', async () => {
    const own = makeOwn()
    await appendOwn(log, [own])
    await look()
    const bytes = own.bytes.slice()
    bytes[120] = (bytes[120] ?? 0) ^ 1
    await log.db.ops.where('id').equals(own.id).modify({ bytes })
    expect(await look()).toMatchObject({ missing: 0, changed: 1, streams: [STREAM] })
  })

  test('[LO1] a row that is no row any more is missing', async () => {
    const [a, b] = makeMany(2)
    if (!a || !b) throw new Error('two')
    await appendOwn(log, [a, b])
    await look()
    await log.db.ops
      .where('id')
      .equals(a.id)
      .modify((row) => Reflect.deleteProperty(row, 'stream'))
    await log.db.ops
      .where('id')
      .equals(b.id)
      .modify((row) => Reflect.deleteProperty(row, 'bytes'))
    expect(await look()).toMatchObject({ missing: 1, changed: 1 })
  })

  test('[JL7] an exchanged burst is not missing, before and after the journal heard of it', async () => {
    const [a, b, c] = makeMany(3)
    if (!a || !b || !c) throw new Error('three')
    await appendOwn(log, [a])
    await look()
    await replaceUnsent(log, a.id, b)
    expect(await look(deskOf())).toMatchObject({ missing: 0 })
    await replaceUnsent(log, b.id, c)
    expect(await look(deskOf())).toMatchObject({ missing: 0 })
    await log.db.ops.clear()
    expect(await look(deskOf())).toMatchObject({ missing: 1, held: 3 })
  })

  test('[RV4 JL6] keys that went because the office has withdrawn the tablet are no loss, and leave the journal at once', async () => {
    await appendOwn(log, makeMany(1))
    const rows = await log.db.ops.toArray()
    await log.db.ops.bulkPut(rows.map(({ queue: _queue, ...row }) => row))
    await putKey(log, { key: ids.next(), inspection: INSPECTION, wrapped: 'V1RBUFBFRA' })
    await look()
    const disk = () =>
      [...(files.disk.get(GENESIS)?.values() ?? [])]
        .map((file) => Buffer.from(file).toString('latin1'))
        .join('')
    expect(disk()).toContain('V1RBUFBFRA')
    expect(await dropKeys(log)).toEqual(ok(true))
    expect(await look()).toMatchObject({ missing: 0, keys: 0 })
    expect(disk()).not.toContain('V1RBUFBFRA')
    expect((await held()).entries).toHaveLength(1)
    // Once is enough: the next look writes nothing.
    const before = journalBytes()
    await look()
    expect(journalBytes()).toBe(before)
  })

  test('[LO1] a key that is gone is missed where its inspection has work here', async () => {
    await putKey(log, { key: ids.next(), inspection: INSPECTION, wrapped: 'AAAA' })
    await putKey(log, { key: ids.next(), inspection: ids.next(), wrapped: 'BBBB' })
    await appendOwn(log, makeMany(1))
    await look()
    await log.db.keys.clear()
    expect(await look()).toMatchObject({ missing: 0, keys: 1 })
  })
})

describe('a store from outside', () => {
  test('[LO2] gone: said, not made, and the journal knows what it held and whose it was', async () => {
    await appendOwn(log, makeMany(2))
    await look()
    log.db.close()
    await Dexie.delete(device.names.name)
    await Dexie.delete(`${device.names.name}-vault`)
    const looked = await look(deskOf())
    expect(looked).toMatchObject({ store: 'none', missing: 2, header: { genesis: GENESIS } })
    expect(await Dexie.exists(device.names.name)).toBe(false)
    expect(await Dexie.exists(`${device.names.name}-vault`)).toBe(false)
  })

  test('[LO2] without its meta row it is none; of another genesis it is another', async () => {
    await look()
    await log.db.meta.update('m', { genesis: 'another' })
    expect((await look()).store).toBe('other')
    expect(await desk({ kind: 'keep' })).toMatchObject({ store: 'other' })
    await log.db.meta.clear()
    expect((await look()).store).toBe('none')
  })

  test('[LO2] a keep that finds the store gone says so and writes nothing', async () => {
    await appendOwn(log, makeMany(1))
    await look()
    const before = journalBytes()
    await log.db.meta.clear()
    expect(await desk({ kind: 'keep' })).toMatchObject({ store: 'none' })
    expect(journalBytes()).toBe(before)
  })

  test('[LO2] one that the browser does not open is unreadable', async () => {
    const broken = {
      open: () => {
        throw new DOMException('', 'UnknownError')
      },
    } as unknown as IDBFactory
    const blind = createMemoryDesk({ name: device.names.name, files, idb: () => broken })
    expect(await look(blind)).toMatchObject({ store: 'unreadable' })
  })

  test('[LO2] of several stores that were made here the one written to last speaks', async () => {
    await appendOwn(log, makeMany(1))
    await look()
    now = 2000
    await putHeader(device.names.name, header('second'))
    await log.db.meta.update('m', { genesis: 'second' })
    await appendOwn(log, makeMany(1))
    await look()
    await Dexie.delete(`${device.names.name}-vault`)
    expect((await look(deskOf())).header).toMatchObject({ genesis: 'second' })
  })

  test('[LO2] without a header the journal of the store that is here speaks, older or not', async () => {
    await appendOwn(log, makeMany(1))
    await look()
    files.disk.set('newer', new Map(files.disk.get(GENESIS)))
    await Dexie.delete(`${device.names.name}-vault`)
    expect(await look(deskOf())).toMatchObject({ store: 'here', missing: 0, held: 1 })
    expect((await held()).entries).toHaveLength(1)
  })

  test('[LO2] a tablet where nobody ever was has no journal either', async () => {
    const fresh = createMemoryDesk({ name: 'nobody', files: createMemoryFiles() })
    expect(await look(fresh)).toMatchObject({ store: 'none', held: 0, lastMs: undefined })
    expect(await fresh({ kind: 'read' })).toMatchObject({ entries: [] })
  })
})

describe('thinning', () => {
  /** Sent, acknowledged, and with a receipt. */
  async function settle(count: number): Promise<void> {
    const batch = await stampBatch(log, { envelopes: 500, bytes: 1_000_000 })
    if (!batch.ok) throw new Error(batch.error.kind)
    await recordPush(
      log,
      batch.value,
      batch.value.map((_, index) => ({ result: 'accepted', seq: index + 1 })),
    )
    await putReceipt(log, { code: '7F3A-91C2', at: 'now', cases: count })
  }
  const big = (count: number) => Array.from({ length: count }, () => makeOwn(STREAM, 40_000))

  test('[JL6] what the office has by its receipt goes after 14 days, and does not come back', async () => {
    await appendOwn(log, big(8))
    await look()
    await settle(8)
    now += 13 * DAY_MS
    await look(deskOf())
    expect((await held()).entries).toHaveLength(8)
    now += 2 * DAY_MS
    await look(deskOf())
    expect((await held()).entries).toHaveLength(0)
    expect(journalBytes()).toBeLessThan(5000)
    const fresh = makeOwn()
    await appendOwn(log, [fresh])
    await look(deskOf())
    expect((await held()).entries.map(({ id }) => id)).toEqual([fresh.id])
  })

  test('[JL6] without a receipt, or unsent, nothing goes, however old', async () => {
    await appendOwn(log, big(8))
    await look()
    now += 100 * DAY_MS
    await look(deskOf())
    expect((await held()).entries).toHaveLength(8)
    await settle(8)
    await log.db.office.delete('receipt')
    await look(deskOf())
    expect((await held()).entries).toHaveLength(8)
  })

  test('[JL6] exchanged bursts and old copies go as soon as they are most of it', async () => {
    let last = makeOwn(STREAM, 40_000)
    await appendOwn(log, [last])
    await look()
    for (let burst = 0; burst < 9; burst++) {
      const next = makeOwn(STREAM, 40_000)
      await replaceUnsent(log, last.id, next)
      await desk({ kind: 'keep' })
      last = next
    }
    expect((await held()).entries).toHaveLength(10)
    await look(deskOf())
    expect((await held()).entries.map(({ id }) => id)).toEqual([last.id])
    expect(await held()).toMatchObject({ header: { genesis: GENESIS } })
  })

  test('[JL6] cut between the new file and the old one: both are read, and then put together', async () => {
    await appendOwn(log, makeMany(3))
    await look()
    const folder = files.disk.get(GENESIS)
    folder?.set('log-000002', new Uint8Array(folder.get('log-000001') ?? []))
    expect(await look(deskOf())).toMatchObject({ missing: 0 })
    expect([...(folder?.keys() ?? [])]).toEqual(['log-000003'])
    expect((await held()).entries).toHaveLength(3)
  })
})
