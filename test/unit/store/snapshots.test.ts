/**
 * Snapshots and lines: written only over the rows that they fold, free to lose.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { KeyId } from '../../../src/base/brand.ts'
import { appendOne } from '../../../src/store/append-one.ts'
import { appendOwn, readStreams, replaceUnsent } from '../../../src/store/log.ts'
import {
  putSnapshot,
  putSummaries,
  readDirty,
  readFolded,
  readSummaries,
} from '../../../src/store/snapshots.ts'
import {
  createDeviceLog,
  type DeviceLog,
  makeMany,
  makeOwn,
  STREAM,
} from '../../contract/device-log-kit.ts'
import { createSeededIds } from '../../kit/ids.ts'

const key = createSeededIds(8, 'snapshots').next<KeyId>()
const rowOver = async ({ rows }: DeviceLog, count: number) => {
  const covers = (await rows())[count - 1]?.place ?? 0
  return { stream: STREAM, covers, rows: count, key, sealed: Uint8Array.of(count) }
}

describe('snapshots', () => {
  test('[DV7] a snapshot and what came after it are read as one', async () => {
    const device = await createDeviceLog()
    await appendOwn(device.log, makeMany(5))
    const row = await rowOver(device, 3)
    expect(await putSnapshot(device.log, row)).toEqual({ ok: true, value: true })
    const { snapshot, tail } = await readFolded(device.log, STREAM)
    expect(snapshot).toEqual(row)
    expect(tail).toEqual((await device.rows()).slice(3))
  })

  test('[DV7] without one everything is the tail', async () => {
    const device = await createDeviceLog()
    await appendOwn(device.log, makeMany(2))
    expect(await readFolded(device.log, STREAM)).toEqual({
      snapshot: undefined,
      tail: await device.rows(),
    })
  })

  test('[DV7] refused when the rows that it folds are not the rows that are there', async () => {
    const device = await createDeviceLog()
    const [a, b] = makeMany(2)
    if (!a || !b) throw new Error('two')
    await appendOwn(device.log, [a, b])
    const folded = await rowOver(device, 2)
    await replaceUnsent(device.log, a.id, makeOwn())
    expect(await putSnapshot(device.log, folded)).toEqual({ ok: true, value: false })
    expect((await readFolded(device.log, STREAM)).snapshot).toBeUndefined()
  })

  test('[DV7] deleted with the burst that it folds, kept when the burst came after it', async () => {
    const device = await createDeviceLog()
    const [a, b, c] = makeMany(3)
    if (!a || !b || !c) throw new Error('three')
    await appendOwn(device.log, [a, b, c])
    await putSnapshot(device.log, await rowOver(device, 2))
    await replaceUnsent(device.log, c.id, makeOwn())
    expect((await readFolded(device.log, STREAM)).snapshot).toBeDefined()
    await replaceUnsent(device.log, b.id, makeOwn())
    expect((await readFolded(device.log, STREAM)).snapshot).toBeUndefined()
  })
})

describe('lines of the list', () => {
  test('[DV7] a line that covers the last row makes its stream clean again', async () => {
    const device = await createDeviceLog()
    await appendOwn(device.log, makeMany(1))
    await appendOne(device.log, makeOwn())
    expect(await readDirty(device.log)).toEqual(new Set([STREAM]))
    await putSummaries(device.log, [await rowOver(device, 1)])
    expect(await readDirty(device.log)).toEqual(new Set([STREAM]))
    const line = await rowOver(device, 2)
    await putSummaries(device.log, [line])
    expect(await readDirty(device.log)).toEqual(new Set())
    expect(await readSummaries(device.log)).toEqual([line])
    expect((await readStreams(device.log))[0]?.last).toBe(line.covers)
  })
})
