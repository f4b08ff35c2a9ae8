/**
 * Sending the queue: stamped before it leaves, the same bytes after any cut.
 */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { bytesToBase64url } from '../../../src/base/bytes.ts'
import { err, ok } from '../../../src/base/result.ts'
import type { PushAnswer } from '../../../src/ops/envelope/protocol.ts'
import { appendOwn, countQueue } from '../../../src/store/log.ts'
import { pushQueue } from '../../../src/sync/push.ts'
import type { Transport } from '../../../src/sync/transport.ts'
import {
  createDeviceLog,
  type DeviceLog,
  fillDisk,
  makeMany,
} from '../../contract/device-log-kit.ts'
import { createScripted } from './scripted-transport.ts'

const sendOrders = async () => ok(0)
const head = { number: 0, hash: bytesToBase64url(new Uint8Array(32)) }
type Results = PushAnswer['results']

/** Pushes everything; `answer` says what the endpoint answers to each push, by its turn. */
function pushWith(device: DeviceLog, answer: (turn: number, size: number) => Results | undefined) {
  const sent: number[] = []
  const scripted = createScripted({
    async push() {
      const turn = scripted.asked.pushes.length
      const size = scripted.asked.pushes.at(-1)?.length ?? 0
      const results = answer(turn, size)
      return results ? ok({ results, head }) : err({ kind: 'no-network' as const })
    },
  } satisfies Partial<Transport>)
  const run = pushQueue({
    log: device.log,
    transport: scripted.transport,
    signal: new AbortController().signal,
    sendOrders,
    onSent: (count) => sent.push(count),
  })
  return { run, sent, asked: scripted.asked }
}

let seq = 0
const all = (result: 'accepted' | 'duplicate') => (_: number, size: number) =>
  Array.from({ length: size }, () => {
    seq += 1
    return { result, seq }
  })
const numbers = (asked: { pushes: readonly (readonly { number: number }[])[] }) =>
  asked.pushes.map((frames) => frames.map(({ number }) => number))

test('[SY1] 450 envelopes go out in batches of at most 200, each once', async () => {
  const device = await createDeviceLog()
  await appendOwn(device.log, makeMany(450))
  const { run, sent, asked } = pushWith(device, all('accepted'))
  expect(await run).toEqual({ ok: true, value: 450 })
  expect(asked.pushes.map((frames) => frames.length)).toEqual([200, 200, 50])
  expect(sent).toEqual([200, 200, 50])
  expect(await countQueue(device.log)).toEqual({ unsent: 0, parked: 0 })
})

test('[SY3] a cut ends in the same frames again, byte for byte', async () => {
  const device = await createDeviceLog()
  await appendOwn(device.log, makeMany(3))
  const first = pushWith(device, () => undefined)
  expect(await first.run).toEqual({ ok: false, error: { kind: 'no-network' } })
  await appendOwn(device.log, makeMany(1))
  const second = pushWith(device, all('duplicate'))
  expect(await second.run).toEqual({ ok: true, value: 4 })
  expect(second.asked.pushes[0]?.slice(0, 3)).toEqual(first.asked.pushes[0])
})

test('[SY3] the stamp is on disk when the network sees it', async () => {
  const device = await createDeviceLog()
  await appendOwn(device.log, makeMany(2))
  let onDisk: unknown
  const scripted = createScripted({
    async push() {
      onDisk = (await device.rows()).map(({ number }) => number)
      return err({ kind: 'no-network' })
    },
  })
  const { transport } = scripted
  const signal = new AbortController().signal
  await pushQueue({ log: device.log, transport, signal, sendOrders, onSent: () => undefined })
  expect(onDisk).toEqual([1, 2])
})

test('[SY10] one parked envelope does not hold up the rest', async () => {
  const device = await createDeviceLog()
  await appendOwn(device.log, makeMany(3))
  const { run } = pushWith(device, () => [
    { result: 'accepted', seq: 1 },
    { result: 'parked', code: 'not-your-case' },
    { result: 'accepted', seq: 2 },
  ])
  expect(await run).toEqual({ ok: true, value: 3 })
  expect(await countQueue(device.log)).toEqual({ unsent: 0, parked: 1 })
})

test('[SY10] a gap sends us back to hello with its code, and what was settled before it stays so', async () => {
  const device = await createDeviceLog()
  await appendOwn(device.log, makeMany(3))
  const { run, asked } = pushWith(device, () => [
    { result: 'accepted', seq: 1 },
    { result: 'refused', code: 'gap' },
    { result: 'refused', code: 'gap' },
  ])
  expect(await run).toEqual({ ok: false, error: { kind: 'call-refused', code: 'gap' } })
  expect(asked.pushes).toHaveLength(1)
  expect(await countQueue(device.log)).toEqual({ unsent: 2, parked: 0 })
})

test('[SY7] an answer that settles nothing is not the office\u2019s, and ends the sending', async () => {
  const device = await createDeviceLog()
  await appendOwn(device.log, makeMany(2))
  const { run, asked } = pushWith(device, () => [])
  expect(await run).toEqual({ ok: false, error: { kind: 'not-the-office' } })
  expect(asked.pushes).toHaveLength(1)
})

test('[SY1] an answer for some of them only: the rest goes out next', async () => {
  const device = await createDeviceLog()
  await appendOwn(device.log, makeMany(3))
  const { run, asked } = pushWith(device, (turn, size) =>
    turn === 1 ? [{ result: 'accepted', seq: 1 }] : all('accepted')(turn, size),
  )
  expect(await run).toMatchObject({ ok: true })
  expect(numbers(asked)).toEqual([
    [1, 2, 3],
    [2, 3],
  ])
})

test('[SY1] nothing to send is no call; neither is a round that was ended', async () => {
  const device = await createDeviceLog()
  const { run, asked } = pushWith(device, all('accepted'))
  expect(await run).toEqual({ ok: true, value: 0 })
  expect(asked.pushes).toEqual([])
  await appendOwn(device.log, makeMany(1))
  const { transport, asked: later } = createScripted()
  const signal = AbortSignal.abort()
  const ended = { log: device.log, transport, signal, sendOrders, onSent: () => undefined }
  expect(await pushQueue(ended)).toEqual({ ok: true, value: 0 })
  expect(later.pushes).toEqual([])
})

test('[DV3] a disk that is full ends the round, and nothing was sent unstamped', async () => {
  const device = await createDeviceLog()
  await appendOwn(device.log, makeMany(1))
  const disk = fillDisk('commit')
  const { run, asked } = pushWith(device, all('accepted'))
  const pushed = await run
  disk.makeRoom()
  expect(pushed).toMatchObject({ ok: false, error: { kind: 'disk-full' } })
  expect(asked.pushes).toEqual([])
})
