/**
 * Nets of the tablet's store, and the builds without them: no gate, a gate that
 * looked too early, a torn transaction, a stamp in memory, a cursor that jumps, a
 * queue that forgets, snapshots that outlive what they fold.
 */
import './memory-storage.ts'
import { expect } from 'vitest'
import type { KeyId, OpId } from '../../src/base/brand.ts'
import type { Result } from '../../src/base/result.ts'
import { appendOne } from '../../src/store/append-one.ts'
import type { SnapshotRow } from '../../src/store/database.ts'
import { writeThrough } from '../../src/store/gate.ts'
import { appendPulled, readCursors } from '../../src/store/inbox.ts'
import {
  addRows,
  appendOwn,
  type LogDeps,
  type OwnEnvelope,
  ownRow,
  replaceUnsent,
} from '../../src/store/log.ts'
import { recordPush, requeueAfter, type StampedRow, stampBatch } from '../../src/store/queue.ts'
import { putSnapshot, readFolded } from '../../src/store/snapshots.ts'
import {
  createDeviceLog,
  createOfficeStream,
  type DeviceLog,
  makeMany,
  makeOwn,
  STREAM,
} from '../contract/device-log-kit.ts'
import { createSeededIds } from './ids.ts'
import { makeNet, type Net } from './mutants.ts'

const KEY = createSeededIds(15, 'mutants').next<KeyId>()
const LIMITS = { envelopes: 200, bytes: 1024 * 1024 }
type Append = (log: LogDeps, envelope: OwnEnvelope) => Promise<unknown>
const appendReal: Append = (log, envelope) => appendOwn(log, [envelope])

const appendUngated: Append = (log, envelope) => {
  const { db } = log
  return db.transaction('rw', [db.ops, db.streams], () => addRows(log, [ownRow(envelope)]))
}

/** Looks at the meta row first, and writes in a transaction of its own. */
const appendGatedTooEarly: Append = async (log, envelope) => {
  const meta = await log.db.meta.get('m')
  if (meta?.genesis === log.genesis) await appendUngated(log, envelope)
}

const gate = makeNet<Append>({
  rule: 'DV2',
  promise: 'nothing is written into a store of another genesis',
  real: appendReal,
  mutants: { 'no gate': appendUngated },
  async hold(append) {
    const { log, rows, meta } = await createDeviceLog()
    await log.db.meta.put({ ...(await meta()), genesis: 'exchanged' })
    await append(log, makeOwn()).catch(() => undefined)
    expect(await rows()).toEqual([])
  },
})

const gateInside = makeNet<Append>({
  rule: 'DV2',
  promise: 'a store that is exchanged at the very moment gets nothing of the old one',
  real: appendReal,
  mutants: { 'a gate outside the transaction': appendGatedTooEarly },
  async hold(append) {
    const { log, again, rows, meta } = await createDeviceLog()
    const other = await again()
    const row = await meta()
    const appended = append(log, makeOwn())
    await other.db.transaction('rw', [other.db.meta, other.db.ops], async () => {
      await other.db.ops.clear()
      await other.db.meta.put({ ...row, genesis: 'exchanged' })
    })
    await appended
    expect(await rows()).toEqual([])
  },
})

/** Writes a row, pauses, fails. */
type HalfWrite = (device: DeviceLog, pause: () => PromiseLike<unknown>) => Promise<unknown>
const halfWrite: HalfWrite = ({ log }, pause) =>
  writeThrough(log, [log.db.ops], async () => {
    await log.db.ops.add(ownRow(makeOwn()))
    await pause()
    throw new Error('in the middle')
  })

const torn = makeNet<HalfWrite>({
  rule: 'DV1',
  promise: 'a write that fails half way leaves nothing',
  real: (device) => halfWrite(device, () => device.log.db.ops.count()),
  mutants: {
    'waits for something else inside': (device) =>
      halfWrite(device, () => new Promise((resolve) => setTimeout(resolve, 5))),
  },
  async hold(write) {
    const device = await createDeviceLog()
    await write(device, () => Promise.resolve())
    expect(await device.rows()).toEqual([])
  },
})

const durability = makeNet<Append>({
  rule: 'DV1',
  promise: 'every write asks the disk for strict durability',
  real: async (log, envelope) => {
    await appendOwn(log, [envelope])
    await appendOne(log, makeOwn())
  },
  mutants: {
    'relaxed durability': async (log, envelope) => {
      const tx = log.db.backendDB().transaction(['ops'], 'readwrite')
      tx.objectStore('ops').add(ownRow(envelope))
      await new Promise((resolve) => tx.addEventListener('complete', resolve))
    },
  },
  async hold(append) {
    const asked: unknown[] = []
    const { transaction } = IDBDatabase.prototype
    IDBDatabase.prototype.transaction = function (...args: Parameters<typeof transaction>) {
      if (args[1] === 'readwrite') asked.push(args[2]?.durability)
      return Reflect.apply(transaction, this, args)
    }
    try {
      const { log } = await createDeviceLog()
      await append(log, makeOwn())
    } finally {
      IDBDatabase.prototype.transaction = transaction
    }
    expect(new Set(asked)).toEqual(new Set(['strict']))
  },
})

type Stamp = (log: LogDeps) => Promise<readonly StampedRow[]>
const stampReal: Stamp = async (log) => {
  const batch = await stampBatch(log, LIMITS)
  return batch.ok ? batch.value : []
}

const stamp = makeNet<Stamp>({
  rule: 'DV6',
  promise: 'what was once sent under a number is never other bytes under that number',
  real: stampReal,
  mutants: {
    'a stamp that is only in memory': async (log) => {
      const rows = await log.db.ops.where('queue').equals(1).toArray()
      return rows.map((row, index) => ({
        ...row,
        place: row.place ?? 0,
        number: index + 1,
        before: new Uint8Array(32),
      }))
    },
  },
  async hold(stampIt) {
    const { log } = await createDeviceLog()
    const burst = makeOwn()
    await appendOwn(log, [burst])
    const [sent] = await stampIt(log)
    // The answer is lost; the person types on.
    const next = makeOwn()
    const replaced = await replaceUnsent(log, burst.id, next)
    if (replaced.ok && replaced.value === 'already-sent') await appendOwn(log, [next])
    const again = await stampIt(log)
    expect(again.find(({ number }) => number === sent?.number)?.bytes).toEqual(sent?.bytes)
  },
})

type Record = (
  log: LogDeps,
  batch: readonly StampedRow[],
  seqs: readonly number[],
) => Promise<unknown>
const recordReal: Record = (log, batch, seqs) =>
  recordPush(
    log,
    batch,
    seqs.map((seq) => ({ result: 'accepted', seq })),
  )

const cursor = makeNet<Record>({
  rule: 'SY2',
  promise: 'what others wrote before ours is fetched, though ours has the later number',
  real: recordReal,
  mutants: {
    'a cursor that jumps to the last number': async (log, batch, seqs) => {
      await recordReal(log, batch, seqs)
      const [at] = await readCursors(log)
      if (at) await log.db.cursors.put({ ...at, seq: seqs.at(-1) ?? 0 })
    },
  },
  async hold(record) {
    const { log, rows } = await createDeviceLog()
    const own = makeOwn()
    const office = createOfficeStream()
    office.append(...makeMany(3), own)
    await appendOwn(log, [own])
    await record(log, await stampReal(log), [4])
    const [at] = await readCursors(log)
    await appendPulled(log, office.page(at?.seq ?? 0))
    expect(await rows()).toHaveLength(4)
  },
})

const outbox = makeNet<Record>({
  rule: 'SY6',
  promise: 'an endpoint that was put back gets everything again',
  real: recordReal,
  mutants: {
    'rows go when they are acknowledged': async (log, batch, seqs) => {
      await recordReal(log, batch, seqs)
      await log.db.ops.bulkDelete(batch.map(({ place }) => place))
    },
  },
  async hold(record) {
    const { log } = await createDeviceLog()
    await appendOwn(log, makeMany(3))
    const sent = await stampReal(log)
    await record(log, sent, [1, 2, 3])
    await requeueAfter(log, 1)
    const again = await stampReal(log)
    expect(again.map(({ number, bytes }) => ({ number, bytes }))).toEqual(
      sent.slice(1).map(({ number, bytes }) => ({ number, bytes })),
    )
  },
})

const rowOver = async (log: LogDeps, count: number): Promise<SnapshotRow> => {
  const rows = await log.db.ops.orderBy('place').toArray()
  const covers = rows[count - 1]?.place ?? 0
  return { stream: STREAM, covers, rows: count, key: KEY, sealed: Uint8Array.of(count) }
}
type Replace = (log: LogDeps, old: OpId, next: OwnEnvelope) => Promise<unknown>
const snapshotGone = makeNet<Replace>({
  rule: 'DV7',
  promise: 'a snapshot never brings back a burst that was exchanged',
  real: replaceUnsent,
  mutants: {
    'a snapshot that outlives the burst': async (log, old, next) => {
      const snapshot = await log.db.snapshots.get(STREAM)
      await replaceUnsent(log, old, next)
      if (snapshot) await log.db.snapshots.put(snapshot)
    },
  },
  async hold(replace) {
    const { log } = await createDeviceLog()
    const [a, b] = [makeOwn(), makeOwn()]
    await appendOwn(log, [a, b])
    await putSnapshot(log, await rowOver(log, 2))
    await replace(log, b.id, makeOwn())
    expect((await readFolded(log, STREAM)).tail.map(({ id }) => id)).toContain(a.id)
  },
})

type Put = (log: LogDeps, row: SnapshotRow) => Promise<Result<unknown> | unknown>
const snapshotLate = makeNet<Put>({
  rule: 'DV7',
  promise: 'a snapshot that was folded before an exchange is not written after it',
  real: putSnapshot,
  mutants: { 'written without counting': (log, row) => log.db.snapshots.put(row) },
  async hold(put) {
    const { log } = await createDeviceLog()
    const [a, b] = [makeOwn(), makeOwn()]
    await appendOwn(log, [a, b])
    const folded = await rowOver(log, 2)
    await replaceUnsent(log, a.id, makeOwn())
    await put(log, folded)
    expect((await readFolded(log, STREAM)).snapshot).toBeUndefined()
  },
})

export const storeNets: readonly Net[] = [
  ...[gate, gateInside, torn, durability, stamp],
  ...[cursor, outbox, snapshotGone, snapshotLate],
]
