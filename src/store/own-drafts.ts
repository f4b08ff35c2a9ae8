/**
 * Where a tablet lays what its person has begun to write: one sealed row, never
 * sent.  [UI155]
 */
import * as v from 'valibot'
import type { Result } from '../base/result.ts'
import { type Gate, type NotKept, writeThrough } from './gate.ts'

const ROW = 'drafts'
const schema = v.instance(Uint8Array)

export async function readDraftsRow({ db }: Gate): Promise<Uint8Array | undefined> {
  const parsed = v.safeParse(schema, (await db.office.get(ROW))?.value)
  return parsed.success ? parsed.output : undefined
}

export const putDraftsRow = (gate: Gate, sealed: Uint8Array): Promise<Result<void, NotKept>> =>
  writeThrough(gate, [gate.db.office], async () => {
    await gate.db.office.put({ k: ROW, value: sealed })
  })
