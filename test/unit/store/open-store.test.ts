/**
 * Opening: loss is told from emptiness, before the first write.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { appendOwn } from '../../../src/store/log.ts'
import { isMarked } from '../../../src/store/marker.ts'
import { findLoss, makeStore, openStore } from '../../../src/store/open-store.ts'
import { recordPush, stampBatch } from '../../../src/store/queue.ts'
import { createDeviceLog, GENESIS, makeMany } from '../../contract/device-log-kit.ts'
import { createMemoryStorage } from '../../kit/memory-storage.ts'

const freshNames = () => ({ name: `open-${crypto.randomUUID()}`, marker: createMemoryStorage() })
const kindOf = (result: { ok: boolean; error?: { kind: string } }) =>
  result.ok ? 'opened' : result.error?.kind

describe('making', () => {
  test('[DV10] the genesis stands in the database and in localStorage', async () => {
    const names = freshNames()
    expect(isMarked(names)).toBe(false)
    expect(kindOf(await makeStore(names, GENESIS))).toBe('opened')
    expect(isMarked(names)).toBe(true)
    expect(kindOf(await openStore(names, GENESIS))).toBe('opened')
  })

  test('[DV10] a store with work in it is never made anew', async () => {
    const { log, names, rows } = await createDeviceLog()
    await appendOwn(log, makeMany(1))
    expect(kindOf(await makeStore(names, 'another'))).toBe('other-store')
    expect(kindOf(await openStore(names, GENESIS))).toBe('opened')
    expect(await rows()).toHaveLength(1)
  })

  test('[DV10] what a kill in the middle of enrolling left behind is taken over', async () => {
    const { names } = await createDeviceLog()
    expect(kindOf(await makeStore(names, 'second try'))).toBe('opened')
    expect(kindOf(await openStore(names, 'second try'))).toBe('opened')
    expect(kindOf(await openStore(names, GENESIS))).toBe('other-store')
  })
})

describe('opening', () => {
  test('[DV10] gone, exchanged, newer: each is named and nothing is made', async () => {
    const names = freshNames()
    expect(kindOf(await openStore(names, GENESIS))).toBe('store-gone')
    expect(isMarked(names)).toBe(false)
    expect(kindOf(await openStore(names, GENESIS))).toBe('store-gone')

    const { log, names: other, meta } = await createDeviceLog()
    expect(kindOf(await openStore(other, 'not this'))).toBe('other-store')
    await log.db.meta.put({ ...(await meta()), format: 2 })
    expect(kindOf(await openStore(other, GENESIS))).toBe('newer-store')
  })

  test('[DV10] a database that cannot be read', async () => {
    const { log, names: broken } = await createDeviceLog()
    log.db.close()
    const { open } = IDBFactory.prototype
    IDBFactory.prototype.open = () => {
      throw new DOMException('internal', 'UnknownError')
    }
    try {
      expect(kindOf(await openStore(broken, GENESIS))).toBe('store-unreadable')
    } finally {
      IDBFactory.prototype.open = open
    }
  })

  test('[DV10] a store that did not open is let go of', async () => {
    const { names } = await createDeviceLog()
    await openStore(names, 'not this')
    let isBlocked = false
    await new Promise<void>((resolve) => {
      const request = indexedDB.deleteDatabase(names.name)
      request.onblocked = () => {
        isBlocked = true
      }
      request.onsuccess = () => resolve()
    })
    expect(isBlocked).toBe(false)
  })
})

describe('loss inside a store that opens', () => {
  const makeUsed = async () => {
    const device = await createDeviceLog()
    await appendOwn(device.log, makeMany(4))
    const batch = await stampBatch(device.log, { envelopes: 2, bytes: 1024 * 1024 })
    if (!batch.ok) throw new Error(batch.error.kind)
    await recordPush(device.log, batch.value, [{ result: 'accepted', seq: 1 }])
    return device
  }
  const lossOf = async ({ log }: Awaited<ReturnType<typeof makeUsed>>) =>
    (await findLoss(log))?.kind

  test('[DV10] none while everything is there', async () => {
    expect(await lossOf(await makeUsed())).toBeUndefined()
  })

  test('[DV10] rows are missing', async () => {
    const device = await makeUsed()
    await device.log.db.ops.delete(4)
    expect(await lossOf(device)).toBe('store-short')
  })

  test('[DV10] unsent rows were exchanged for others', async () => {
    const device = await makeUsed()
    const row = await device.log.db.ops.get(4)
    if (!row) throw new Error('a row')
    const { queue: _queue, ...sent } = row
    await device.log.db.ops.put(sent)
    expect(await lossOf(device)).toBe('store-short')
  })

  test('[DV10] a link of the device\u2019s chain is missing', async () => {
    const device = await makeUsed()
    const row = await device.log.db.ops.get(1)
    if (!row) throw new Error('a row')
    const { number: _number, ...rest } = row
    await device.log.db.ops.put(rest)
    expect(await lossOf(device)).toBe('chain-broken')
  })

  test('[DV10] the meta row itself', async () => {
    const device = await makeUsed()
    await device.log.db.meta.clear()
    expect(await lossOf(device)).toBe('store-gone')
  })
})
