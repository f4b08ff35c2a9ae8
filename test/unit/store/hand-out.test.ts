/**
 * Which cases the office has named, and which of them are whole here.
 */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { StreamId } from '../../../src/base/brand.ts'
import { bytesToBase64url } from '../../../src/base/bytes.ts'
import type { HelloAnswer } from '../../../src/ops/envelope/protocol.ts'
import { countHere, readHandOut } from '../../../src/store/hand-out.ts'
import { appendPulled } from '../../../src/store/inbox.ts'
import { appendOwn } from '../../../src/store/log.ts'
import { putHello } from '../../../src/store/office.ts'
import {
  createDeviceLog,
  createOfficeStream,
  INSPECTION,
  makeMany,
  OTHER_INSPECTION,
  OTHER_STREAM,
  STREAM,
} from '../../contract/device-log-kit.ts'
import { createSeededIds } from '../../kit/ids.ts'
import { makeHello } from '../sync/scripted-transport.ts'

const SET_UP = createSeededIds(3, 'hand-out').next<StreamId>()
const stream = (id: StreamId, seq: number, inspection = INSPECTION) => ({
  stream: id,
  inspection,
  seq,
  chain: bytesToBase64url(new Uint8Array(32)),
  writer: null,
})
const helloOf = (...streams: HelloAnswer['streams']) =>
  makeHello({
    inspections: [{ inspection: INSPECTION, setUp: SET_UP, role: 'assessor' }],
    streams: [stream(SET_UP, 9), ...streams],
  })

test('[RT1] before the first word there is nothing to count; the set-up is no case', async () => {
  const { log } = await createDeviceLog()
  expect(await readHandOut(log)).toBeUndefined()
  await putHello(log, helloOf())
  expect(await readHandOut(log)).toEqual([])
})

test('[RT2] nothing, an empty case, and a part of one are not whole; all of it is', async () => {
  const { log } = await createDeviceLog()
  const office = createOfficeStream()
  office.append(...makeMany(5))
  await putHello(log, helloOf(stream(STREAM, 5), stream(OTHER_STREAM, 0)))
  const states = async () => (await readHandOut(log))?.map(({ isWhole }) => isWhole)
  expect(await states()).toEqual([false, false])
  await appendPulled(log, office.page(0, 3))
  expect(await states()).toEqual([false, false])
  await appendPulled(log, office.page(3))
  expect(await states()).toEqual([true, false])
})

test('[RT2] what was made here is here, also before the office has heard of it', async () => {
  const { log } = await createDeviceLog()
  await appendOwn(log, makeMany(2))
  await putHello(log, helloOf(stream(STREAM, 0)))
  expect(await readHandOut(log)).toEqual([
    { stream: STREAM, inspection: INSPECTION, isWhole: true },
  ])
})

test('[RT1] is counted for each inspection by itself', () => {
  const one = (inspection: typeof INSPECTION, isWhole: boolean) => ({
    stream: STREAM,
    inspection,
    isWhole,
  })
  expect(
    countHere([one(INSPECTION, true), one(OTHER_INSPECTION, false), one(INSPECTION, false)]),
  ).toEqual([
    { inspection: INSPECTION, whole: 1, of: 2 },
    { inspection: OTHER_INSPECTION, whole: 0, of: 1 },
  ])
})
