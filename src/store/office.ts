/**
 * What the endpoint last said, and what waits to be said to it: who may read
 * what, wrapped keys, devices, receipts. Random ids, public keys and counts in
 * clear; nothing of a case.  [DV8 SY4]
 */
import * as v from 'valibot'
import type { InspectionId, KeyId } from '../base/brand.ts'
import type { Result } from '../base/result.ts'
import {
  type AccessChange,
  accessChange,
  type HelloAnswer,
  helloAnswer,
} from '../ops/envelope/protocol.ts'
import type { KeyRow } from './database.ts'
import { isDeletedHere } from './deleted-inspections.ts'
import { type Gate, type NotKept, writeThrough } from './gate.ts'
import type { LogDeps } from './log.ts'
import { addVerifiers } from './verifiers.ts'

const receiptSchema = v.object({
  code: v.string(),
  at: v.string(),
  cases: v.number(),
})

/** The last time that both sides held the same bytes, and the code that both screens show. */
export type KeptReceipt = v.InferOutput<typeof receiptSchema>

/**
 * Keeps the endpoint's word, and every wrapped key in it. A new epoch is an
 * endpoint that was put back: what it has may stand in another order now, so
 * every stream is read again from its start, and the last receipt is void.
 */
export function putHello(deps: LogDeps, answer: HelloAnswer): Promise<Result<void, NotKept>> {
  const { db } = deps
  return tellAfter(
    deps,
    writeThrough(deps, [db.office, db.keys, db.cursors], async (meta) => {
      if (meta.epoch !== null && meta.epoch !== answer.epoch) {
        await db.cursors.clear()
        await db.office.delete('receipt')
      }
      await db.office.put({ k: 'hello', value: answer })
      await addKeys(deps, answer.keys)
      await addVerifiers(deps, answer.devices)
      await db.meta.put({ ...meta, epoch: answer.epoch })
    }),
  )
}

export async function readHello({ db }: Gate): Promise<HelloAnswer | undefined> {
  const parsed = v.safeParse(helloAnswer, (await db.office.get('hello'))?.value)
  return parsed.success ? parsed.output : undefined
}

export const putReceipt = (deps: LogDeps, receipt: KeptReceipt): Promise<Result<void, NotKept>> =>
  tellAfter(
    deps,
    writeThrough(deps, [deps.db.office], async () => {
      await deps.db.office.put({ k: 'receipt', value: receipt })
    }),
  )

export async function readReceipt({ db }: Gate): Promise<KeptReceipt | undefined> {
  const parsed = v.safeParse(receiptSchema, (await db.office.get('receipt'))?.value)
  return parsed.success ? parsed.output : undefined
}

/** A new inspection's key, wrapped for this device, before the endpoint has heard of it. */
export const putKey = (gate: Gate, row: Omit<KeyRow, 'n'>): Promise<Result<void, NotKept>> =>
  writeThrough(gate, [gate.db.keys], async (meta) => {
    if (!isDeletedHere(meta, row.inspection)) await addKeys(gate, [row])
  })

/**
 * After the office has withdrawn this tablet: no key opens anything here any more.
 * Only once nothing is unsent; true when they are gone.
 */
export const dropKeys = (gate: Gate): Promise<Result<boolean, NotKept>> =>
  writeThrough(gate, [gate.db.ops, gate.db.keys, gate.db.office], async (meta) => {
    if ((await gate.db.ops.where('queue').equals(1).count()) > 0) return false
    await gate.db.keys.clear()
    // The second copy lets go of them too, and calls it no loss.
    await gate.db.office.put({ k: 'withdrawn', value: true })
    // From here on nothing can be kept that would go with the rest: also not by an open page.
    await gate.db.meta.put({ ...meta, ended: true })
    return true
  })

/** The office turned out to lack some of it: it is sent again, and the tablet is withdrawn anew. */
export const reopenStore = (gate: Gate): Promise<Result<void, NotKept>> =>
  writeThrough(
    gate,
    [],
    async ({ ended: _ended, ...meta }) => {
      await gate.db.meta.put(meta)
    },
    true,
  )

/** In order of arrival. */
export const readKeys = async ({ db }: Gate): Promise<KeyRow[]> =>
  (await db.keys.toArray()).sort((a, b) => a.n - b.n)

/** Inside a gate only. A key that is here stays as it is: nobody exchanges it from outside. */
async function addKeys({ db }: Gate, rows: readonly Omit<KeyRow, 'n'>[]): Promise<void> {
  const known = new Set(await db.keys.toCollection().primaryKeys())
  const fresh = rows.filter(({ key }) => !known.has(key))
  await db.keys.bulkAdd(
    fresh.map(({ key, inspection, wrapped }, at) => ({
      key,
      inspection,
      wrapped,
      n: known.size + at + 1,
    })),
  )
}

export const readKeysOf = async (gate: Gate, inspection: InspectionId): Promise<readonly KeyId[]> =>
  (await readKeys(gate)).filter((row) => row.inspection === inspection).map(({ key }) => key)

/** Queued in order, sent before any operation, idempotent at the endpoint. */
export async function appendOrders(
  deps: LogDeps,
  changes: readonly AccessChange[],
): Promise<Result<void, NotKept>> {
  const written = await writeThrough(deps, [deps.db.orders], async () => {
    await deps.db.orders.bulkAdd(changes.map((change) => ({ change })))
  })
  // A person did this: the loop to the office wakes for it.
  if (written.ok) deps.watchers.tell({ streams: [], what: 'written' })
  return written
}

export async function readOrders({ db }: Gate): Promise<{ n: number; change: AccessChange }[]> {
  const rows = await db.orders.orderBy('n').toArray()
  return rows.flatMap(({ n, change }) => {
    const parsed = v.safeParse(accessChange, change)
    return parsed.success && n !== undefined ? [{ n, change: parsed.output }] : []
  })
}

/** The number of the last order that is queued, also of one that cannot be read; 0 for none. */
export const lastOrderOf = async ({ db }: Gate): Promise<number> =>
  (await db.orders.orderBy('n').last())?.n ?? 0

export const dropOrders = (
  deps: LogDeps,
  numbers: readonly number[],
): Promise<Result<void, NotKept>> =>
  tellAfter(
    deps,
    writeThrough(deps, [deps.db.orders], async () => {
      await deps.db.orders.bulkDelete([...numbers])
    }),
  )

async function tellAfter(
  deps: LogDeps,
  writing: Promise<Result<void, NotKept>>,
): Promise<Result<void, NotKept>> {
  const written = await writing
  if (written.ok) deps.watchers.tell({ streams: [], what: 'word' })
  return written
}
