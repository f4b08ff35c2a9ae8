/**
 * The same store under another device: everything that lies in it stays.  [UN12 UN13]
 *
 * For a tablet that is enrolled anew. The operations stay sealed as they are; what
 * belonged to the former device goes: its numbers in the chain, the keys that were
 * wrapped for it, and how far it had read, so that every stream is read again
 * from its start and proved against the office's bytes. The genesis changes in
 * the same transaction: a tab that still has the store open for the former device
 * can write nothing more into it. Doing it twice changes nothing.
 */
import { ok, type Result } from '../base/result.ts'
import { CHAIN_START } from '../ops/envelope/chain.ts'
import { CasebookDatabase } from './database.ts'
import { type NotKept, writeThrough } from './gate.ts'
import type { StoreNames } from './marker.ts'

export async function rebindStore(
  { name }: Pick<StoreNames, 'name'>,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Result<void, NotKept>> {
  const db = new CasebookDatabase(name)
  try {
    const { ops, keys, cursors, office } = db
    const bound = await writeThrough(
      { db, genesis: from },
      [ops, keys, cursors, office],
      async (meta) => {
        const numbered = await ops.where('number').above(0).toArray()
        await ops.bulkPut(numbered.map(({ number: _number, before: _before, ...row }) => row))
        await Promise.all([keys.clear(), cursors.clear(), office.bulkDelete(['hello', 'receipt'])])
        await db.meta.put({
          ...meta,
          genesis: to,
          stamped: 0,
          head: { number: 0, hash: CHAIN_START },
        })
      },
    )
    if (bound.ok || (await db.meta.get('m'))?.genesis !== to) return bound
    return ok(undefined)
  } finally {
    db.close()
  }
}
