/**
 * A round: hello, orders, push, pull, receipt, and what a head tells.
 */
import 'fake-indexeddb/auto'
import { sha256 } from '@noble/hashes/sha2.js'
import { Dexie } from 'dexie'
import { describe, expect, test } from 'vitest'
import type { KeyId, PersonId } from '../../../src/base/brand.ts'
import { bytesToBase64url } from '../../../src/base/bytes.ts'
import { err, ok } from '../../../src/base/result.ts'
import type { AccessChange, HelloAnswer } from '../../../src/ops/envelope/protocol.ts'
import { readHandOut } from '../../../src/store/hand-out.ts'
import { appendOwn, countQueue } from '../../../src/store/log.ts'
import {
  appendOrders,
  dropKeys,
  putKey,
  readHello,
  readKeys,
  readOrders,
} from '../../../src/store/office.ts'
import { recordPush, stampBatch } from '../../../src/store/queue.ts'
import { runRound } from '../../../src/sync/round.ts'
import type { Transport } from '../../../src/sync/transport.ts'
import {
  createDeviceLog,
  createOfficeStream,
  type DeviceLog,
  INSPECTION,
  makeMany,
  STREAM,
} from '../../contract/device-log-kit.ts'
import { createTestClock } from '../../kit/clock.ts'
import { createSeededIds } from '../../kit/ids.ts'
import { createScripted, makeHello } from './scripted-transport.ts'

const person = createSeededIds(13, 'round').next<PersonId>()
const order: AccessChange = {
  kind: 'stream',
  inspection: INSPECTION,
  stream: STREAM,
  writer: person,
}
const done = async (changes: readonly unknown[]) =>
  ok({ results: changes.map(() => ({ done: true })) })

function roundWith(
  device: DeviceLog,
  hello: Partial<HelloAnswer>,
  script: Partial<Transport> = {},
) {
  const scripted = createScripted({
    hello: async () => ok(makeHello(hello)),
    access: done,
    async push() {
      const size = scripted.asked.pushes.at(-1)?.length ?? 0
      const results = Array.from({ length: size }, (_, at) => ({
        result: 'accepted' as const,
        seq: at + 1,
      }))
      return ok({ results, head: makeHello().head })
    },
    ...script,
  })
  const progress: [number, number][] = []
  const run = runRound({
    log: device.log,
    transport: scripted.transport,
    clock: createTestClock(),
    appVersion: 'test',
    signal: new AbortController().signal,
    onProgress: (sent, received) => progress.push([sent, received]),
  })
  return { run, asked: scripted.asked, progress }
}

describe('the order of things', () => {
  test('[SY1] hello is said again only where something was ordered or sent', async () => {
    const device = await createDeviceLog()
    const quiet = roundWith(device, {})
    expect(await quiet.run).toMatchObject({
      ok: true,
      value: { sent: 0, received: 0, receipt: null },
    })
    expect(quiet.asked.hellos).toBe(1)
    await appendOwn(device.log, makeMany(2))
    const busy = roundWith(device, {})
    expect(await busy.run).toMatchObject({ ok: true, value: { sent: 2 } })
    expect(busy.asked.hellos).toBe(2)
    expect(busy.progress).toEqual([[2, 0]])
  })

  test('[SY20] what is kept with an order in the middle of a round goes after that order', async () => {
    const device = await createDeviceLog()
    await appendOwn(device.log, makeMany(2))
    const turns: string[] = []
    const answered = (size: number) => ({
      results: Array.from({ length: size }, (_, at) => ({
        result: 'accepted' as const,
        seq: at + 1,
      })),
      head: makeHello().head,
    })
    const round = roundWith(
      device,
      {},
      {
        async access(changes) {
          turns.push(`${changes.length} ordered`)
          return done(changes)
        },
        async push() {
          const size = round.asked.pushes.at(-1)?.length ?? 0
          turns.push(`${size} sent`)
          // A draw, kept while the network has the batch before it.
          if (turns.length === 1) await appendOwn(device.log, makeMany(5).slice(2), [order])
          return ok(answered(size))
        },
      },
    )
    expect(await round.run).toMatchObject({ ok: true, value: { sent: 5 } })
    expect(turns).toEqual(['2 sent', '1 ordered', '3 sent'])
  })

  test('[SY20] an order that cannot be read holds nothing up, and a refused one is asked for once', async () => {
    const device = await createDeviceLog()
    await appendOrders(device.log, [order])
    await device.log.db.orders.add({ change: { kind: 'of a newer version' } })
    await appendOwn(device.log, makeMany(2))
    const refusing = roundWith(
      device,
      {},
      { access: async () => ok({ results: [{ done: false, code: 'not-a-lead' }] }) },
    )
    expect(await refusing.run).toEqual({
      ok: false,
      error: { kind: 'access-refused', code: 'not-a-lead' },
    })
    expect(refusing.asked.orders).toEqual([1])
    expect(await countQueue(device.log)).toMatchObject({ unsent: 0 })
  })

  test('[SY13] hello reports the head, what is unsent and the tablet\u2019s clock, and is kept', async () => {
    const device = await createDeviceLog()
    await appendOwn(device.log, makeMany(3))
    const said: unknown[] = []
    await roundWith(
      device,
      { epoch: 'e' },
      {
        async hello(ask) {
          said.push(ask)
          return ok(makeHello({ epoch: 'e' }))
        },
      },
    ).run
    expect(said[0]).toEqual({
      protocol: 1,
      app: 'test',
      time: '2019-03-25T09:30:00.000Z',
      head: makeHello().head,
      unsent: 3,
      here: [],
      owed: [{ inspection: INSPECTION, unsent: 3 }],
    })
    expect((await readHello(device.log))?.epoch).toBe('e')
  })

  test('[PE12 RT1] what is here is told with hello, and once more when cases have arrived', async () => {
    const device = await createDeviceLog()
    const office = createOfficeStream()
    office.append(...makeMany(3))
    const page = office.page(0)
    const chain = bytesToBase64url(page.chain)
    const said: unknown[] = []
    const named = { stream: STREAM, inspection: INSPECTION, seq: 3, chain, writer: person }
    const script: Partial<Transport> = {
      async hello(ask) {
        said.push(ask.here)
        return ok(makeHello({ streams: [named] }))
      },
      pull: async () =>
        ok({
          header: { pages: [{ stream: STREAM, after: 0, count: 3, chain }], more: false },
          frames: page.frames,
        }),
      receipt: async () => ok({ at: 'now', code: null, streams: [{ ...named, same: true }] }),
    }
    await roundWith(device, {}, script).run
    await roundWith(device, {}, script).run
    const whole = [{ inspection: INSPECTION, whole: 1, of: 1 }]
    expect(said).toEqual([[], whole, whole])
  })

  test('[SY7] a network that goes while that is told ends the round as trouble, with the cases kept', async () => {
    const device = await createDeviceLog()
    const office = createOfficeStream()
    office.append(...makeMany(2))
    const { chain, frames } = office.page(0)
    const text = bytesToBase64url(chain)
    const named = { stream: STREAM, inspection: INSPECTION, seq: 2, chain: text, writer: person }
    let hellos = 0
    const round = roundWith(
      device,
      {},
      {
        async hello() {
          hellos += 1
          return hellos === 1 ? ok(makeHello({ streams: [named] })) : err({ kind: 'no-network' })
        },
        pull: async () =>
          ok({
            header: { pages: [{ stream: STREAM, after: 0, count: 2, chain: text }], more: false },
            frames,
          }),
      },
    )
    expect(await round.run).toEqual({ ok: false, error: { kind: 'no-network' } })
    expect(await readHandOut(device.log)).toMatchObject([{ stream: STREAM, isWhole: true }])
  })

  test('[SY4] orders go first, at most 200 at once, and are dropped when they are done', async () => {
    const device = await createDeviceLog()
    await appendOrders(
      device.log,
      Array.from({ length: 450 }, () => order),
    )
    const { run, asked } = roundWith(device, {})
    expect((await run).ok).toBe(true)
    expect(asked.orders).toEqual([200, 200, 50])
    expect(await readOrders(device.log)).toEqual([])
  })

  test('[SY4] a refused order stays, is named at the end, and keeps no evidence from being sent', async () => {
    const device = await createDeviceLog()
    await appendOrders(device.log, [order, order])
    await appendOwn(device.log, makeMany(1))
    const { run } = roundWith(
      device,
      {},
      {
        access: async () => ok({ results: [{ done: true }, { done: false, code: 'not-allowed' }] }),
      },
    )
    expect(await run).toEqual({ ok: false, error: { kind: 'access-refused', code: 'not-allowed' } })
    expect(await countQueue(device.log)).toEqual({ unsent: 0, parked: 0 })
    expect(await readOrders(device.log)).toHaveLength(1)
  })

  test('[SY8] whatever breaks off ends the round with its name', async () => {
    const device = await createDeviceLog()
    const away = { ok: false, error: { kind: 'no-network' } } as const
    expect(await roundWith(device, {}, { hello: async () => away }).run).toEqual(away)
    await appendOrders(device.log, [order])
    expect(await roundWith(device, {}, { access: async () => away }).run).toEqual(away)
    await appendOwn(device.log, makeMany(1))
    expect(await roundWith(device, {}, { push: async () => away }).run).toEqual(away)
    expect(await countQueue(device.log)).toEqual({ unsent: 1, parked: 0 })
  })

  test('[DV2] a store that was cleared sends nothing and says so', async () => {
    const device = await createDeviceLog()
    await device.log.db.meta.clear()
    const { run, asked } = roundWith(device, {})
    expect(await run).toMatchObject({ ok: false, error: { kind: 'store-lost' } })
    expect(asked.hellos).toBe(0)
  })
})

describe('what a head tells', () => {
  async function makeSent(count: number): Promise<DeviceLog> {
    const device = await createDeviceLog()
    await appendOwn(device.log, makeMany(count))
    const batch = await stampBatch(device.log, { envelopes: 200, bytes: 1024 * 1024 })
    if (!batch.ok) throw new Error(batch.error.kind)
    const results = batch.value.map((_, at) => ({ result: 'accepted' as const, seq: at + 1 }))
    await recordPush(device.log, batch.value, results)
    return device
  }
  const headAt = async (device: DeviceLog, number: number) => {
    const row = (await device.rows())[number - 1]
    return { number, hash: bytesToBase64url(row ? sha256(row.bytes) : new Uint8Array(32)) }
  }
  const pushed = (asked: { pushes: readonly (readonly { number: number }[])[] }) =>
    asked.pushes.flat().map(({ number }) => number)

  test('[SY6] the same head: nothing goes out again', async () => {
    const device = await makeSent(3)
    const { run, asked } = roundWith(device, { head: await headAt(device, 3) })
    expect(await run).toMatchObject({ ok: true, value: { sent: 0, putBack: false } })
    expect(asked.pushes).toEqual([])
  })

  test.each([0, 1, 2])(
    '[SY6] an endpoint that knows only %i of 3: the rest goes out again',
    async (known) => {
      const device = await makeSent(3)
      const { run, asked } = roundWith(device, { head: await headAt(device, known) })
      expect(await run).toMatchObject({ ok: true, value: { putBack: false } })
      expect(pushed(asked)).toEqual([1, 2, 3].slice(known))
    },
  )

  test('[SY6] an endpoint that knows more than the tablet: said aloud, unsent work goes out behind', async () => {
    const device = await makeSent(2)
    await appendOwn(device.log, makeMany(1))
    const hash = bytesToBase64url(new Uint8Array(32).fill(3))
    const { run, asked } = roundWith(device, { head: { number: 8, hash } })
    expect(await run).toMatchObject({ ok: true, value: { sent: 1, putBack: true } })
    expect(pushed(asked)).toEqual([9])
  })

  test('[SY6] the same number with another hash is a tablet that was put back, too', async () => {
    const device = await makeSent(2)
    await appendOwn(device.log, makeMany(1))
    const hash = bytesToBase64url(new Uint8Array(32).fill(3))
    const { run, asked } = roundWith(device, { head: { number: 2, hash } })
    expect(await run).toMatchObject({ ok: true, value: { putBack: true } })
    expect(pushed(asked)).toEqual([3])
  })
})

describe('a tablet that was withdrawn', () => {
  const turnedAway = {
    hello: async () => err({ kind: 'not-admitted' as const, code: 'revoked-device' }),
  }
  const createWithKey = async () => {
    const device = await createDeviceLog()
    await putKey(device.log, {
      ...{ key: createSeededIds(14, 'key').next<KeyId>(), inspection: INSPECTION },
      wrapped: 'AAAA',
    })
    return device
  }

  test('[RV4] sends what is unsent, orders nothing, and then drops its keys', async () => {
    const device = await createWithKey()
    await appendOwn(device.log, makeMany(2), [order])
    const { run, asked } = roundWith(device, {}, turnedAway)
    expect(await run).toEqual(err({ kind: 'not-admitted', code: 'revoked-device' }))
    expect(asked.pushes.flat()).toHaveLength(2)
    expect(asked.orders).toEqual([])
    expect(await countQueue(device.log)).toEqual({ unsent: 0, parked: 0 })
    expect(await readKeys(device.log)).toEqual([])
  })

  test('[RV4] one that the office does not know at all keeps everything', async () => {
    const device = await createWithKey()
    await appendOwn(device.log, makeMany(1))
    const unknown = { kind: 'not-admitted' as const, code: 'unknown-device' }
    const { run, asked } = roundWith(device, {}, { hello: async () => err(unknown) })
    expect(await run).toEqual(err(unknown))
    expect(asked.pushes).toEqual([])
    expect(await readKeys(device.log)).toHaveLength(1)
  })

  test('[RV4] keys that cannot be dropped are said, and dropped at the next contact', async () => {
    const device = await createWithKey()
    const { keys } = device.log.db
    const clear = keys.clear.bind(keys)
    keys.clear = () => Dexie.Promise.reject(new Error('a disk that fails'))
    expect(await roundWith(device, {}, turnedAway).run).toMatchObject({
      error: { kind: 'write-failed' },
    })
    keys.clear = clear
    expect(await roundWith(device, {}, turnedAway).run).toMatchObject({
      error: { kind: 'not-admitted' },
    })
    expect(await readKeys(device.log)).toEqual([])
  })

  test('[RV4] while something is unsent, since more was kept meanwhile, it keeps them', async () => {
    const device = await createWithKey()
    await appendOwn(device.log, makeMany(1))
    expect(await dropKeys(device.log)).toEqual(ok(false))
    expect(await readKeys(device.log)).toHaveLength(1)
  })
})
