/**
 * What is due goes at the end of a round, and its receipt is offered until it is taken.
 */
import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import type { DeviceId } from '../../../src/base/brand.ts'
import { err, ok } from '../../../src/base/result.ts'
import { changeDeleted, readDeleted } from '../../../src/store/deleted-inspections.ts'
import { putEnded } from '../../../src/store/ended-inspections.ts'
import { appendPulled } from '../../../src/store/inbox.ts'
import { deleteDue } from '../../../src/sync/delete-due.ts'
import type { Transport } from '../../../src/sync/transport.ts'
import {
  createDeviceLog,
  createOfficeStream,
  type DeviceLog,
  fillDisk,
  INSPECTION,
  makeMany,
  STREAM,
} from '../../contract/device-log-kit.ts'
import { createTestClock } from '../../kit/clock.ts'
import { createSeededIds } from '../../kit/ids.ts'
import { createScripted, makeHello } from './scripted-transport.ts'

const ids = createSeededIds(31, 'delete-due')
const CHAIN = 'A'.repeat(43)
const clock = createTestClock()
const away = err({ kind: 'no-network' as const })

let device: DeviceLog
beforeEach(async () => {
  device = await createDeviceLog()
  const office = createOfficeStream()
  office.append(...makeMany(2))
  await appendPulled(device.log, office.page(0))
  await putEnded(device.log, [INSPECTION])
})

const word = (isDue = true) =>
  makeHello({
    streams: [{ stream: STREAM, inspection: INSPECTION, seq: 2, chain: CHAIN, writer: null }],
    endings: [
      {
        ...{ inspection: INSPECTION, endedAt: '', days: 14, dueAt: '', isDue },
        ...{ operations: 2, late: 0, deletedAt: null, tablets: [] },
      },
    ],
  })
const run = (script: Partial<Transport>, isDue = true) =>
  deleteDue({ log: device.log, transport: createScripted(script).transport, clock }, word(isDue))
const same = (code: string | null): Partial<Transport> => ({
  receipt: async () => ok({ at: '', code, streams: [] }),
})
const left = () => device.log.db.ops.count()
const sign = () =>
  changeDeleted(device.log, INSPECTION, {
    signed: { device: ids.next<DeviceId>(), signature: 'A'.repeat(86) },
  })

test('[PU22] only what is due, and only once', async () => {
  expect(await run(same('7F3A-91C2'), false)).toEqual(ok(undefined))
  expect(await left()).toBe(2)
  await run(same('7F3A-91C2'))
  expect(await left()).toBe(0)
  const [row] = await readDeleted(device.log)
  await run({})
  expect(await readDeleted(device.log)).toEqual([row])
})

test('[PU31] not on the office’s word alone, not even where it says that its own is gone', async () => {
  await putEnded(device.log, [])
  expect(await run(same('7F3A-91C2'))).toEqual(ok(undefined))
  const { endings, streams } = word()
  const gone = { streams, endings: endings.map((one) => ({ ...one, deletedAt: 'then' })) }
  const { transport } = createScripted({})
  expect(await deleteDue({ log: device.log, transport, clock }, gone)).toEqual(ok(undefined))
  expect(await left()).toBe(2)
})

test('[PU27] not while the office holds other bytes, or does not answer', async () => {
  expect(await run(same(null))).toEqual(ok(undefined))
  expect(await run({})).toEqual(away)
  expect(await left()).toBe(2)
})

test('[DV3] a disk that is full is said, and nothing has gone', async () => {
  const disk = fillDisk('commit')
  const done = await run(same('7F3A-91C2'))
  disk.makeRoom()
  expect(done).toMatchObject({ ok: false, error: { kind: 'disk-full' } })
  expect(await left()).toBe(2)
})

test('[PU30] unsigned it stays; signed it is offered until the office has it', async () => {
  await run(same('7F3A-91C2'))
  const asked: unknown[] = []
  const deleted =
    (done: boolean): Transport['deleted'] =>
    async (ask) => {
      asked.push(ask)
      return ok({ done })
    }
  await run({ deleted: deleted(true) })
  expect(asked).toEqual([])
  await sign()
  expect(await run({})).toEqual(away)
  await run({ deleted: deleted(false) })
  expect((await readDeleted(device.log))[0]?.isSent).toBe(false)
  const disk = fillDisk('commit')
  expect(await run({ deleted: deleted(true) })).toMatchObject({ ok: false })
  disk.makeRoom()
  await run({ deleted: deleted(true) })
  await run({ deleted: deleted(true) })
  expect(asked).toHaveLength(3)
  expect(asked[0]).toMatchObject({ inspection: INSPECTION, streams: 1, operations: 2 })
  expect((await readDeleted(device.log))[0]?.isSent).toBe(true)
})
