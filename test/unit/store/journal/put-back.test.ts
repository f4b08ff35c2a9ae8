/**
 * From the journal into a store: what is missing, what was damaged, what was
 * exchanged; and nothing that is there is touched.
 */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { OpEntry } from '../../../../src/store/journal/entries.ts'
import { putBack } from '../../../../src/store/journal/put-back.ts'
import { appendOwn, type LogDeps, type OwnEnvelope } from '../../../../src/store/log.ts'
import {
  appendOrders,
  putHello,
  putKey,
  readHello,
  readKeys,
  readOrders,
} from '../../../../src/store/office.ts'
import { putSnapshot } from '../../../../src/store/snapshots.ts'
import { readVerifiers } from '../../../../src/store/verifiers.ts'
import {
  createDeviceLog,
  type DeviceLog,
  fillDisk,
  INSPECTION,
  makeMany,
  makeOwn,
  STREAM,
} from '../../../contract/device-log-kit.ts'
import { createSeededIds } from '../../../kit/ids.ts'
import { makeHello } from '../../sync/scripted-transport.ts'

const ids = createSeededIds(6, 'put-back')
let device: DeviceLog
let log: LogDeps
beforeEach(async () => {
  device = await createDeviceLog()
  log = device.log
})

const toEntry = (own: OwnEnvelope, more: Partial<OpEntry> = {}): OpEntry => ({
  kind: 'op',
  atMs: 1,
  own: 1,
  burst: own.id,
  ...own,
  ...more,
})
const put = (entries: readonly OpEntry[], office?: unknown) =>
  putBack(log, { kind: 'held', entries, office, header: undefined })

describe('operations', () => {
  test('[JL7] own ones wait to be sent again, others do not; counts and list lines follow', async () => {
    const [a, b] = [makeOwn(), makeOwn()]
    expect(await put([toEntry(a), toEntry(b, { own: 0 })])).toEqual({
      ok: true,
      value: { ops: 2, streams: 1 },
    })
    const [first, second] = await device.rows()
    expect(first).toMatchObject({ id: a.id, own: 1, queue: 1, bytes: a.bytes })
    expect(second).toMatchObject({ id: b.id, own: 0 })
    expect(second?.queue).toBeUndefined()
    expect(await device.meta()).toMatchObject({ count: 2, unsent: 1, stamped: 0, dirty: [STREAM] })
    expect(await log.db.streams.get(STREAM)).toMatchObject({ last: second?.place })
  })

  test('[JL7] what is there stays as it is, and a second time changes nothing', async () => {
    const many = makeMany(450)
    await appendOwn(log, many.slice(0, 3))
    const before = await device.rows()
    const entries = many.map((own) => toEntry(own))
    expect(await put(entries)).toMatchObject({ ok: true, value: { ops: 447 } })
    expect((await device.rows()).slice(0, 3)).toEqual(before)
    const after = await device.rows()
    expect(await put(entries)).toMatchObject({ ok: true, value: { ops: 0, streams: 0 } })
    expect(await device.rows()).toEqual(after)
  })

  test('[JL7] damaged bytes are set right, and what was folded from them is folded again', async () => {
    const own = makeOwn()
    await appendOwn(log, [own])
    const [row] = await device.rows()
    const covers = row?.place ?? 0
    await putSnapshot(log, {
      stream: STREAM,
      covers,
      rows: 1,
      key: ids.next(),
      sealed: new Uint8Array(3),
    })
    await log.db.ops.update(covers, { bytes: new Uint8Array(5) })
    expect(await put([toEntry(own)])).toMatchObject({ ok: true, value: { ops: 1 } })
    expect(await device.rows()).toEqual([row])
    expect(await log.db.snapshots.count()).toBe(0)
  })

  test('[JL7] of a burst only the last exchange comes back, in the place of an earlier one', async () => {
    const [a, b, c] = makeMany(3)
    if (!a || !b || !c) throw new Error('three')
    await appendOwn(log, [a])
    const entries = [a, b, c].map((own) => toEntry(own, { burst: a.id }))
    expect(await put(entries)).toMatchObject({ ok: true, value: { ops: 1 } })
    expect(await device.rows()).toMatchObject([{ id: c.id, burst: a.id }])
    expect(await device.meta()).toMatchObject({ count: 1, unsent: 1 })
  })

  test('[JL7] an earlier one that was stamped for sending is not taken away', async () => {
    const [a, b] = makeMany(2)
    if (!a || !b) throw new Error('two')
    await appendOwn(log, [a])
    await log.db.ops
      .where('id')
      .equals(a.id)
      .modify({ number: 1, before: new Uint8Array(32) })
    await put([toEntry(a), toEntry(b, { burst: a.id })])
    expect((await device.rows()).map(({ id }) => id)).toEqual([a.id, b.id])
  })

  test('[DV3] a full disk stops it, says so, and the next time goes on', async () => {
    const entries = makeMany(300).map((own) => toEntry(own))
    const disk = fillDisk('commit', 250)
    expect(await put(entries)).toMatchObject({ ok: false, error: { kind: 'disk-full' } })
    disk.makeRoom()
    expect((await put(entries)).ok).toBe(true)
    expect(await device.rows()).toHaveLength(300)
  })
})

describe('the rows beside the log', () => {
  const hello = makeHello({})
  const copy = {
    keys: [{ key: ids.next(), inspection: INSPECTION, wrapped: 'AAAA', n: 1 }, 'no row'],
    orders: [
      { n: 1, change: { kind: 'stream', inspection: INSPECTION, stream: STREAM, writer: null } },
      { n: 2, change: { kind: 'of a newer version' } },
    ],
    office: [
      { k: 'hello', value: hello },
      { k: 'verifiers', value: new Map([[ids.next(), 'key']]) },
      { k: 'receipt', value: {} },
    ],
  }

  test('[JL5] come back where the store has none', async () => {
    expect((await put([], copy)).ok).toBe(true)
    expect(await readKeys(log)).toEqual([copy.keys[0]])
    expect((await readOrders(log)).map(({ n }) => n)).toEqual([1])
    expect(await readHello(log)).toEqual(hello)
    expect((await readVerifiers(log)).size).toBe(1)
  })

  test('[JL5] what the store has is newer and stays; a copy that is none changes nothing', async () => {
    const [first] = copy.keys
    if (typeof first !== 'object') throw new Error('a key')
    await putKey(log, { ...first, key: ids.next(), wrapped: 'BBBB' })
    await putHello(log, { ...hello, epoch: 'newer' })
    await appendOrders(log, [
      { kind: 'stream', inspection: INSPECTION, stream: STREAM, writer: ids.next() },
    ])
    expect((await put([], copy)).ok).toBe(true)
    expect((await readHello(log))?.epoch).toBe('newer')
    expect((await readKeys(log)).map(({ wrapped }) => wrapped).sort()).toEqual(['AAAA', 'BBBB'])
    expect(await readOrders(log)).toHaveLength(1)
    expect((await put([], 'nothing')).ok).toBe(true)
  })

  test('[DV3] a disk that is full for them is said', async () => {
    const disk = fillDisk('request', 1)
    expect(await put([], copy)).toMatchObject({ ok: false, error: { kind: 'disk-full' } })
    disk.makeRoom()
  })

  test('[DV3] a store that was exchanged meanwhile takes nothing', async () => {
    await log.db.meta.update('m', { genesis: 'another' })
    expect(await put([])).toMatchObject({ ok: false, error: { kind: 'store-lost' } })
    expect(await put([toEntry(makeOwn())])).toMatchObject({ error: { kind: 'store-lost' } })
    expect(await device.rows()).toEqual([])
  })
})
