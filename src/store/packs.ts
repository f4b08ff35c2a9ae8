/**
 * Packs of editions that somebody took in on this tablet, sealed for it.  [EP12]
 *
 * Random ids and sealed bytes; what an edition is called is inside the seal. They
 * lie with what the endpoint says and are never sent: an inspection that uses one
 * carries its own copy.
 */
import * as v from 'valibot'
import type { Result } from '../base/result.ts'
import { type Gate, type NotKept, writeThrough } from './gate.ts'

export interface PackRow {
  /** Random. */
  readonly id: string
  /** The pack's key, for this device alone. */
  readonly wrapped: Uint8Array
  readonly sealed: Uint8Array
}

const PREFIX = 'pack|'
const bytes = v.instance(Uint8Array)
const schema = v.object({ id: v.string(), wrapped: bytes, sealed: bytes })

export const putPack = (gate: Gate, row: PackRow): Promise<Result<void, NotKept>> =>
  writeThrough(gate, [gate.db.office], async () => {
    await gate.db.office.put({ k: `${PREFIX}${row.id}`, value: row })
  })

export const dropPack = (gate: Gate, id: string): Promise<Result<void, NotKept>> =>
  writeThrough(gate, [gate.db.office], async () => {
    await gate.db.office.delete(`${PREFIX}${id}`)
  })

export async function readPacks({ db }: Gate): Promise<PackRow[]> {
  const rows = await db.office.where('k').startsWith(PREFIX).toArray()
  return rows.flatMap(({ value }) => {
    const parsed = v.safeParse(schema, value)
    return parsed.success ? [parsed.output] : []
  })
}
