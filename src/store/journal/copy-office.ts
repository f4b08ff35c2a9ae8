/**
 * What the journal copies of the rows beside the log: wrapped keys, the office's
 * word, signing keys, orders that wait.  [JL5 LO3]
 *
 * Without them work that was put back could not be opened before the office is
 * heard again. Random ids, public and wrapped keys: what lies in the database in
 * clear lies here in clear.
 */

import { bytesToUtf8 } from '../../base/bytes.ts'
import type { OfficeRows, StoreRow } from './read-store.ts'
import { encodeTagged } from './tagged-json.ts'

/** Of the office's rows these; receipts and what screens remember come back by themselves. */
const COPIED: ReadonlySet<unknown> = new Set(['hello', 'verifiers', 'deleted'])
/** Changes with each round and says nothing that is not asked again. */
const PASSING: ReadonlySet<string> = new Set(['time', 'seq', 'chain', 'head', 'parked'])

export const copyOffice = ({ keys, orders, office }: OfficeRows): OfficeRows => ({
  keys,
  orders,
  office: office.filter((row) => COPIED.has(partOf(row, 'k'))),
})

export const isSameCopy = (a: unknown, b: unknown): boolean => spell(a) === spell(b)

const spell = (value: unknown): string =>
  value === undefined ? '' : bytesToUtf8(encodeTagged(withoutPassing(value)))

function withoutPassing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPassing)
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Uint8Array || value instanceof Map) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) =>
      PASSING.has(key) ? [] : [[key, withoutPassing(part)]],
    ),
  )
}

/** Inspections that were deleted on this tablet: nothing of them is missing. */
export function deletedOf(rows: unknown): ReadonlySet<unknown> {
  const office = partOf(rows, 'office')
  const row = Array.isArray(office) ? office.find((one) => partOf(one, 'k') === 'deleted') : null
  const all = partOf(row, 'value')
  return new Set(Array.isArray(all) ? all.map((one) => partOf(one, 'inspection')) : [])
}

/** The office has withdrawn this tablet: its keys are gone because they were to go. */
export const isWithdrawn = (rows: OfficeRows | undefined): boolean =>
  rows?.office.some((row) => partOf(row, 'k') === 'withdrawn') ?? false

/** Whether the copy holds any key. */
export const hasKeys = (copy: unknown): boolean => keysOf(copy).length > 0

/** How many keys the copy has of inspections that the store has work of, but no such key. */
export function missingKeys(
  copy: unknown,
  { rows, office }: { readonly rows: readonly StoreRow[]; readonly office: OfficeRows | undefined },
): number {
  if (isWithdrawn(office)) return 0
  const inspections = new Set<unknown>(rows.map(({ inspection }) => inspection))
  const here = new Set((office?.keys ?? []).map((row) => partOf(row, 'key')))
  return keysOf(copy).filter(
    (row) => inspections.has(partOf(row, 'inspection')) && !here.has(partOf(row, 'key')),
  ).length
}

const keysOf = (copy: unknown): readonly unknown[] => {
  const keys = partOf(copy, 'keys')
  return Array.isArray(keys) ? keys : []
}

const partOf = (row: unknown, part: string): unknown =>
  typeof row === 'object' && row !== null ? Reflect.get(row, part) : undefined
