/**
 * Nets of the plan's mutants that stand nowhere else: a number that is given
 * before its push is committed (m4), a key kept raw on the tablet (m12), envelopes
 * kept as text (m18).  [HN4]
 */
import 'fake-indexeddb/auto'
import './memory-storage.ts'
import { expect } from 'vitest'
import type { Log } from '../../server/log/port.ts'
import { enrolTestDevice, type TestDevice } from './endpoint-device.ts'
import { makeTestInspection, type TestInspection } from './endpoint-inspection.ts'
import { testLogMakers } from './endpoint-log.ts'
import { makeNet, type Net } from './mutants.ts'
import { createWorld, type World } from './world.ts'

const AT = '2019-03-25T09:00:00.000Z'
type Breaking = (log: Log) => Log

async function inLog(breaking: Breaking, play: (log: Log, place: TestInspection) => Promise<void>) {
  const made = testLogMakers.sqlite()
  try {
    const log = breaking(made.log)
    await play(log, await makeTestInspection(log))
  } finally {
    await made.close()
  }
}

async function readFrames(log: Log, { stream, lead }: TestInspection, after: number) {
  const wish = { person: lead.person, streams: [{ stream, after }], limitBytes: 1 << 22 }
  return (await log.readPage(wish)).frames
}

const push = (log: Log, place: TestInspection, device: TestDevice) =>
  log.appendPush({ device: device.id, frames: device.frames(place, 1), at: AT })

/** As a counter of a database does: numbers in order, and commits in any. */
const numbersBeforeCommit: Breaking = (log) => {
  const uncommitted = new Set<number>()
  return {
    ...log,
    async appendPush(wish) {
      const pushed = await log.appendPush(wish)
      const seqs = pushed.results.flatMap((told) => ('seq' in told ? [told.seq] : []))
      for (const seq of seqs.filter((seq) => seq % 2 === 1)) {
        uncommitted.add(seq)
        setTimeout(() => uncommitted.delete(seq), 20)
      }
      return pushed
    },
    async readPage(wish) {
      const page = await log.readPage(wish)
      return { ...page, frames: page.frames.filter(({ seq }) => !uncommitted.has(seq)) }
    },
  }
}

const WRITERS = 4
const PUSHES = 6

const tail = makeNet<Breaking>({
  rule: 'SV2',
  promise: 'who follows a stream while several write misses nothing',
  real: (log) => log,
  mutants: { 'm4: numbers are given before the commit': numbersBeforeCommit },
  hold: (breaking) =>
    inLog(breaking, async (log, place) => {
      const { person } = place.assessor
      const seen: number[] = []
      const follow = async () => {
        const frames = await readFrames(log, place, seen.at(-1) ?? 0)
        seen.push(...frames.map(({ seq }) => seq))
      }
      const writers = await Promise.all(
        Array.from({ length: WRITERS }, () => enrolTestDevice(log, { role: 'assessor', person })),
      )
      for (let round = 0; round < PUSHES; round++) {
        await Promise.all(writers.map((device) => push(log, place, device)))
        await follow()
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
      await follow()
      expect(seen).toEqual(Array.from({ length: WRITERS * PUSHES }, (_, at) => at + 1))
    }),
})

const asText: Breaking = (log) => ({
  ...log,
  async readPage(wish) {
    const { header, frames } = await log.readPage(wish)
    const toText = (bytes: Uint8Array) =>
      new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll('\0', ''))
    return {
      header,
      frames: frames.map((frame) => ({ ...frame, envelope: toText(frame.envelope) })),
    }
  },
})

const bytes = makeNet<Breaking>({
  rule: 'OP1',
  promise: 'an envelope comes back as the bytes that it was',
  real: (log) => log,
  mutants: { 'm18: envelopes are kept as text': asText },
  hold: (breaking) =>
    inLog(breaking, async (log, place) => {
      const frames = place.assessor.frames(place, 5)
      await log.appendPush({ device: place.assessor.id, frames, at: AT })
      const found = await readFrames(log, place, 0)
      const toHex = ({ envelope }: { envelope: Uint8Array }) =>
        Buffer.from(envelope).toString('hex')
      expect(found.map(toHex)).toEqual(frames.map(toHex))
    }),
})

const hasKey = (value: unknown): boolean =>
  value instanceof CryptoKey ||
  (typeof value === 'object' && value !== null && Object.values(value).some(hasKey))

/** Every value of every database of this process: all tablets of the world. */
async function readAllValues(): Promise<unknown[]> {
  const found: unknown[] = []
  const until = <T>(asked: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await until(indexedDB.open(name))
    for (const store of db.objectStoreNames) {
      found.push(...(await until(db.transaction(store).objectStore(store).getAll())))
    }
    db.close()
  }
  return found
}

const rawKeys = makeNet<(world: World) => Promise<unknown>>({
  rule: 'SE8',
  promise: 'after a day of work no database of a tablet holds a key as it is used',
  real: async () => undefined,
  mutants: {
    'm12: the key of the inspection is kept as it is used': async ({ ann }) => {
      const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
        'encrypt',
      ])
      const { db } = await ann.tablet.log()
      return db.table('snapshots').put({ stream: 'a stream', held: { key } })
    },
  },
  async hold(keep) {
    const world = await createWorld({ seed: 91, cases: ['C1'] })
    try {
      await world.ann.answers('2.1.1.a', 'yes')
      await world.everyoneOnline()
      await keep(world)
      const values = await readAllValues()
      expect(values.length).toBeGreaterThan(3)
      expect(values.filter(hasKey)).toEqual([])
    } finally {
      await world.close()
    }
  },
})

export const planNets: readonly Net[] = [tail, bytes, rawKeys]
