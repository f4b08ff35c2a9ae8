/**
 * From the journal back into the store.  [JL7 LO3 DV5]
 *
 * Through the same gate as everything else, in batches, and a second time changes
 * nothing. An own operation goes into the send queue again: whether the office
 * has it only the office knows, and it says so. A burst that the journal knows to
 * be exchanged gives way; bytes that differ are set right from the journal, whose
 * checksum held.
 */
import type { OpId, StreamId } from '../../base/brand.ts'
import { ok, type Result } from '../../base/result.ts'
import type { OpRow } from '../database.ts'
import { readDeleted } from '../deleted-inspections.ts'
import { type NotKept, writeThrough } from '../gate.ts'
import { addRows, type LogDeps } from '../log.ts'
import { acceptLoss } from '../open-store.ts'
import { createComparing } from './compare.ts'
import { deletedOf } from './copy-office.ts'
import type { OpEntry } from './entries.ts'
import type { HeldJournal } from './journal-messages.ts'
import { putOffice } from './put-office.ts'

const BATCH = 200
const SLICE = 500

export interface PutBackCount {
  readonly ops: number
  readonly streams: number
}

export async function putBack(
  deps: LogDeps,
  held: HeldJournal,
): Promise<Result<PutBackCount, NotKept>> {
  const gone = new Set([...deletedOf(held.office), ...(await readDeletedIds(deps))])
  const entries = held.entries.filter(({ inspection }) => !gone.has(inspection))
  const { missing, changed } = await compareWith(deps, entries)
  const owed = [...missing, ...changed]
  const exchanged = Map.groupBy(held.entries, ({ burst }) => burst)
  for (let at = 0; at < owed.length; at += BATCH) {
    const written = await putBatch(deps, owed.slice(at, at + BATCH), exchanged)
    if (!written.ok) return written
  }
  const office = await putOffice(deps, held.office)
  if (!office.ok) return office
  const counted = await acceptLoss(deps)
  if (!counted.ok) return counted
  const streams = new Set(owed.map(({ stream }) => stream))
  return ok({ ops: owed.length, streams: streams.size })
}

const readDeletedIds = async (deps: LogDeps): Promise<ReadonlySet<unknown>> =>
  new Set((await readDeleted(deps)).map(({ inspection }) => inspection))

async function compareWith({ db }: LogDeps, entries: readonly OpEntry[]) {
  const comparing = createComparing(entries)
  let after = 0
  for (;;) {
    const rows = await db.ops.where('place').above(after).limit(SLICE).toArray()
    for (const { place = 0, ...row } of rows) {
      comparing.meet({ ...row, place, burst: row.burst ?? row.id, isSettled: false })
      after = place
    }
    if (rows.length < SLICE) return comparing.end()
  }
}

function putBatch(
  deps: LogDeps,
  batch: readonly OpEntry[],
  exchanged: ReadonlyMap<OpId, readonly OpEntry[]>,
): Promise<Result<void, NotKept>> {
  const { db } = deps
  const tables = [db.ops, db.streams, db.snapshots, db.summaries]
  return writeThrough(deps, tables, async (meta) => {
    const bursts = batch.flatMap(({ burst }) => exchanged.get(burst) ?? [])
    const rows = await db.ops
      .where('id')
      .anyOf(bursts.map(({ id }) => id))
      .toArray()
    const byId = new Map(rows.map((row) => [row.id, row]))
    const changed = batch.flatMap(({ id, bytes }) => {
      const row = byId.get(id)
      return row ? [{ ...row, bytes }] : []
    })
    const gone = rows.filter((row) => isExchanged(row, batch))
    await db.ops.bulkDelete(gone.map(({ place = 0 }) => place))
    await db.ops.bulkPut(changed)
    await addRows(deps, batch.filter(({ id }) => !byId.has(id)).map(entryToRow))
    const streams = [...new Set(batch.map(({ stream }) => stream))]
    // What was folded from damaged or exchanged operations is folded again.
    await db.snapshots.bulkDelete(streams)
    await db.meta.put({ ...meta, dirty: withStreams(meta.dirty, streams) })
  })
}

/** Unsent, and the batch brings what took its place. */
const isExchanged = (row: OpRow, batch: readonly OpEntry[]): boolean =>
  row.queue === 1 &&
  row.number === undefined &&
  batch.some(({ id, burst }) => id !== row.id && burst === (row.burst ?? row.id))

const withStreams = (dirty: readonly StreamId[], streams: readonly StreamId[]): StreamId[] => [
  ...new Set([...dirty, ...streams]),
]

const entryToRow = ({ id, inspection, stream, bytes, own, burst }: OpEntry): OpRow => ({
  ...{ id, inspection, stream, own },
  // A view into the journal's file would be kept with the whole file.
  bytes: new Uint8Array(bytes),
  ...(own === 1 ? { queue: 1 as const } : {}),
  ...(burst === id ? {} : { burst }),
})
