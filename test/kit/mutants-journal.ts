/**
 * Nets of the second copy and of the look at the start, and builds without them:
 * blind to the journal, counting only, appending over a loss, believing a torn
 * frame, bringing back what was exchanged, making a lost store anew in silence.
 */
import 'fake-indexeddb/auto'
import { expect } from 'vitest'
import { concatBytes } from '../../src/base/bytes.ts'
import { createComparing } from '../../src/store/journal/compare.ts'
import type { OpEntry } from '../../src/store/journal/entries.ts'
import { encodeFrame, scanFrames } from '../../src/store/journal/frames.ts'
import type { HeldJournal } from '../../src/store/journal/journal-messages.ts'
import { putBack } from '../../src/store/journal/put-back.ts'
import type { StoreRow } from '../../src/store/journal/read-store.ts'
import { appendOwn, type LogDeps, type OwnEnvelope, readStream } from '../../src/store/log.ts'
import { acceptLoss, findLoss, makeStore, openStore } from '../../src/store/open-store.ts'
import { createDeviceLog, GENESIS, makeMany, STREAM } from '../contract/device-log-kit.ts'
import { makeNet, type Net } from './mutants.ts'

const toEntry = (own: OwnEnvelope, burst = own.id): OpEntry => ({
  ...{ kind: 'op', atMs: 1, own: 1, burst },
  ...own,
})
const heldOf = (entries: readonly OpEntry[]): HeldJournal => ({
  kind: 'held',
  entries,
  office: undefined,
  header: undefined,
})

type CountMissing = (log: LogDeps, entries: readonly OpEntry[]) => Promise<number>
const rowsOf = async (log: LogDeps): Promise<StoreRow[]> =>
  (await log.db.ops.toArray()).map(({ place = 0, ...row }) => ({
    ...row,
    ...{ place, burst: row.burst ?? row.id, isSettled: false },
  }))
const countReal: CountMissing = async (log, entries) => {
  const comparing = createComparing(entries)
  for (const row of await rowsOf(log)) comparing.meet(row)
  const { missing, changed } = comparing.end()
  return missing.length + changed.length
}
const countOnly: CountMissing = async (log) => (await findLoss(log))?.missing ?? 0
const countIds: CountMissing = async (log, entries) => {
  const here = new Set((await rowsOf(log)).map(({ id }) => id))
  return entries.filter(({ id }) => !here.has(id)).length
}

/** The store as it was before the last of them was kept: whole in itself. */
async function rollBack(log: LogDeps, all: readonly OwnEnvelope[]): Promise<void> {
  await appendOwn(log, all)
  const last = all.at(-1)
  if (last) await log.db.ops.where('id').equals(last.id).delete()
  await acceptLoss(log)
}

const rolledBack = makeNet<CountMissing>({
  rule: 'LO1',
  promise: 'a store that fell back to an earlier state, whole in itself, is seen',
  real: countReal,
  mutants: { 'counts alone are looked at': countOnly },
  async hold(count) {
    const { log } = await createDeviceLog()
    const all = makeMany(4)
    await rollBack(log, all)
    expect(
      await count(
        log,
        all.map((own) => toEntry(own)),
      ),
    ).toBe(1)
  },
})

const rotten = makeNet<CountMissing>({
  rule: 'LO1',
  promise: 'a byte that changed in a row is seen',
  real: countReal,
  mutants: { 'ids alone are compared': countIds, 'counts alone are looked at': countOnly },
  async hold(count) {
    const { log } = await createDeviceLog()
    const all = makeMany(3)
    await appendOwn(log, all)
    const [first] = await log.db.ops.toArray()
    const bytes = first?.bytes.slice() ?? new Uint8Array()
    bytes[200] = (bytes[200] ?? 0) ^ 4
    await log.db.ops.update(first?.place ?? 0, { bytes })
    expect(
      await count(
        log,
        all.map((own) => toEntry(own)),
      ),
    ).toBe(1)
  },
})

type Put = (log: LogDeps, entries: readonly OpEntry[]) => Promise<unknown>
const putReal: Put = (log, entries) => putBack(log, heldOf(entries))
const exchanged = makeNet<Put>({
  rule: 'JL7',
  promise: 'a burst that was exchanged does not come back beside the one that took its place',
  real: putReal,
  mutants: {
    'every entry is appended': (log, entries) => appendOwn(log, entries),
    'bursts are not told apart': (log, entries) =>
      putReal(
        log,
        entries.map((entry) => ({ ...entry, burst: entry.id })),
      ),
  },
  async hold(put) {
    const { log } = await createDeviceLog()
    const [a, b] = makeMany(2)
    if (!a || !b) throw new Error('two')
    await put(log, [toEntry(a), toEntry(b, a.id)])
    expect((await readStream(log, STREAM)).map(({ id }) => id)).toEqual([b.id])
  },
})

const twice = makeNet<Put>({
  rule: 'DV5',
  promise: 'putting back twice changes nothing',
  real: putReal,
  mutants: {
    'rows are added as they come': async (log, entries) => {
      for (const { id, inspection, stream, bytes } of entries) {
        await log.db.ops.where('id').equals(id).delete()
        await log.db.ops.add({ id, inspection, stream, bytes, own: 1, queue: 1 })
      }
    },
  },
  async hold(put) {
    const { log, rows } = await createDeviceLog()
    const entries = makeMany(3).map((own) => toEntry(own))
    await put(log, entries)
    const before = await rows()
    await put(log, entries)
    expect(await rows()).toEqual(before)
  },
})

type Scan = (file: Uint8Array) => { readonly payloads: readonly Uint8Array[] }
const torn = makeNet<Scan>({
  rule: 'JL2',
  promise: 'a frame whose bytes changed is not taken for one',
  real: scanFrames,
  mutants: {
    'the checksum is not looked at': (file) => {
      const view = new DataView(file.buffer, file.byteOffset)
      const payloads: Uint8Array[] = []
      for (let at = 0; at + 12 <= file.length; ) {
        const length = view.getUint32(at + 4)
        payloads.push(file.subarray(at + 12, at + 12 + length))
        at += 12 + length
      }
      return { payloads }
    },
    'it stops at the first damage': (file) => {
      const { payloads } = scanFrames(file)
      return { payloads: payloads.slice(0, 1) }
    },
  },
  async hold(scan) {
    const [a, b, c] = [1, 2, 3].map((fill) => new Uint8Array(30).fill(fill))
    if (!a || !b || !c) throw new Error('three')
    const file = concatBytes(...[a, b, c].map(encodeFrame))
    file[42 + 20] = 99
    expect(scan(file).payloads.map(([first]) => first)).toEqual([1, 3])
  },
})

type Open = typeof openStore
const silent = makeNet<Open>({
  rule: 'LO2',
  promise: 'a store that is gone is said, and not made anew in silence',
  real: openStore,
  mutants: {
    'it is made where it is not': async (names, genesis) => {
      const opened = await openStore(names, genesis)
      return opened.ok ? opened : makeStore(names, genesis)
    },
  },
  async hold(open) {
    const { log, names } = await createDeviceLog()
    await Promise.all(log.db.tables.map((table) => table.clear()))
    const opened = await open(names, GENESIS)
    expect(opened.ok).toBe(false)
  },
})

export const journalNets: readonly Net[] = [rolledBack, rotten, exchanged, twice, torn, silent]
