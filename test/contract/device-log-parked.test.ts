/**
 * What was set aside, in the tablet's store: when it goes out again, and what of it
 * counts.
 */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { StreamId } from '../../src/base/brand.ts'
import type { HelloAnswer } from '../../src/ops/envelope/protocol.ts'
import { readStanding } from '../../src/store/inbox.ts'
import { appendOwn, countQueue } from '../../src/store/log.ts'
import { recordPush, stampBatch } from '../../src/store/queue.ts'
import { requeueDecided } from '../../src/store/requeue-decided.ts'
import {
  createDeviceLog,
  type DeviceLog,
  fillDisk,
  INSPECTION,
  makeMany,
  OTHER_INSPECTION,
  STREAM,
} from './device-log-kit.ts'

type Word = Pick<HelloAnswer, 'decided' | 'streams'>

const decided = (count: number): Word['decided'] => [
  { inspection: INSPECTION, stream: STREAM, act: 'accept', count, latestAt: 'now' },
]
const known = (stream: StreamId, inspection = INSPECTION): Word['streams'] => [
  { stream, inspection, seq: 0, chain: 'A'.repeat(43), writer: null },
]
const NOTHING: Word = { decided: [], streams: [] }

async function parkAll(device: DeviceLog, codes: readonly string[]): Promise<void> {
  const batch = await stampBatch(device.log, { envelopes: 200, bytes: 1e6 })
  if (!batch.ok) throw new Error(batch.error.kind)
  const results = codes.map((code) => ({ result: 'parked' as const, code }))
  await recordPush(device.log, batch.value, results)
}

async function createParked(...codes: string[]): Promise<DeviceLog> {
  const device = await createDeviceLog()
  await appendOwn(device.log, makeMany(codes.length))
  await parkAll(device, codes)
  return device
}

const requeue = async (device: DeviceLog, word: Word): Promise<number> => {
  const again = await requeueDecided(device.log, word)
  if (!again.ok) throw new Error(again.error.kind)
  return again.value
}

test('[PK7] after a decision what waits goes out again, once, under its old numbers', async () => {
  const device = await createParked('not-your-case', 'put-away')
  expect(await requeue(device, NOTHING)).toBe(0)
  expect(await requeue(device, { ...NOTHING, decided: decided(1) })).toBe(1)
  expect(await countQueue(device.log)).toEqual({ unsent: 1, parked: 0 })
  expect((await device.meta()).unsent).toBe(1)
  const batch = await stampBatch(device.log, { envelopes: 200, bytes: 1e6 })
  expect(batch).toMatchObject({ value: [{ number: 1 }] })
  await parkAll(device, ['not-your-case'])
  expect(await requeue(device, { ...NOTHING, decided: decided(1) })).toBe(0)
  expect(await requeue(device, { ...NOTHING, decided: decided(2) })).toBe(1)
})

test('[PK6] of an unknown stream, as soon as the office names it, in that inspection and no other', async () => {
  const device = await createParked('unknown-stream', 'not-your-case')
  const elsewhere = known(STREAM, OTHER_INSPECTION)
  expect(await requeue(device, { ...NOTHING, streams: elsewhere })).toBe(0)
  expect(await requeue(device, { ...NOTHING, streams: known(STREAM) })).toBe(1)
  await parkAll(device, ['not-your-case'])
  expect(await requeue(device, { ...NOTHING, streams: known(STREAM) })).toBe(0)
})

test('[PK7] a decision that is heard of with nothing set aside here is noted, and no more', async () => {
  const device = await createDeviceLog()
  expect(await requeue(device, { ...NOTHING, decided: decided(3) })).toBe(0)
  expect(await device.log.db.office.get('decided')).toMatchObject({ value: 3 })
})

test('[PK8] what was put away counts neither as waiting nor as a part of its stream', async () => {
  const device = await createParked('put-away', 'put-away', 'not-your-case')
  expect(await countQueue(device.log)).toEqual({ unsent: 0, parked: 1 })
  await device.log.db.cursors.put({
    ...{ stream: STREAM, inspection: INSPECTION, seq: 0 },
    ...{ chain: new Uint8Array(32), gone: 0 },
  })
  expect(await readStanding(device.log)).toMatchObject({ parked: 1, streams: [{ rows: 1 }] })
  expect((await device.meta()).dirty).toEqual([STREAM])
})

test('[DV3 PK7] a disk that is full leaves it as it was, and it is tried again', async () => {
  const device = await createParked('not-your-case')
  const before = await device.rows()
  const disk = fillDisk('commit')
  const failed = await requeueDecided(device.log, { ...NOTHING, decided: decided(1) })
  disk.makeRoom()
  expect(failed).toMatchObject({ ok: false, error: { kind: 'disk-full' } })
  expect(await device.rows()).toEqual(before)
  expect(await requeue(device, { ...NOTHING, decided: decided(1) })).toBe(1)
})
