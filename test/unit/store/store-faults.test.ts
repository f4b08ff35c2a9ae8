/**
 * Faults of the browser's store: counted by kind, named for what they are, and
 * told while a page waits for another window.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { appendOne } from '../../../src/store/append-one.ts'
import { countFault, readFaultCounts } from '../../../src/store/fault-counts.ts'
import { appendOwn } from '../../../src/store/log.ts'
import { makeStore, openStore } from '../../../src/store/open-store.ts'
import { createDeviceLog, fillDisk, GENESIS, makeOwn } from '../../contract/device-log-kit.ts'
import { createMemoryStorage } from '../../kit/memory-storage.ts'

const makeNames = () => ({ name: `faults-${crypto.randomUUID()}`, marker: createMemoryStorage() })
const openAt = (name: string, version: number) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open(name, version)
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })

describe('counts', () => {
  test('[SF5] each kind is counted apart, across restarts, and nothing else is kept', () => {
    const names = makeNames()
    expect(readFaultCounts(names)).toEqual({})
    for (const kind of ['disk-full', 'second-tab', 'disk-full']) countFault(names, kind)
    expect(readFaultCounts({ ...names })).toEqual({ 'disk-full': 2, 'second-tab': 1 })
  })

  test('[SF5] counts that cannot be read or kept stand in nobody’s way', () => {
    const names = makeNames()
    names.marker.setItem(`${names.name}-faults`, 'not json')
    expect(readFaultCounts(names)).toEqual({})
    names.marker.setItem(`${names.name}-faults`, '{"X y":1}')
    expect(readFaultCounts(names)).toEqual({})
    const full = {
      ...names,
      marker: {
        getItem: () => null,
        setItem: () => {
          throw new DOMException('no room', 'QuotaExceededError')
        },
      },
    }
    expect(countFault(full, 'disk-full')).toBe(false)
  })
})

describe('a write that fails', () => {
  test('[SF1 SF5] a full disk is counted by both ways to the disk, and keeps afterwards', async () => {
    const { log, names, rows } = await createDeviceLog()
    const own = makeOwn()
    const full = fillDisk('commit')
    expect(await appendOne(log, own)).toMatchObject({ error: { kind: 'disk-full' } })
    expect(await appendOwn(log, [own])).toMatchObject({ error: { kind: 'disk-full' } })
    full.makeRoom()
    expect(await appendOwn(log, [own])).toMatchObject({ ok: true })
    expect(await rows()).toHaveLength(1)
    expect(readFaultCounts(names)).toEqual({ 'disk-full': 2 })
    expect(log.faults?.counts()).toEqual({ 'disk-full': 2 })
    log.faults?.count('second-tab')
    expect(readFaultCounts(names)).toEqual({ 'disk-full': 2, 'second-tab': 1 })
  })

  test('[SF2] a connection that the browser killed is opened again by the long way', async () => {
    const { log, rows } = await createDeviceLog()
    log.db.backendDB().close()
    const own = makeOwn()
    const short = await appendOne(log, own)
    expect(short).toMatchObject({ error: { kind: 'store-closed' } })
    expect(await appendOwn(log, [own])).toMatchObject({ ok: true })
    expect(await rows()).toHaveLength(1)
  })

  test('[SF2] a page that let go for a newer version says so, and waits for nothing', async () => {
    const { log, names } = await createDeviceLog()
    const newer = await openAt(names.name, 999)
    const own = makeOwn()
    expect(await appendOne(log, own)).toMatchObject({ error: { kind: 'store-closed' } })
    expect(await appendOwn(log, [own])).toMatchObject({ error: { kind: 'newer-store' } })
    newer.close()
  })

  test('[SF2] a page whose store was deleted under it says that it is lost', async () => {
    const { log, names } = await createDeviceLog()
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(names.name).onsuccess = resolve
    })
    expect(await appendOwn(log, [makeOwn()])).toMatchObject({ error: { kind: 'store-lost' } })
    expect(readFaultCounts(names)).toEqual({ 'store-lost': 1 })
  })
})

describe('opening', () => {
  test('[SF3] while another window holds an older store it is said, and it goes on by itself', async () => {
    const told: boolean[] = []
    const names = { ...makeNames(), onBlocked: (isBlocked: boolean) => void told.push(isBlocked) }
    const older = await openAt(names.name, 1)
    const making = makeStore(names, GENESIS)
    while (told.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(told).toEqual([true])
    older.close()
    const made = await making
    expect(made.ok).toBe(true)
    expect(told).toEqual([true, false])
    expect(readFaultCounts(names)).toEqual({ 'upgrade-blocked': 1 })
    const again = await openStore(names, GENESIS)
    expect([again.ok, told.at(-1)]).toEqual([true, false])
  })

  test('[SF6] newer data is left alone by an old build, and counted', async () => {
    const { log, names, meta } = await createDeviceLog()
    await log.db.meta.put({ ...(await meta()), format: 2 })
    expect(await openStore(names, GENESIS)).toMatchObject({ error: { kind: 'newer-store' } })
    expect(await appendOwn(log, [makeOwn()])).toMatchObject({ error: { kind: 'newer-store' } })
    expect(readFaultCounts(names)).toEqual({ 'newer-store': 2 })
  })
})
