/**
 * Fetching: from where the tablet stands, a bad stream named and passed over.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { bytesToBase64url } from '../../../src/base/bytes.ts'
import type { Clock } from '../../../src/base/ports.ts'
import { ok } from '../../../src/base/result.ts'
import { type PulledPage, readCursors } from '../../../src/store/inbox.ts'
import { readStream } from '../../../src/store/log.ts'
import { pullAll } from '../../../src/sync/pull.ts'
import type { PullAsk, Transport } from '../../../src/sync/transport.ts'
import {
  createDeviceLog,
  createOfficeStream,
  type DeviceLog,
  type FullDisk,
  fillDisk,
  INSPECTION,
  makeMany,
  makeOwn,
  OTHER_STREAM,
  STREAM,
} from '../../contract/device-log-kit.ts'
import { createTestClock } from '../../kit/clock.ts'
import { createScripted, makeHello } from './scripted-transport.ts'

const chain = bytesToBase64url(new Uint8Array(32))
const helloOf = (...streams: (readonly [typeof STREAM, number])[]) =>
  makeHello({
    streams: streams.map(([stream, seq]) => ({
      stream,
      inspection: INSPECTION,
      seq,
      chain,
      writer: null,
    })),
  })

const answer = (pages: readonly PulledPage[], more = false) =>
  ok({
    header: {
      pages: pages.map((page) => ({
        stream: page.stream,
        after: page.after,
        count: page.frames.length,
        chain: bytesToBase64url(page.chain),
      })),
      more,
    },
    frames: pages.flatMap(({ frames }) => frames),
  })

function pullWith(
  device: DeviceLog,
  hello: ReturnType<typeof makeHello>,
  pull: Transport['pull'],
  clock: Pick<Clock, 'monotonicMs'> = createTestClock(),
) {
  const { transport, asked } = createScripted({ pull })
  const received: number[] = []
  const run = pullAll(
    {
      log: device.log,
      clock,
      transport,
      signal: new AbortController().signal,
      onReceived: (count) => received.push(count),
    },
    hello,
  )
  return { run, asked, received }
}

const officeOf = (count: number, stream = STREAM) => {
  const office = createOfficeStream(stream)
  office.append(...makeMany(count, stream))
  return office
}

describe('what follows the cursor', () => {
  test('[SY2] a newly granted case comes whole, page by page, in one call after the other', async () => {
    const device = await createDeviceLog()
    const office = officeOf(5)
    const pull = async ({ streams }: PullAsk) => {
      const after = streams[0]?.after ?? 0
      return answer([office.page(after, after + 2)], after + 2 < 5)
    }
    const { run, asked, received } = pullWith(device, helloOf([STREAM, 5]), pull)
    expect(await run).toEqual({ ok: true, value: 5 })
    expect(asked.pulls.map(({ streams }) => streams)).toEqual(
      [0, 2, 4].map((after) => [{ stream: STREAM, after }]),
    )
    expect(received).toEqual([2, 2, 1])
  })

  test.each([
    ['quick', 20, [32, 128, 512, 1024, 1024]],
    ['slow', 10_000, [32, 16, 16, 16, 16]],
    ['middling', 3000, [32, 32, 32, 32, 32]],
  ])('[SA75] a %s network is asked for pages that it brings in time', async (_, tookMs, wanted) => {
    const device = await createDeviceLog()
    const office = officeOf(5)
    let now = 0
    const pull = async ({ streams }: PullAsk) => {
      now += tookMs
      const after = streams[0]?.after ?? 0
      return answer([office.page(after, after + 1)], after + 1 < 5)
    }
    const clock = { monotonicMs: () => now }
    const { run, asked } = pullWith(device, helloOf([STREAM, 5]), pull, clock)
    expect(await run).toEqual({ ok: true, value: 5 })
    expect(asked.pulls.map(({ limitBytes = 0 }) => limitBytes / 1024)).toEqual(wanted)
  })

  test('[SY2] nothing new is no call', async () => {
    const device = await createDeviceLog()
    const office = officeOf(2)
    const { run } = pullWith(device, helloOf([STREAM, 2]), async () => answer([office.page(0)]))
    await run
    const again = pullWith(device, helloOf([STREAM, 2], [OTHER_STREAM, 0]), async () => answer([]))
    expect(await again.run).toEqual({ ok: true, value: 0 })
    expect(again.asked.pulls).toEqual([])
  })

  test('[SY11] a case that was moved is marked gone at once', async () => {
    const device = await createDeviceLog()
    const office = officeOf(1)
    await pullWith(device, helloOf([STREAM, 1]), async () => answer([office.page(0)])).run
    await pullWith(device, helloOf(), async () => answer([])).run
    expect((await readCursors(device.log))[0]).toMatchObject({ stream: STREAM, gone: 1 })
    expect(await readStream(device.log, STREAM)).toHaveLength(1)
  })
})

describe('what is not right', () => {
  let disk: FullDisk | undefined

  test('[SY5] a stream that does not continue its chain is named, and the others go on', async () => {
    const device = await createDeviceLog()
    const [bad, good] = [officeOf(2), officeOf(3, OTHER_STREAM)]
    const changed = { ...bad.page(0), chain: new Uint8Array(32) }
    const { run, asked } = pullWith(
      device,
      helloOf([STREAM, 2], [OTHER_STREAM, 3]),
      async ({ streams }) => {
        const asks = new Map(streams.map(({ stream, after }) => [stream, after]))
        const pages = [
          ...(asks.has(STREAM) ? [changed] : []),
          good.page(asks.get(OTHER_STREAM) ?? 0, 3),
        ]
        return answer(pages, true)
      },
    )
    expect(await run).toEqual({ ok: false, error: { kind: 'chain-differs', stream: STREAM } })
    expect(await readStream(device.log, OTHER_STREAM)).toHaveLength(3)
    expect(await readStream(device.log, STREAM)).toEqual([])
    expect(asked.pulls).toHaveLength(1)
  })

  test('[SY7] a page of a stream that hello did not name is not the office\u2019s', async () => {
    const device = await createDeviceLog()
    const { run } = pullWith(device, helloOf([STREAM, 1]), async () =>
      answer([officeOf(1, OTHER_STREAM).page(0)]),
    )
    expect(await run).toEqual({ ok: false, error: { kind: 'not-the-office' } })
  })

  test('[SY7] an endpoint that promises more and brings nothing does not keep us for ever', async () => {
    const device = await createDeviceLog()
    const empty = { ...officeOf(1).page(0), frames: [] }
    const { run, asked } = pullWith(device, helloOf([STREAM, 1]), async () =>
      asked.pulls.length > 5
        ? answer([], false)
        : answer([{ ...empty, chain: new Uint8Array(32) }], true),
    )
    await run
    expect(asked.pulls).toHaveLength(1)
  })

  test('[SY2] a cut in the middle keeps what came and resumes there', async () => {
    const device = await createDeviceLog()
    const office = officeOf(4)
    const first = pullWith(device, helloOf([STREAM, 4]), async ({ streams }) =>
      streams[0]?.after === 0
        ? answer([office.page(0, 2)], true)
        : { ok: false, error: { kind: 'no-network' } },
    )
    expect(await first.run).toEqual({ ok: false, error: { kind: 'no-network' } })
    const second = pullWith(device, helloOf([STREAM, 4]), async ({ streams }) =>
      answer([office.page(streams[0]?.after ?? 0)]),
    )
    expect(await second.run).toEqual({ ok: true, value: 2 })
    expect(second.asked.pulls[0]?.streams).toEqual([{ stream: STREAM, after: 2 }])
  })

  test('[DV3] a disk that is full ends the fetching with its name', async () => {
    const device = await createDeviceLog()
    const office = officeOf(1)
    const { run } = pullWith(device, helloOf([STREAM, 1]), async () => {
      disk = fillDisk('commit')
      return answer([office.page(0)])
    })
    const pulled = await run
    disk?.makeRoom()
    expect(pulled).toMatchObject({ ok: false, error: { kind: 'disk-full' } })
    expect(await device.rows()).toEqual([])
  })

  test('[SY5] bytes that differ from our own are named and not taken over', async () => {
    const device = await createDeviceLog()
    const own = makeOwn()
    await device.log.db.ops.add({ ...own, own: 1 })
    const changed = own.bytes.slice()
    changed[300] = (changed[300] ?? 0) ^ 1
    const office = createOfficeStream()
    office.append({ bytes: changed })
    const { run } = pullWith(device, helloOf([STREAM, 1]), async () => answer([office.page(0)]))
    expect(await run).toEqual({ ok: false, error: { kind: 'changed-bytes', stream: STREAM } })
    expect((await device.rows())[0]?.bytes).toEqual(own.bytes)
  })
})
