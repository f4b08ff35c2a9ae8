/**
 * The receipt: said when both sides hold the same, and never on less.
 */
import 'fake-indexeddb/auto'
import { sha256 } from '@noble/hashes/sha2.js'
import { describe, expect, test } from 'vitest'
import { brandId, type StreamId } from '../../../src/base/brand.ts'
import { base64urlToBytes, bytesToBase64url } from '../../../src/base/bytes.ts'
import { ok } from '../../../src/base/result.ts'
import { receiptBytes, receiptCode } from '../../../src/ops/envelope/chain.ts'
import { appendPulled } from '../../../src/store/inbox.ts'
import { appendOwn } from '../../../src/store/log.ts'
import { readReceipt } from '../../../src/store/office.ts'
import { recordPush, stampBatch } from '../../../src/store/queue.ts'
import { takeReceipt } from '../../../src/sync/receipt.ts'
import type { ReceiptAsk } from '../../../src/sync/transport.ts'
import {
  createDeviceLog,
  createOfficeStream,
  type DeviceLog,
  makeMany,
  OTHER_STREAM,
  STREAM,
} from '../../contract/device-log-kit.ts'
import { createScripted } from './scripted-transport.ts'

const readable: ReadonlySet<StreamId> = new Set([STREAM, OTHER_STREAM])

async function makeSynced(): Promise<DeviceLog> {
  const device = await createDeviceLog()
  for (const stream of [STREAM, OTHER_STREAM]) {
    const office = createOfficeStream(stream)
    office.append(...makeMany(2, stream))
    await appendPulled(device.log, office.page(0))
  }
  return device
}

type Row = ReceiptAsk['streams'][number]

const codeOf = (rows: readonly Row[]) =>
  receiptCode(
    sha256(
      receiptBytes(
        rows.map(({ stream, seq, chain }) => ({
          stream: base64urlToBytes(stream) ?? new Uint8Array(),
          seq,
          chain: base64urlToBytes(chain) ?? new Uint8Array(),
        })),
      ),
    ),
  )

/** The endpoint, which holds what it is asked about but for what `change` makes of it. */
function takeWith(
  { log }: DeviceLog,
  change: (rows: Row[]) => Row[],
  code?: string | null,
  only = readable,
) {
  const { transport, asked } = createScripted({
    async receipt({ streams }) {
      const held = change([...streams])
      const rows = held.map((row) => ({
        ...row,
        stream: brandId<StreamId>(row.stream),
        same: streams.some(
          (own) => own.stream === row.stream && own.seq === row.seq && own.chain === row.chain,
        ),
      }))
      return ok({
        at: '2019-03-25T18:42:00.000Z',
        code: code === undefined ? codeOf(held) : code,
        streams: rows,
      })
    },
  })
  return { run: takeReceipt({ log, transport }, only), asked }
}
const same = (rows: Row[]) => rows
const otherChain = bytesToBase64url(new Uint8Array(32).fill(5))

describe('both sides hold the same', () => {
  test('[SY9] the code is computed here, must be the endpoint\u2019s too, and is kept', async () => {
    const device = await makeSynced()
    const taken = await takeWith(device, same).run
    expect(taken).toMatchObject({ ok: true, value: { at: '2019-03-25T18:42:00.000Z', cases: 2 } })
    expect(await readReceipt(device.log)).toEqual(taken.ok ? taken.value : undefined)
  })

  test('[SY9] an endpoint that names another code, or none, gets no receipt', async () => {
    const device = await makeSynced()
    for (const code of ['0000-0000', null]) {
      expect(await takeWith(device, same, code).run).toEqual({
        ok: false,
        error: { kind: 'not-the-office' },
      })
    }
    expect(await readReceipt(device.log)).toBeUndefined()
  })

  test('[SY11] cases that were moved away are not asked about', async () => {
    const device = await makeSynced()
    const { run, asked } = takeWith(device, same, undefined, new Set([STREAM]))
    expect(await run).toMatchObject({ ok: true, value: { cases: 1 } })
    expect(asked.receipts[0]?.streams.map(({ stream }) => stream)).toEqual([STREAM])
  })
})

describe('they do not', () => {
  const first = (change: Partial<Row>) => (rows: Row[]) =>
    rows.map((row) => (row.stream === STREAM ? { ...row, ...change } : row))

  test.each([
    ['another chain', first({ chain: otherChain })],
    ['fewer operations', first({ seq: 1 })],
    ['none of the stream', (rows: Row[]) => rows.filter(({ stream }) => stream !== STREAM)],
  ])('[SY9] %s: the case is named', async (_, change) => {
    const device = await makeSynced()
    expect(await takeWith(device, change).run).toEqual({
      ok: false,
      error: { kind: 'copies-differ', streams: [STREAM] },
    })
    expect(await readReceipt(device.log)).toBeUndefined()
  })

  test.each([
    ['a case differs', first({ chain: otherChain }), undefined],
    ['the codes differ', same, '0000-0000'],
  ])('[SY9] %s: the receipt of before is void', async (_, change, code) => {
    const device = await makeSynced()
    await takeWith(device, same).run
    expect(await readReceipt(device.log)).toBeDefined()
    expect((await takeWith(device, change, code).run).ok).toBe(false)
    expect(await readReceipt(device.log)).toBeUndefined()
  })

  test('[SY9] a colleague\u2019s answer that has just arrived there is no difference, and no receipt yet', async () => {
    const device = await makeSynced()
    const { run } = takeWith(device, first({ seq: 3, chain: otherChain }))
    expect(await run).toEqual({ ok: true, value: null })
    expect(await readReceipt(device.log)).toBeUndefined()
  })
})

describe('the rows here are not what the cursor says', () => {
  test('[SY9] an operation that the office does not have: the case is named', async () => {
    const device = await makeSynced()
    const [extra] = makeMany(1)
    if (!extra) throw new Error('one')
    await device.log.db.ops.add({ ...extra, own: 0 })
    expect(await takeWith(device, same).run).toEqual({
      ok: false,
      error: { kind: 'copies-differ', streams: [STREAM] },
    })
  })

  test('[SY9] an operation that has gone from the disk: the case is named', async () => {
    const device = await makeSynced()
    const row = (await device.rows()).find(({ stream }) => stream === OTHER_STREAM)
    await device.log.db.ops.delete(row?.place ?? 0)
    expect(await takeWith(device, same).run).toEqual({
      ok: false,
      error: { kind: 'copies-differ', streams: [OTHER_STREAM] },
    })
  })
})

describe('too early', () => {
  test('[SY9] with anything unsent, parked or nothing at all, nobody is asked', async () => {
    const fresh = await createDeviceLog()
    const device = await makeSynced()
    await appendOwn(device.log, makeMany(1))
    const parked = await makeSynced()
    await appendOwn(parked.log, makeMany(1))
    const batch = await stampBatch(parked.log, { envelopes: 9, bytes: 99_999 })
    if (batch.ok)
      await recordPush(parked.log, batch.value, [{ result: 'parked', code: 'not-your-case' }])
    for (const one of [fresh, device, parked]) {
      const { run, asked } = takeWith(one, same)
      expect(await run).toEqual({ ok: true, value: null })
      expect(asked.receipts).toEqual([])
    }
  })
})
