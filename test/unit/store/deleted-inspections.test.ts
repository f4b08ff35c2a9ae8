/**
 * The deletion of an inspection on a tablet, in its store and its second copy.
 */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { InspectionId, KeyId } from '../../../src/base/brand.ts'
import { appendOne } from '../../../src/store/append-one.ts'
import { appendCopied } from '../../../src/store/copied.ts'
import {
  changeDeleted,
  deleteInspection,
  readDeleted,
  withoutDeleted,
} from '../../../src/store/deleted-inspections.ts'
import { putEnded } from '../../../src/store/ended-inspections.ts'
import type { HeldJournal } from '../../../src/store/journal/journal-messages.ts'
import { putBack } from '../../../src/store/journal/put-back.ts'
import { appendOwn, type LogDeps, type OwnEnvelope } from '../../../src/store/log.ts'
import { appendOrders, putHello, putKey, readHello, readKeys } from '../../../src/store/office.ts'
import { findLoss } from '../../../src/store/open-store.ts'
import { recordPush, stampBatch } from '../../../src/store/queue.ts'
import { putSnapshot, putSummaries } from '../../../src/store/snapshots.ts'
import { countOwed } from '../../../src/store/unsent-streams.ts'
import {
  createDeviceLog,
  type DeviceLog,
  fillDisk,
  INSPECTION,
  makeMany,
  makeOwn,
  OTHER_INSPECTION,
  OTHER_STREAM,
  STREAM,
} from '../../contract/device-log-kit.ts'
import { makeVaultHeader } from '../../fixtures/vault-header.ts'
import { createSeededIds } from '../../kit/ids.ts'
import { createMemoryDesk, createMemoryFiles } from '../../kit/memory-journal.ts'
import { makeHello } from '../sync/scripted-transport.ts'

const ids = createSeededIds(23, 'deleted')
const AT = '2019-05-01T09:00:00.000Z'

let device: DeviceLog
let log: LogDeps
beforeEach(async () => {
  device = await createDeviceLog()
  log = device.log
  await putEnded(log, [INSPECTION])
})

const keyRow = (inspection: InspectionId = INSPECTION) => ({
  ...{ key: ids.next<KeyId>(), inspection, wrapped: 'AAAA' },
})
const other = (): OwnEnvelope => makeOwn(OTHER_STREAM, 284, OTHER_INSPECTION)

/** Sends all that waits, as the office would answer. */
async function sends(result: 'accepted' | 'parked' = 'accepted', code = 'not-your-case') {
  const batch = await stampBatch(log, { envelopes: 200, bytes: 1_000_000 })
  if (!batch.ok) throw new Error(batch.error.kind)
  const answers = batch.value.map((_, at) =>
    result === 'accepted' ? { result, seq: at + 1 } : { result, code },
  )
  await recordPush(log, batch.value, answers)
}

/** Three operations of it and two of another, all sent; keys, an order, a snapshot, a line, the word. */
async function fill() {
  await appendOwn(log, makeMany(3))
  await sends()
  await appendOwn(log, [other(), other()])
  await sends()
  await putKey(log, keyRow())
  await putKey(log, keyRow(OTHER_INSPECTION))
  await appendOrders(log, [{ kind: 'member-end', inspection: INSPECTION, person: ids.next() }])
  const folded = { covers: 3, rows: 3, key: ids.next<KeyId>(), sealed: ids.randomBytes(9) }
  await putSnapshot(log, { stream: STREAM, ...folded })
  await putSummaries(log, [{ stream: STREAM, ...folded }])
  await putHello(log, word())
}

const word = () =>
  makeHello({
    inspections: [INSPECTION, OTHER_INSPECTION].map((inspection) => ({
      ...{ inspection, setUp: ids.next(), role: 'assessor' as const },
    })),
  })

const deletes = async () => {
  const done = await deleteInspection(log, { inspection: INSPECTION, at: AT })
  if (!done.ok) throw new Error(done.error.kind)
  return done.value
}
const counts = () =>
  Promise.all(
    [log.db.ops, log.db.streams, log.db.cursors, log.db.keys].map((table) => table.count()),
  )

describe('in the store', () => {
  test('[PU22] everything of it goes in one transaction, nothing of another does, and no loss is seen', async () => {
    await fill()
    expect(await deletes()).toMatchObject({
      ...{ kind: 'deleted', row: { inspection: INSPECTION, operations: 3, at: AT, isSent: false } },
    })
    expect(await counts()).toEqual([2, 1, 1, 1])
    for (const table of [log.db.snapshots, log.db.summaries, log.db.orders])
      expect(await table.count()).toBe(0)
    expect((await readHello(log))?.inspections).toHaveLength(1)
    expect(await findLoss(log)).toBeUndefined()
    const meta = await device.meta()
    expect(meta).toMatchObject({ count: 2, unsent: 0, stamped: 2, deleted: [INSPECTION] })
    expect(meta.dirty).not.toContain(STREAM)
    // Once more: the row stays, and nothing else changes.
    await deletes()
    expect(await readDeleted(log)).toHaveLength(1)
  })

  test('[PU27] not while something waits to be sent, or was set aside; put away it does', async () => {
    await appendOwn(log, makeMany(2))
    expect(await deletes()).toEqual({ kind: 'waits', unsent: 2, parked: 0 })
    expect(await countOwed(log)).toEqual([{ inspection: INSPECTION, unsent: 2 }])
    await sends('parked')
    expect(await deletes()).toEqual({ kind: 'waits', unsent: 0, parked: 2 })
    expect(await countOwed(log)).toEqual([])
    await log.db.ops.toCollection().modify({ parked: 'put-away' })
    expect(await deletes()).toMatchObject({ kind: 'deleted' })
  })

  test('[PU13 PU27] what the office took in after its own deletion is no reason to wait', async () => {
    await appendOwn(log, makeMany(2))
    await sends('parked', 'inspection-deleted')
    expect(await deletes()).toMatchObject({ kind: 'deleted', row: { operations: 2 } })
  })

  test.each([
    ['request', 1],
    ['request', 2],
    ['request', 3],
    ['commit', 1],
  ] as const)(
    '[PU23] cut at a %s (%i), all of it is there; the next time it goes',
    async (how, at) => {
      await fill()
      const before = await counts()
      const disk = fillDisk(how, at)
      const cut = await deleteInspection(log, { inspection: INSPECTION, at: AT })
      disk.makeRoom()
      expect(cut).toMatchObject({ ok: false, error: { kind: 'disk-full' } })
      expect(await counts()).toEqual(before)
      expect(await readDeleted(log)).toEqual([])
      expect(await findLoss(log)).toBeUndefined()
      expect(await deletes()).toMatchObject({ kind: 'deleted' })
      expect(await counts()).toEqual([2, 1, 1, 1])
    },
  )

  test('[PU24] nothing of it comes in again: written, by a file, as a key, as a line', async () => {
    await fill()
    const [copied] = makeMany(1)
    if (!copied) throw new Error('an envelope')
    await deletes()
    const refused = { ok: false, error: { kind: 'inspection-deleted' } }
    expect(await appendOwn(log, [makeOwn()])).toMatchObject(refused)
    expect(await appendOne(log, makeOwn())).toMatchObject(refused)
    expect(await appendCopied(log, [{ ...copied, isShown: true }])).toMatchObject({
      ...{ ok: true, value: { outcomes: ['deleted'] } },
    })
    await putKey(log, keyRow())
    const line = { covers: 3, rows: 3, key: ids.next<KeyId>(), sealed: ids.randomBytes(9) }
    await putSummaries(log, [{ stream: STREAM, ...line }])
    expect(await counts()).toEqual([2, 1, 1, 1])
    expect(await log.db.summaries.count()).toBe(0)
    expect((await appendOwn(log, [other()])).ok).toBe(true)
    expect((await appendOne(log, other())).ok).toBe(true)
  })

  test('[PU24] the office that names it again is not heard of it', () => {
    const told = word()
    expect(withoutDeleted(told, [])).toBe(told)
    expect(withoutDeleted(told, [{ inspection: INSPECTION }]).inspections).toHaveLength(1)
  })

  test('[PU30] its receipt is signed and sent later; of one that is not there nothing is', async () => {
    await fill()
    await deletes()
    const signed = { device: ids.next<never>(), signature: 'A' }
    await changeDeleted(log, OTHER_INSPECTION, { isSent: true })
    await changeDeleted(log, INSPECTION, { signed })
    expect(await readDeleted(log)).toMatchObject([{ signed, isSent: false }])
  })

  test('[PU22] a row that does not read is none, and a word that does not read is left', async () => {
    await fill()
    await log.db.office.put({ k: 'deleted', value: 7 })
    await log.db.office.put({ k: 'hello', value: 7 })
    await log.db.orders.add({ change: null })
    expect(await readDeleted(log)).toEqual([])
    await deletes()
    expect((await log.db.office.get('hello'))?.value).toBe(7)
    expect(await log.db.orders.count()).toBe(1)
  })
})

describe('in the second copy', () => {
  const files = createMemoryFiles()
  const deskOf = () => createMemoryDesk({ name: device.names.name, files, nowMs: () => 1_000 })
  const bytes = () =>
    Buffer.concat([...files.disk.values()].flatMap((folder) => [...folder.values()]))
  beforeEach(async () => {
    files.disk.clear()
    await putHeaderOf(device)
  })

  test.each(['keep', 'look'] as const)(
    '[PU28] its operations and keys leave it at the next %s, those of another stay, and nothing is missing',
    async (kind) => {
      await fill()
      const desk = deskOf()
      await desk({ kind: 'look' })
      const rows = await device.rows()
      const [gone] = rows.filter(({ inspection }) => inspection === INSPECTION)
      const [stays] = rows.filter(({ inspection }) => inspection !== INSPECTION)
      const key = (await readKeys(log)).find(({ inspection }) => inspection === INSPECTION)?.key
      for (const part of [gone?.bytes, stays?.bytes, Buffer.from(key ?? '?')])
        expect(bytes().includes(Buffer.from(part ?? ''))).toBe(true)
      await deletes()
      expect(await desk({ kind })).toMatchObject({ missing: 0, changed: 0, keys: 0 })
      expect(bytes().includes(Buffer.from(gone?.bytes ?? ''))).toBe(false)
      expect(bytes().includes(Buffer.from(key ?? '?'))).toBe(false)
      expect(bytes().includes(Buffer.from(stays?.bytes ?? ''))).toBe(true)
      // A fresh start finds nothing missing either, and writes nothing anew.
      const size = bytes().length
      expect(await deskOf()({ kind: 'look' })).toMatchObject({ missing: 0, held: 2 })
      expect(bytes().length).toBe(size)
    },
  )

  test('[PU28] also where only its keys are left there, in a copy that was written before', async () => {
    await putKey(log, keyRow())
    await appendOwn(log, [other()])
    await deskOf()({ kind: 'look' })
    const [row] = await readKeys(log)
    expect(bytes().includes(Buffer.from(row?.key ?? '?'))).toBe(true)
    await deletes()
    await deskOf()({ kind: 'look' })
    expect(bytes().includes(Buffer.from(row?.key ?? '?'))).toBe(false)
  })

  test.each(['append', 'remove'] as const)(
    '[PU23 PU28] cut while it is written anew (%s), the next start goes on, and calls nothing missing',
    async (step) => {
      await fill()
      await deskOf()({ kind: 'look' })
      const [gone] = await device.rows()
      await deletes()
      const broken = { ...files, [step]: async () => Promise.reject(new Error('cut')) }
      const cut = createMemoryDesk({ name: device.names.name, files: broken, nowMs: () => 1_000 })
      expect(await cut({ kind: 'look' })).toMatchObject({ kind: 'failed' })
      expect(await deskOf()({ kind: 'look' })).toMatchObject({ missing: 0, changed: 0, keys: 0 })
      expect(bytes().includes(Buffer.from(gone?.bytes ?? ''))).toBe(false)
    },
  )

  test('[PU24] what it held is not put back, neither into this store nor into one that is made anew', async () => {
    await fill()
    await deskOf()({ kind: 'look' })
    const before = await readHeld()
    await deletes()
    expect(await putBack(log, before)).toMatchObject({ ok: true, value: { ops: 0 } })
    expect(await counts()).toEqual([2, 1, 0, 1])
    await deskOf()({ kind: 'look' })
    const after = await readHeld()
    const fresh = await createDeviceLog()
    await putBack(fresh.log, { ...after, entries: before.entries })
    expect((await fresh.meta()).deleted).toEqual([INSPECTION])
    expect(await fresh.log.db.ops.count()).toBe(2)
    expect(await readKeys(fresh.log)).toHaveLength(1)
    expect((await readHello(fresh.log))?.inspections).toHaveLength(1)
    expect(await appendOwn(fresh.log, [makeOwn()])).toMatchObject({ ok: false })
  })

  async function readHeld(): Promise<HeldJournal> {
    const held = await deskOf()({ kind: 'read' })
    if (held.kind !== 'held') throw new Error(held.kind)
    return held
  }
})

/** By a connection that is closed again. */
function putHeaderOf({ names }: DeviceLog): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(`${names.name}-vault`)
    opening.onupgradeneeded = () => opening.result.createObjectStore('header')
    opening.onsuccess = () => {
      const db = opening.result
      const tx = db.transaction('header', 'readwrite')
      tx.objectStore('header').put(makeVaultHeader(ids, log.genesis), 'v')
      tx.oncomplete = () => {
        db.close()
        resolve()
      }
    }
  })
}
