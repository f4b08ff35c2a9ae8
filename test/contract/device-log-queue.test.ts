/**
 * The send queue: stamped before sent, the same number for ever, never dropped.
 */
import 'fake-indexeddb/auto'
import { sha256 } from '@noble/hashes/sha2.js'
import { describe, expect, test } from 'vitest'
import { CHAIN_START } from '../../src/ops/envelope/chain.ts'
import { appendPulled, readCursors } from '../../src/store/inbox.ts'
import { appendOwn, countQueue, replaceUnsent } from '../../src/store/log.ts'
import { findLoss } from '../../src/store/open-store.ts'
import {
  recordPush,
  requeueAfter,
  restampAfter,
  type StampedRow,
  stampBatch,
} from '../../src/store/queue.ts'
import {
  createDeviceLog,
  createOfficeStream,
  type DeviceLog,
  fillDisk,
  makeMany,
  makeOwn,
  OTHER_STREAM,
  STREAM,
} from './device-log-kit.ts'

const LIMITS = { envelopes: 200, bytes: 1024 * 1024 }
const numbers = (rows: readonly { number?: number }[]) => rows.map(({ number }) => number)

async function stamp({ log }: DeviceLog, limits = LIMITS): Promise<readonly StampedRow[]> {
  const batch = await stampBatch(log, limits)
  if (!batch.ok) throw new Error(batch.error.kind)
  return batch.value
}

const accepted = (batch: readonly StampedRow[], from = 1) =>
  batch.map((_, index) => ({ result: 'accepted' as const, seq: from + index }))

/** Queue, stamp and have accepted, as a good round does. */
async function sendAll(device: DeviceLog, count: number): Promise<readonly StampedRow[]> {
  await appendOwn(device.log, makeMany(count))
  const batch = await stamp(device)
  await recordPush(device.log, batch, accepted(batch))
  return batch
}

describe('stamping', () => {
  test('[DV6] numbers count from 1 and each names the hash of the one before', async () => {
    const device = await createDeviceLog()
    await appendOwn(device.log, makeMany(4))
    const batch = await stamp(device)
    expect(numbers(batch)).toEqual([1, 2, 3, 4])
    expect(batch[0]?.before).toEqual(CHAIN_START)
    for (const [index, row] of batch.entries()) {
      const next = batch[index + 1]
      if (next) expect(next.before).toEqual(sha256(row.bytes))
    }
    const last = batch.at(-1)
    expect((await device.meta()).head).toEqual({
      number: 4,
      hash: sha256(last?.bytes ?? new Uint8Array()),
    })
  })

  test('[DV6] the stamp is on disk before anybody sees it, also for another handle', async () => {
    const device = await createDeviceLog()
    await appendOwn(device.log, makeMany(2))
    const batch = await stamp(device)
    const other = await device.again()
    const again = await stampBatch(other, LIMITS)
    expect(again).toEqual({ ok: true, value: batch })
    expect((await device.meta()).stamped).toBe(2)
  })

  test('[DV6] after a crash the old ones go out under their old numbers, new ones behind', async () => {
    const device = await createDeviceLog()
    await appendOwn(device.log, makeMany(2))
    const before = await stamp(device)
    await appendOwn(device.log, makeMany(2))
    const after = await stamp(device)
    expect(after.slice(0, 2)).toEqual(before)
    expect(numbers(after)).toEqual([1, 2, 3, 4])
  })

  test('[SY1] a batch holds to both limits, but one envelope always fits', async () => {
    const device = await createDeviceLog()
    await appendOwn(device.log, makeMany(5))
    const size = makeOwn().bytes.length + 40
    expect(numbers(await stamp(device, { envelopes: 3, bytes: LIMITS.bytes }))).toEqual([1, 2, 3])
    expect(numbers(await stamp(device, { envelopes: 200, bytes: 1 + 2 * size }))).toEqual([1, 2])
    expect(numbers(await stamp(device, { envelopes: 200, bytes: 1 }))).toEqual([1])
    expect((await device.meta()).stamped).toBe(3)
  })

  test('[DV3] a disk that is full stamps nothing', async () => {
    const device = await createDeviceLog()
    await appendOwn(device.log, makeMany(2))
    const before = [await device.rows(), await device.meta()]
    const disk = fillDisk('commit')
    const refused = await stampBatch(device.log, LIMITS)
    disk.makeRoom()
    expect(refused).toMatchObject({ ok: false, error: { kind: 'disk-full' } })
    expect([await device.rows(), await device.meta()]).toEqual(before)
  })

  test('[SY1] an empty queue gives an empty batch and changes nothing', async () => {
    const device = await createDeviceLog()
    const before = await device.meta()
    expect(await stamp(device)).toEqual([])
    expect(await device.meta()).toEqual(before)
  })
})

describe('what the endpoint said', () => {
  test('[SY3] accepted, duplicate, parked and refused each leave their row as they should', async () => {
    const device = await createDeviceLog()
    await appendOwn(device.log, makeMany(4))
    const batch = await stamp(device)
    await recordPush(device.log, batch, [
      { result: 'accepted', seq: 1 },
      { result: 'duplicate', seq: 2 },
      { result: 'parked', code: 'not-your-case' },
      { result: 'refused', code: 'gap' },
    ])
    const rows = await device.rows()
    expect(rows.map(({ seq, parked, queue }) => ({ seq, parked, queue }))).toEqual([
      { seq: 1, parked: undefined, queue: undefined },
      { seq: 2, parked: undefined, queue: undefined },
      { seq: undefined, parked: 'not-your-case', queue: undefined },
      { seq: undefined, parked: undefined, queue: 1 },
    ])
    expect(await countQueue(device.log)).toEqual({ unsent: 1, parked: 1 })
    expect((await device.meta()).unsent).toBe(1)
    expect(numbers(rows)).toEqual([1, 2, 3, 4])
  })

  test('[SY2] the cursor moves only over the very next number of its stream', async () => {
    const device = await createDeviceLog()
    const [first, other] = [makeMany(3), makeMany(2, OTHER_STREAM)]
    await appendOwn(device.log, [...first, ...other])
    const office = createOfficeStream()
    office.append(...first)
    const batch = await stamp(device)
    const seqs = [1, 2, 3, 5, 6]
    await recordPush(
      device.log,
      batch,
      seqs.map((seq) => ({ result: 'accepted' as const, seq })),
    )
    const cursors = new Map((await readCursors(device.log)).map((row) => [row.stream, row]))
    expect(cursors.get(STREAM)).toMatchObject({ seq: 3, chain: office.page(0).chain })
    expect(cursors.get(OTHER_STREAM)).toMatchObject({ seq: 0, chain: CHAIN_START })
  })

  test('[SY3] an answer for only some of them leaves the rest queued', async () => {
    const device = await createDeviceLog()
    await appendOwn(device.log, makeMany(3))
    const batch = await stamp(device)
    await recordPush(device.log, batch, [{ result: 'accepted', seq: 1 }])
    expect(await countQueue(device.log)).toEqual({ unsent: 2, parked: 0 })
    expect(numbers(await stamp(device))).toEqual([2, 3])
  })

  test('[DV3] an answer that could not be written down is asked for again', async () => {
    const device = await createDeviceLog()
    await appendOwn(device.log, makeMany(2))
    const batch = await stamp(device)
    const before = [await device.rows(), await device.meta()]
    const disk = fillDisk('commit', 2)
    const refused = await recordPush(device.log, batch, accepted(batch))
    disk.makeRoom()
    expect(refused).toMatchObject({ ok: false, error: { kind: 'disk-full' } })
    expect([await device.rows(), await device.meta()]).toEqual(before)
    expect(await stamp(device)).toEqual(batch)
  })
})

describe('the endpoint was put back', () => {
  test('[SY6] everything past its head goes out again, under the numbers that it had', async () => {
    const device = await createDeviceLog()
    const sent = await sendAll(device, 5)
    await appendOwn(device.log, makeMany(1))
    expect(await requeueAfter(device.log, 2)).toEqual({ ok: true, value: 3 })
    const batch = await stamp(device)
    expect(numbers(batch)).toEqual([3, 4, 5, 6])
    expect(batch.slice(0, 3).map(({ before }) => before)).toEqual(
      sent.slice(2).map(({ before }) => before),
    )
    expect(await device.meta()).toMatchObject({ count: 6, unsent: 4 })
    expect(await readCursors(device.log)).toEqual([])
    expect(await findLoss(device.log)).toBeUndefined()
  })

  test('[SY6] what was parked there goes out again too', async () => {
    const device = await createDeviceLog()
    await appendOwn(device.log, makeMany(1))
    await recordPush(device.log, await stamp(device), [{ result: 'parked', code: 'not-your-case' }])
    await requeueAfter(device.log, 0)
    expect(await countQueue(device.log)).toEqual({ unsent: 1, parked: 0 })
  })

  test('[SY6] what was still on its way is left as it is, and cursors with it', async () => {
    const device = await createDeviceLog()
    await sendAll(device, 2)
    await appendOwn(device.log, makeMany(2))
    await stamp(device)
    const before = [await device.rows(), await device.meta(), await readCursors(device.log)]
    expect(await requeueAfter(device.log, 2)).toEqual({ ok: true, value: 0 })
    expect([await device.rows(), await device.meta(), await readCursors(device.log)]).toEqual(
      before,
    )
  })
})

describe('the tablet was put back', () => {
  const theirs = { number: 9, hash: new Uint8Array(32).fill(9) }

  test('[SY6] what is unsent goes out behind the endpoint\u2019s head, nothing under a used number', async () => {
    const device = await createDeviceLog()
    await sendAll(device, 2)
    await appendOwn(device.log, makeMany(2))
    await stamp(device)
    await appendOwn(device.log, makeMany(1))
    expect(await restampAfter(device.log, theirs)).toEqual({ ok: true, value: 2 })
    const batch = await stamp(device)
    expect(numbers(batch)).toEqual([10, 11, 12])
    expect(batch[0]?.before).toEqual(theirs.hash)
    expect(await findLoss(device.log)).toBeUndefined()
  })

  test('[SY6] and if the endpoint is put back as well, no number of ours past its head stays', async () => {
    const device = await createDeviceLog()
    await sendAll(device, 2)
    await restampAfter(device.log, theirs)
    await sendAll(device, 3)
    expect(numbers(await device.rows())).toEqual([1, 2, 10, 11, 12])
    const restored = { number: 7, hash: new Uint8Array(32).fill(7) }
    await restampAfter(device.log, restored)
    const batch = await stamp(device)
    expect(numbers(batch)).toEqual([8, 9, 10])
    expect(batch[0]?.before).toEqual(restored.hash)
    expect(await device.meta()).toMatchObject({ unsent: 3, stamped: 5 })
    expect(await readCursors(device.log)).toEqual([])
    expect(await findLoss(device.log)).toBeUndefined()
  })
})

describe('queue and inbox meet', () => {
  test('[SY2] our own that come back are settled by the pull, once', async () => {
    const device = await createDeviceLog()
    const own = makeMany(2)
    const office = createOfficeStream()
    await appendOwn(device.log, own)
    const batch = await stamp(device)
    office.append(...own)
    expect(await appendPulled(device.log, office.page(0))).toEqual({ ok: true, value: 0 })
    expect(await countQueue(device.log)).toEqual({ unsent: 0, parked: 0 })
    await recordPush(device.log, batch, [
      { result: 'duplicate', seq: 1 },
      { result: 'duplicate', seq: 2 },
    ])
    expect(await device.meta()).toMatchObject({ count: 2, unsent: 0 })
    expect(await findLoss(device.log)).toBeUndefined()
  })

  test('[OP7] a burst that was exchanged is never stamped or sent', async () => {
    const device = await createDeviceLog()
    const [old, next] = [makeOwn(), makeOwn()]
    await appendOwn(device.log, [old])
    await replaceUnsent(device.log, old.id, next)
    expect((await stamp(device)).map(({ id }) => id)).toEqual([next.id])
  })
})
