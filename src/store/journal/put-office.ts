/**
 * The rows beside the log, from the journal's copy: only where the store has none.
 * [JL5 LO3]
 *
 * What is here already is newer and stays. Without a network the work that was
 * put back can be opened by these keys; with one the office says all of it again.
 */
import * as v from 'valibot'
import { type DeviceId, type InspectionId, isId, type KeyId } from '../../base/brand.ts'
import type { Result } from '../../base/result.ts'
import { type AccessChange, accessChange, helloAnswer } from '../../ops/envelope/protocol.ts'
import type { MetaRow } from '../database.ts'
import { deletedRow, putDeleted, readDeleted, withoutDeleted } from '../deleted-inspections.ts'
import { type NotKept, writeThrough } from '../gate.ts'
import type { LogDeps } from '../log.ts'

const id = <T extends string>() => v.custom<T>((input) => isId(input))
const keyRow = v.object({
  key: id<KeyId>(),
  inspection: id<InspectionId>(),
  wrapped: v.string(),
  n: v.number(),
})
const orderRow = v.object({ n: v.number(), change: accessChange })
const officeRow = v.variant('k', [
  v.object({ k: v.literal('hello'), value: helloAnswer }),
  v.object({ k: v.literal('deleted'), value: v.array(deletedRow) }),
  v.object({ k: v.literal('verifiers'), value: v.map(id<DeviceId>(), v.string()) }),
])
const copySchema = v.object({
  keys: v.array(v.unknown()),
  orders: v.array(v.unknown()),
  office: v.array(v.unknown()),
})

export function putOffice(deps: LogDeps, copy: unknown): Promise<Result<void, NotKept>> {
  const { db } = deps
  const parts = v.safeParse(copySchema, copy)
  const { keys, orders, office } = parts.success
    ? parts.output
    : { keys: [], orders: [], office: [] }
  return writeThrough(deps, [db.keys, db.orders, db.office], async (meta) => {
    const knownRows = new Set(await db.office.toCollection().primaryKeys())
    await db.office.bulkAdd(parseRows(officeRow, office).filter(({ k }) => !knownRows.has(k)))
    const gone = await restoreDeleted(deps, meta)
    const knownKeys = new Set(await db.keys.toCollection().primaryKeys())
    const keysHere = parseRows(keyRow, keys).filter(({ inspection }) => !gone.has(inspection))
    await db.keys.bulkAdd(keysHere.filter(({ key }) => !knownKeys.has(key)))
    const knownOrders = new Set(await db.orders.toCollection().primaryKeys())
    const isOf = ({ change }: { readonly change: AccessChange }) =>
      'inspection' in change && gone.has(change.inspection)
    const ordersHere = parseRows(orderRow, orders).filter((order) => !isOf(order))
    await db.orders.bulkAdd(ordersHere.filter(({ n }) => !knownOrders.has(n)))
  })
}

/** What was deleted here does not come back with a word that was copied before. */
async function restoreDeleted({ db }: LogDeps, meta: MetaRow): Promise<ReadonlySet<InspectionId>> {
  const deleted = await readDeleted({ db })
  if (deleted.length === 0) return new Set()
  await putDeleted(db, meta, deleted)
  const hello = v.safeParse(helloAnswer, (await db.office.get('hello'))?.value)
  if (hello.success)
    await db.office.put({ k: 'hello', value: withoutDeleted(hello.output, deleted) })
  return new Set(deleted.map(({ inspection }) => inspection))
}

/** One that does not parse is left out; it takes no other along. */
function parseRows<T>(schema: v.GenericSchema<unknown, T>, rows: readonly unknown[]): T[] {
  return rows.flatMap((row) => {
    const parsed = v.safeParse(schema, row)
    return parsed.success ? [parsed.output] : []
  })
}
