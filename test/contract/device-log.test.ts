/**
 * The device's log: what was said to be kept is there, once, or nothing is.
 */
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test } from 'vitest'
import type { AccessChange } from '../../src/ops/envelope/protocol.ts'
import {
  appendOwn,
  countQueue,
  readStream,
  readStreams,
  replaceUnsent,
} from '../../src/store/log.ts'
import { readOrders } from '../../src/store/office.ts'
import { stampBatch } from '../../src/store/queue.ts'
import type { Told } from '../../src/store/watch.ts'
import {
  createDeviceLog,
  type FullDisk,
  fillDisk,
  INSPECTION,
  makeMany,
  makeOwn,
  OTHER_STREAM,
  STREAM,
} from './device-log-kit.ts'

const LIMITS = { envelopes: 200, bytes: 1024 * 1024 }
const ORDER: AccessChange = { kind: 'stream', inspection: INSPECTION, stream: STREAM, writer: null }
const disks: FullDisk[] = []
const fill = (...args: Parameters<typeof fillDisk>) => {
  const disk = fillDisk(...args)
  disks.push(disk)
  return disk
}
afterEach(() => {
  for (const disk of disks.splice(0)) disk.makeRoom()
})

describe('append', () => {
  test('[DV1] what was kept is read back in order, byte for byte, by any handle', async () => {
    const { log, again } = await createDeviceLog()
    const envelopes = makeMany(5)
    expect(await appendOwn(log, envelopes)).toEqual({ ok: true, value: 5 })
    for (const handle of [log, await again()]) {
      const rows = await readStream(handle, STREAM)
      expect(rows.map(({ bytes }) => bytes)).toEqual(envelopes.map(({ bytes }) => bytes))
      expect(rows.every(({ own, queue, number }) => own === 1 && queue === 1 && !number)).toBe(true)
    }
  })

  test('[DV5] appending twice changes nothing, not even what was ordered with it', async () => {
    const { log, rows, meta } = await createDeviceLog()
    const envelopes = makeMany(3)
    await appendOwn(log, envelopes, [ORDER])
    const before = [await rows(), await meta(), await readOrders(log)]
    expect(await appendOwn(log, envelopes, [ORDER])).toEqual({ ok: true, value: 0 })
    expect([await rows(), await meta(), await readOrders(log)]).toEqual(before)
  })

  test('[DV5] of old and new together only the new ones are added', async () => {
    const { log, rows, meta } = await createDeviceLog()
    const [a, b, c] = [makeOwn(), makeOwn(), makeOwn()]
    await appendOwn(log, [a, b])
    expect(await appendOwn(log, [b, c, a])).toEqual({ ok: true, value: 1 })
    expect((await rows()).map(({ id }) => id)).toEqual([a.id, b.id, c.id])
    expect(await meta()).toMatchObject({ count: 3, unsent: 3 })
  })

  test('[DV1 DV7] of hundreds at once, in streams that alternate, each stream ends at its last row', async () => {
    const { log, rows } = await createDeviceLog()
    await appendOwn(log, makeMany(2))
    // A write that fails may use numbers up: places have a gap from here.
    const disk = fill('request', 4)
    await appendOwn(log, makeMany(5))
    disk.makeRoom()
    const mixed = Array.from({ length: 450 }, (_, index) =>
      makeOwn(index % 3 ? STREAM : OTHER_STREAM),
    )
    expect(await appendOwn(log, mixed)).toEqual({ ok: true, value: 450 })
    const all = await rows()
    const ends = [STREAM, OTHER_STREAM].map((stream) => ({
      stream,
      last: all.findLast((row) => row.stream === stream)?.place,
    }))
    const told = (await readStreams(log)).map(({ stream, last }) => ({ stream, last }))
    expect(told).toEqual(expect.arrayContaining(ends))
    expect(all).toHaveLength(452)
  })

  test('[DV1] streams are read apart, from any place, and their ends are known', async () => {
    const { log } = await createDeviceLog()
    const [first, second] = [makeMany(3), makeMany(2, OTHER_STREAM)]
    await appendOwn(log, [...first, ...second])
    const rows = await readStream(log, STREAM)
    expect(await readStream(log, STREAM, rows[0]?.place)).toEqual(rows.slice(1))
    expect((await readStream(log, OTHER_STREAM)).map(({ id }) => id)).toEqual(
      second.map(({ id }) => id),
    )
    const ends = new Map((await readStreams(log)).map(({ stream, last }) => [stream, last]))
    expect(ends.get(STREAM)).toBe(rows.at(-1)?.place)
    expect(ends.get(OTHER_STREAM)).toBe(5)
  })

  test('[DV8] operations and their orders are kept together or not at all', async () => {
    const { log, rows } = await createDeviceLog()
    const taken = await appendOwn(log, makeMany(2), [ORDER, ORDER])
    expect(taken.ok).toBe(true)
    expect((await readOrders(log)).map(({ change }) => change)).toEqual([ORDER, ORDER])
    const disk = fill('request', 2)
    expect((await appendOwn(log, [makeOwn()], [ORDER])).ok).toBe(false)
    disk.makeRoom()
    expect(await readOrders(log)).toHaveLength(2)
    expect(await rows()).toHaveLength(2)
  })

  test('[DV4] watchers hear of it after it is kept, and not when it was not', async () => {
    const { log } = await createDeviceLog()
    const told: Told[] = []
    let seen = -1
    log.watchers.watch((one) => {
      told.push(one)
      void log.db.ops.count().then((count) => {
        seen = count
      })
    })
    await appendOwn(log, makeMany(2))
    await expect.poll(() => seen).toBe(2)
    expect(told).toEqual([{ streams: [STREAM], what: 'written' }])
    const disk = fill('commit')
    await appendOwn(log, [makeOwn()])
    disk.makeRoom()
    expect(told).toHaveLength(1)
  })
})

describe('a burst takes the place of the last one', () => {
  test('[OP7] while it is unsent it is exchanged, and the counts stay', async () => {
    const { log, rows, meta } = await createDeviceLog()
    const [old, next] = [makeOwn(), makeOwn()]
    await appendOwn(log, [old])
    expect(await replaceUnsent(log, old.id, next)).toEqual({ ok: true, value: 'replaced' })
    expect((await rows()).map(({ id }) => id)).toEqual([next.id])
    expect(await meta()).toMatchObject({ count: 1, unsent: 1 })
    expect(await countQueue(log)).toEqual({ unsent: 1, parked: 0 })
  })

  test('[OP7] once it was stamped for sending it is never exchanged', async () => {
    const { log, rows } = await createDeviceLog()
    const [old, next] = [makeOwn(), makeOwn()]
    await appendOwn(log, [old])
    await stampBatch(log, LIMITS)
    const before = await rows()
    expect(await replaceUnsent(log, old.id, next)).toEqual({ ok: true, value: 'already-sent' })
    expect(await rows()).toEqual(before)
  })

  test('[OP7] one that is not there any more changes nothing', async () => {
    const { log, rows } = await createDeviceLog()
    await appendOwn(log, [makeOwn()])
    const before = await rows()
    const missing = await replaceUnsent(log, makeOwn().id, makeOwn())
    expect(missing).toEqual({ ok: true, value: 'already-sent' })
    expect(await rows()).toEqual(before)
  })

  test('[OP7] a stream\u2019s end moves along, so that no list shows the old burst', async () => {
    const { log, rows } = await createDeviceLog()
    const [old, next] = [makeOwn(), makeOwn()]
    await appendOwn(log, [old])
    await replaceUnsent(log, old.id, next)
    expect((await readStreams(log))[0]?.last).toBe((await rows())[0]?.place)
  })
})

describe('the disk is full', () => {
  test.each([
    ['request', 1],
    ['request', 3],
    ['commit', 1],
    ['commit', 4],
  ] as const)(
    '[DV3] at the %s, write %i: named, nothing half kept, kept when there is room',
    async (how, after) => {
      const { log, rows, meta } = await createDeviceLog()
      await appendOwn(log, makeMany(2))
      const before = [await rows(), await meta(), await readStreams(log)]
      const envelopes = makeMany(3)
      const disk = fill(how, after)
      const refused = await appendOwn(log, envelopes)
      expect(disk.refused()).toBeGreaterThan(0)
      disk.makeRoom()
      expect(refused).toMatchObject({ ok: false, error: { kind: 'disk-full' } })
      expect([await rows(), await meta(), await readStreams(log)]).toEqual(before)
      expect(await appendOwn(log, envelopes)).toEqual({ ok: true, value: 3 })
      expect(await meta()).toMatchObject({ count: 5, unsent: 5 })
    },
  )

  test.each(['request', 'commit'] as const)(
    '[DV3] an exchange that fails at the %s leaves the old burst',
    async (how) => {
      const { log, rows } = await createDeviceLog()
      const [old, next] = [makeOwn(), makeOwn()]
      await appendOwn(log, [old])
      const before = await rows()
      const disk = fill(how)
      const refused = await replaceUnsent(log, old.id, next)
      disk.makeRoom()
      expect(refused).toMatchObject({ ok: false, error: { kind: 'disk-full' } })
      expect(await rows()).toEqual(before)
      expect(await replaceUnsent(log, old.id, next)).toEqual({ ok: true, value: 'replaced' })
    },
  )
})

describe('two handles at once', () => {
  test('[DV1] two tabs write at the same moment: all of it is kept, counted once', async () => {
    const { log, again, rows, meta } = await createDeviceLog()
    const other = await again()
    const [mine, theirs] = [makeMany(25), makeMany(25)]
    const both = makeOwn()
    const kept = await Promise.all([
      ...mine.map((one) => appendOwn(log, [one])),
      ...theirs.map((one) => appendOwn(other, [one])),
      appendOwn(log, [both]),
      appendOwn(other, [both]),
    ])
    expect(kept.every(({ ok }) => ok)).toBe(true)
    expect(await rows()).toHaveLength(51)
    expect(await meta()).toMatchObject({ count: 51, unsent: 51 })
  })

  test('[DV6] two tabs stamp at the same moment: one chain, no number twice', async () => {
    const { log, again, rows } = await createDeviceLog()
    const other = await again()
    await appendOwn(log, makeMany(20))
    const small = { envelopes: 7, bytes: 1024 * 1024 }
    await Promise.all([stampBatch(log, small), stampBatch(other, small), stampBatch(log, LIMITS)])
    const numbers = (await rows()).map(({ number }) => number)
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })
})
