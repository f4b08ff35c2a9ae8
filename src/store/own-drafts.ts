/**
 * Where a tablet lays what its person has begun to write: a sealed row for each
 * form, under a random id, never sent.  [UI155]
 *
 * One for each: two forms that are kept in the same moment, in two tabs that lock
 * together, must not write over each other.
 */
import * as v from 'valibot'
import type { Result } from '../base/result.ts'
import { type Gate, type NotKept, writeThrough } from './gate.ts'

export interface DraftRow {
  readonly id: string
  readonly sealed: Uint8Array
}

const PREFIX = 'draft|'
const schema = v.instance(Uint8Array)

export async function readDraftRows({ db }: Gate): Promise<DraftRow[]> {
  const rows = await db.office.where('k').startsWith(PREFIX).toArray()
  return rows.flatMap(({ k, value }) => {
    const parsed = v.safeParse(schema, value)
    return parsed.success ? [{ id: k.slice(PREFIX.length), sealed: parsed.output }] : []
  })
}

/** In one transaction: `dropped` go, and `row` is there. */
export const putDraftRow = (
  gate: Gate,
  row: DraftRow | undefined,
  dropped: readonly string[],
): Promise<Result<void, NotKept>> =>
  writeThrough(gate, [gate.db.office], async () => {
    await gate.db.office.bulkDelete(dropped.map((id) => PREFIX + id))
    if (row) await gate.db.office.put({ k: PREFIX + row.id, value: row.sealed })
  })
