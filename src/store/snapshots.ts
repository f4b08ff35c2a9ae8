/**
 * Sealed snapshots and the sealed lines of the case list: quick to open, free to
 * lose.  [DV7]
 *
 * A snapshot is written only if the rows that it folds are still the rows that
 * are there; it can never bring back a burst of typing that was exchanged.
 */
import { Dexie } from 'dexie'
import type { StreamId } from '../base/brand.ts'
import type { Result } from '../base/result.ts'
import type { OpRow, SnapshotRow } from './database.ts'
import { type Gate, type NotKept, writeThrough } from './gate.ts'
import { rowsOf } from './read-rows.ts'

export function putSnapshot(gate: Gate, row: SnapshotRow): Promise<Result<boolean, NotKept>> {
  const { db } = gate
  return writeThrough(gate, [db.ops, db.snapshots], async () => {
    const rows = await db.ops
      .where('[stream+place]')
      .between([row.stream, Dexie.minKey], [row.stream, row.covers], true, true)
      .count()
    if (rows !== row.rows) return false
    await db.snapshots.put(row)
    return true
  })
}

export function putSummaries(
  gate: Gate,
  rows: readonly SnapshotRow[],
): Promise<Result<void, NotKept>> {
  const { db } = gate
  return writeThrough(gate, [db.summaries, db.streams, db.ops], async (meta) => {
    const dirty = new Set(meta.dirty)
    for (const row of rows) {
      const { stream, covers } = row
      const last = await rowsOf(gate, stream).last()
      // Of a stream that was deleted meanwhile there is no line any more.
      if (!last) continue
      await db.summaries.put(row)
      if (last.place === covers) {
        dirty.delete(stream)
        await db.streams.put({ stream, inspection: last.inspection, last: covers })
      }
    }
    if (dirty.size < meta.dirty.length) await db.meta.put({ ...meta, dirty: [...dirty] })
  })
}

export const readSummaries = ({ db }: Gate): Promise<SnapshotRow[]> => db.summaries.toArray()

/** Streams whose line is older than their last operation. */
export async function readDirty({ db }: Gate): Promise<ReadonlySet<StreamId>> {
  return new Set((await db.meta.get('m'))?.dirty)
}

/** The snapshot and what came after it, read as one. */
export function readFolded(
  { db }: Gate,
  stream: StreamId,
): Promise<{ snapshot: SnapshotRow | undefined; tail: OpRow[] }> {
  return db.transaction('r', [db.snapshots, db.ops], async () => {
    const snapshot = await db.snapshots.get(stream)
    const tail = await db.ops
      .where('[stream+place]')
      .between([stream, snapshot?.covers ?? Dexie.minKey], [stream, Dexie.maxKey], false, true)
      .toArray()
    return { snapshot, tail }
  })
}
