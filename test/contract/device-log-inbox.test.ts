/**
 * The inbox: a page is kept whole if it continues the chain, or not at all.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { appendPulled, markGone, type PulledPage, readCursors } from '../../src/store/inbox.ts'
import { appendOwn, countQueue, readStream } from '../../src/store/log.ts'
import { findLoss } from '../../src/store/open-store.ts'
import { recordPush, stampBatch } from '../../src/store/queue.ts'
import type { Told } from '../../src/store/watch.ts'
import {
  createDeviceLog,
  createOfficeStream,
  type DeviceLog,
  fillDisk,
  makeMany,
  makeOwn,
  OTHER_INSPECTION,
  OTHER_STREAM,
  STREAM,
} from './device-log-kit.ts'

const LIMITS = { envelopes: 200, bytes: 1024 * 1024 }
const officeWith = (count: number) => {
  const office = createOfficeStream()
  office.append(...makeMany(count))
  return office
}
const everything = async ({ log, rows, meta }: DeviceLog) => [
  await rows(),
  await meta(),
  await readCursors(log),
]

/** A page that must not be kept: says why, and nothing here may have changed. */
async function refusal(device: DeviceLog, page: PulledPage): Promise<string> {
  const before = await everything(device)
  const kept = await appendPulled(device.log, page)
  expect(await everything(device)).toEqual(before)
  return kept.ok ? 'kept' : kept.error.kind
}

describe('a good page', () => {
  test('[SY2] is kept, counted, and moves the cursor', async () => {
    const device = await createDeviceLog()
    const office = officeWith(3)
    expect(await appendPulled(device.log, office.page(0))).toEqual({ ok: true, value: 3 })
    const rows = await readStream(device.log, STREAM)
    expect(rows.map(({ own, seq, queue }) => ({ own, seq, queue }))).toEqual(
      [1, 2, 3].map((seq) => ({ own: 0, seq, queue: undefined })),
    )
    expect(await readCursors(device.log)).toEqual([
      expect.objectContaining({ stream: STREAM, seq: 3, chain: office.page(0).chain, gone: 0 }),
    ])
    expect(await device.meta()).toMatchObject({ count: 3, unsent: 0 })
    expect(await findLoss(device.log)).toBeUndefined()
  })

  test('[SY2] pages follow each other', async () => {
    const device = await createDeviceLog()
    const office = officeWith(5)
    await appendPulled(device.log, office.page(0, 2))
    await appendPulled(device.log, office.page(2, 3))
    expect(await appendPulled(device.log, office.page(3))).toEqual({ ok: true, value: 2 })
    expect((await readCursors(device.log))[0]).toMatchObject({
      seq: 5,
      chain: office.page(0).chain,
    })
  })

  test('[DV5] the whole stream again after a rewind adds nothing twice', async () => {
    const device = await createDeviceLog()
    const office = officeWith(4)
    await appendPulled(device.log, office.page(0))
    await device.log.db.cursors.clear()
    expect(await appendPulled(device.log, office.page(0))).toEqual({ ok: true, value: 0 })
    expect(await device.rows()).toHaveLength(4)
    expect(await device.meta()).toMatchObject({ count: 4 })
  })

  test('[SY5] our own come back as they were written, and keep their number', async () => {
    const device = await createDeviceLog()
    const own = makeMany(2)
    await appendOwn(device.log, own)
    const batch = await stampBatch(device.log, LIMITS)
    if (!batch.ok) throw new Error(batch.error.kind)
    await recordPush(device.log, batch.value, [
      { result: 'parked', code: 'not-your-case' },
      { result: 'accepted', seq: 2 },
    ])
    const office = createOfficeStream()
    office.append(...own)
    await appendPulled(device.log, office.page(0))
    const rows = await device.rows()
    expect(rows.map(({ seq, number, own: isOwn }) => ({ seq, number, isOwn }))).toEqual([
      { seq: 1, number: 1, isOwn: 1 },
      { seq: 2, number: 2, isOwn: 1 },
    ])
    expect(await countQueue(device.log)).toEqual({ unsent: 0, parked: 0 })
  })

  test('[DV4] watchers hear which stream has arrived', async () => {
    const device = await createDeviceLog()
    const told: Told[] = []
    device.log.watchers.watch((one) => told.push(one))
    await appendPulled(device.log, officeWith(1).page(0))
    expect(told).toEqual([{ streams: [STREAM], what: 'arrived' }])
  })
})

describe('a page that is not kept', () => {
  test('[SY2] one that leaves a gap, before it or inside', async () => {
    const device = await createDeviceLog()
    const office = officeWith(4)
    expect(await refusal(device, office.page(1))).toBe('gap')
    const { frames, ...page } = office.page(0)
    expect(await refusal(device, { ...page, frames: frames.toSpliced(1, 1) })).toBe('gap')
    await appendPulled(device.log, office.page(0, 2))
    expect(await refusal(device, office.page(3))).toBe('gap')
    expect(await refusal(device, office.page(0))).toBe('gap')
  })

  test('[SY5] one whose chain does not come out: left out, exchanged, changed, reordered', async () => {
    const device = await createDeviceLog()
    const page = officeWith(3).page(0)
    const [a, b, c] = page.frames
    if (!a || !b || !c) throw new Error('three frames')
    const changed = b.envelope.slice()
    changed[200] = (changed[200] ?? 0) ^ 1
    for (const frames of [
      [a, b],
      [a, { ...b, envelope: c.envelope }, { ...c, envelope: b.envelope }],
      [a, { ...b, envelope: changed }, c],
      [a, { ...b, envelope: makeOwn().bytes }, c],
    ]) {
      expect(await refusal(device, { ...page, frames })).toBe('chain-differs')
    }
    expect(await refusal(device, { ...page, chain: new Uint8Array(32) })).toBe('chain-differs')
  })

  test('[SY5] one that brings other bytes for an operation that is here', async () => {
    const device = await createDeviceLog()
    const own = makeOwn()
    await appendOwn(device.log, [own])
    const changed = own.bytes.slice()
    changed[300] = (changed[300] ?? 0) ^ 1
    const office = createOfficeStream()
    office.append(makeOwn(), { bytes: changed })
    expect(await refusal(device, office.page(0))).toBe('changed-bytes')
  })

  test('[SY5] one with an envelope of another stream, or with none', async () => {
    const device = await createDeviceLog()
    const office = createOfficeStream()
    office.append(makeOwn(OTHER_STREAM))
    expect(await refusal(device, office.page(0))).toBe('other-stream')
    const junk = createOfficeStream()
    junk.append({ bytes: new Uint8Array(500) })
    expect(await refusal(device, junk.page(0))).toBe('bad-envelope')
  })

  test('[SY5] one that says another inspection than its envelopes do', async () => {
    const device = await createDeviceLog()
    const other = { ...officeWith(1).page(0), inspection: OTHER_INSPECTION }
    expect(await refusal(device, other)).toBe('other-stream')
  })

  test('[DV3] one for which there is no room', async () => {
    const device = await createDeviceLog()
    const office = officeWith(3)
    await appendPulled(device.log, office.page(0, 1))
    const before = await everything(device)
    for (const after of [1, 2, 3]) {
      const disk = fillDisk('commit', after)
      const kept = await appendPulled(device.log, office.page(1))
      disk.makeRoom()
      expect(kept).toMatchObject({ ok: false, error: { kind: 'disk-full' } })
      expect(await everything(device)).toEqual(before)
    }
    expect(await appendPulled(device.log, office.page(1))).toEqual({ ok: true, value: 2 })
  })
})

describe('a case that was moved', () => {
  test('[SY11] is marked gone, its work stays, and it can come back', async () => {
    const device = await createDeviceLog()
    await appendPulled(device.log, officeWith(2).page(0))
    await markGone(device.log, new Set([OTHER_STREAM]))
    expect((await readCursors(device.log))[0]).toMatchObject({ gone: 1, seq: 2 })
    expect(await readStream(device.log, STREAM)).toHaveLength(2)
    await markGone(device.log, new Set([STREAM]))
    expect((await readCursors(device.log))[0]).toMatchObject({ gone: 0, seq: 2 })
  })
})
