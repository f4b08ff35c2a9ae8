/**
 * What is timed inside the page, each beside its limit in the same run: a raw
 * strict IndexedDB put of as many bytes, in turn, A B A B.
 */
import type { StreamId } from '../../../src/base/brand.ts'
import { createDeriveSecret, KDF_FLOOR } from '../../../src/crypto/kdf.ts'
import KdfWorker from '../../../src/crypto/kdf.worker.ts?worker'
import { readCaseLines } from '../../../src/session/case-list.ts'
import { openCase } from '../../../src/session/open-case.ts'
import { type BenchWorld, judgementPathsOf, makeWorld } from './world.ts'

const RUNS = 60
const ANSWERS = ['yes', 'no', 'not-applicable']

export interface Paired {
  readonly ours: number[]
  readonly limit: number[]
}

/** Tap to kept, sealed and signed, against a raw strict put of the same size. */
export async function tapToKept(): Promise<Paired> {
  const world = await makeWorld(`bench-kept-${Date.now()}`, 12)
  const raw = await openRaw(`raw-${Date.now()}`)
  const opened = await openCase(world.session, { ...world, stream: firstOf(world) })
  const paths = judgementPathsOf(world.form)
  const ours: number[] = []
  const limit: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const path = paths[run % paths.length] ?? ''
    const from = performance.now()
    opened.change(path, ANSWERS[Math.floor(run / paths.length + run) % 3] ?? 'yes')
    await opened.flush()
    ours.push(performance.now() - from)
    // Each after the same rest: what follows at once finds the disk's process awake.
    await rest()
    limit.push(await timed(() => putRaw(raw, run, 520)))
    await rest()
  }
  await opened.close()
  raw.close()
  return { ours, limit }
}

/** Opening a case of `operations` operations, in a store of `cases` cases; with its snapshot, as after closing it. */
export async function openCaseOf(operations: number, cases: number): Promise<Paired> {
  const world = await makeWorld(`bench-open-${cases}-${Date.now()}`, cases)
  const stream = firstOf(world)
  await fillCase(world, stream, operations)
  const raw = await openRaw(`raw-open-${Date.now()}`)
  await putRaw(raw, 1, operations * 60)
  const ours: number[] = []
  const limit: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const from = performance.now()
    const opened = await openCase(world.session, { ...world, stream })
    opened.progress.value.answered
    ours.push(performance.now() - from)
    await opened.close()
    limit.push(await timed(() => readRaw(raw, 1)))
    await rest()
  }
  raw.close()
  return { ours, limit }
}

/** The list of `cases` cases from their sealed lines. */
export async function listCases(cases: number): Promise<Paired> {
  const world = await makeWorld(`bench-list-${Date.now()}`, cases)
  const raw = await openRaw(`raw-list-${Date.now()}`)
  for (let key = 0; key < cases; key++) await putRaw(raw, key, 900)
  const ours: number[] = []
  const limit: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const inspections = world.workspace.inspections.value
    ours.push(await timed(() => readCaseLines(world.session, inspections)))
    limit.push(await timed(() => readAllRaw(raw)))
    await rest()
  }
  raw.close()
  return { ours, limit }
}

/** What the passphrase costs by itself: Argon2id in its worker, as on unlocking. */
export async function passphraseCost(runs: number): Promise<number[]> {
  const derive = createDeriveSecret(() => new KdfWorker())
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const salt = crypto.getRandomValues(new Uint8Array(16))
    const passphrase = 'four words of bench'
    times.push(await timed(() => derive({ passphrase, salt, ...KDF_FLOOR })))
  }
  return times
}

/** Answers until the case holds that many operations, then closes it, which makes its snapshot. */
export async function fillCase(world: BenchWorld, stream: StreamId, operations: number) {
  const opened = await openCase(world.session, { ...world, stream })
  const paths = judgementPathsOf(world.form)
  for (let n = 0; n < operations; n++) {
    // Another answer in each round: the same one again would be no operation.
    const round = Math.floor(n / paths.length)
    opened.change(paths[n % paths.length] ?? '', ANSWERS[round % ANSWERS.length] ?? '')
  }
  await opened.close()
  await world.workspace.refreshCase(stream, world.inspection)
}

function firstOf({ streams }: BenchWorld): StreamId {
  const [stream] = streams
  if (!stream) throw new Error('a world has cases')
  return stream
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 10))

function openRaw(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore('s')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function putRaw(db: IDBDatabase, key: number, bytes: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const tx = db.transaction('s', 'readwrite', { durability: 'strict' })
    tx.objectStore('s').put(crypto.getRandomValues(new Uint8Array(Math.min(bytes, 65_536))), key)
    tx.oncomplete = () => resolve()
    tx.onabort = () => reject(tx.error)
  })
}

function readRaw(db: IDBDatabase, key: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = db.transaction('s').objectStore('s').get(key)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function readAllRaw(db: IDBDatabase): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = db.transaction('s').objectStore('s').getAll()
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
