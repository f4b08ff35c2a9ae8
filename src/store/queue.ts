/**
 * The send queue: the same rows, in order, with the device's link.  [DV6 SY1 SY3]
 *
 * An envelope is stamped (number, hash of the one before it) when it is first
 * sent, in a transaction of its own that commits before the network is touched,
 * so a retry after any crash sends the same number with the same bytes. Rows stay
 * after they were acknowledged: an endpoint restored from a backup gets them
 * again (SY6).
 */
import { sha256 } from '@noble/hashes/sha2.js'
import type { StreamId } from '../base/brand.ts'
import { err, ok, type Result } from '../base/result.ts'
import { streamLinkBytes } from '../ops/envelope/chain.ts'
import type { PushAnswer } from '../ops/envelope/protocol.ts'
import type { CursorRow, OpRow } from './database.ts'
import { type NotKept, writeThrough } from './gate.ts'
import type { LogDeps } from './log.ts'
import { lastOrderOf } from './office.ts'
import { isInStream } from './put-away.ts'

export interface StampedRow extends OpRow {
  readonly place: number
  readonly number: number
  readonly before: Uint8Array
}

export interface BatchLimits {
  readonly envelopes: number
  readonly bytes: number
  /** The last order that was sent; not given, orders are not looked at. */
  readonly ordersSent?: number
}

/** Something was ordered since: it goes before the operations that were kept with it. */
export interface OrdersFirst {
  readonly kind: 'orders-first'
}

const FRAME_BYTES = 40

/**
 * The next envelopes to send, stamped and durable; empty when the queue is. Looks
 * for orders in the same transaction: a new case that went out before its order
 * would be parked as of no stream.
 */
export async function stampBatch(
  deps: LogDeps,
  limits: BatchLimits,
): Promise<Result<readonly StampedRow[], NotKept | OrdersFirst>> {
  const { db } = deps
  const { ordersSent = Infinity } = limits
  const stamped = await writeThrough(deps, [db.ops, db.orders], async (meta) => {
    if ((await lastOrderOf(deps)) > ordersSent) return undefined
    const queued = await db.ops.where('queue').equals(1).limit(limits.envelopes).toArray()
    const batch: StampedRow[] = []
    const fresh: StampedRow[] = []
    let { number, hash } = meta.head
    let bytes = 1
    // Stamped ones first: after a crash they must go out under their old numbers.
    const ordered = queued.sort(
      (a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || (a.place ?? 0) - (b.place ?? 0),
    )
    for (const row of ordered) {
      bytes += FRAME_BYTES + row.bytes.length
      if (batch.length > 0 && bytes > limits.bytes) break
      const { place, number: old, before } = row
      if (place === undefined) continue
      if (old !== undefined && before) {
        batch.push({ ...row, place, number: old, before })
        continue
      }
      number += 1
      const stamped = { ...row, place, number, before: hash }
      hash = sha256(row.bytes)
      fresh.push(stamped)
      batch.push(stamped)
    }
    if (fresh.length > 0) {
      await db.ops.bulkPut(fresh)
      const stamped = meta.stamped + fresh.length
      await db.meta.put({ ...meta, stamped, head: { number, hash } })
    }
    return batch
  })
  if (!stamped.ok) return stamped
  return stamped.value ? ok(stamped.value) : err({ kind: 'orders-first' })
}

/** Writes down what the endpoint said of each envelope, in the batch's order. */
export async function recordPush(
  deps: LogDeps,
  batch: readonly StampedRow[],
  results: PushAnswer['results'],
): Promise<Result<void, NotKept>> {
  const { db } = deps
  const tables = [db.ops, db.streams, db.cursors, db.office, db.snapshots]
  const recorded = await writeThrough(deps, tables, async (meta) => {
    const streams = [...new Set(batch.map(({ stream }) => stream))]
    // Of what came by file and is not shown here the pull begins at the start, once it is granted.
    const shown = new Set((await db.streams.bulkGet(streams)).map((row) => row?.stream))
    const cursors = new Map<StreamId, CursorRow>()
    for (const row of await db.cursors.bulkGet(streams)) if (row) cursors.set(row.stream, row)
    // Whatever a pull has settled meanwhile is right as it is.
    const queued = new Set(await db.ops.where('queue').equals(1).primaryKeys())
    const settled: OpRow[] = []
    for (const [index, row] of batch.entries()) {
      const said = results[index]
      if (!said || said.result === 'refused' || !queued.has(row.place)) continue
      const { queue: _queue, ...kept } = row
      if (said.result === 'parked') settled.push({ ...kept, parked: said.code })
      else {
        settled.push({ ...kept, seq: said.seq })
        if (!shown.has(row.stream)) continue
        cursors.set(row.stream, advance(cursors.get(row.stream), row, said.seq))
      }
    }
    await db.ops.bulkPut(settled)
    await db.cursors.bulkPut([...cursors.values()])
    // The last receipt spoke of less than the office has now.
    if (settled.length > 0) await db.office.delete('receipt')
    const away = settled.filter((row) => !isInStream(row)).map(({ stream }) => stream)
    // They have folded what is in no case any more.
    await db.snapshots.bulkDelete(away)
    const dirty = [...new Set([...meta.dirty, ...away])]
    await db.meta.put({ ...meta, dirty, unsent: meta.unsent - settled.length })
    return away
  })
  if (!recorded.ok) return recorded
  deps.watchers.tell({ streams: recorded.value, what: 'word' })
  return ok(undefined)
}

/** Only the very next number extends the chain; anything else waits for the pull. */
function advance(cursor: CursorRow | undefined, row: OpRow, seq: number): CursorRow {
  const { stream, inspection } = row
  const at = cursor ?? { stream, inspection, seq: 0, chain: new Uint8Array(32), gone: 0 as const }
  if (seq !== at.seq + 1) return at
  return { ...at, seq, chain: sha256(streamLinkBytes(at.chain, seq, sha256(row.bytes))) }
}

/**
 * After a rewind of the endpoint: everything of ours past its head goes out
 * again, under the numbers that it had.
 */
export function requeueAfter(deps: LogDeps, number: number): Promise<Result<number, NotKept>> {
  const { db } = deps
  return writeThrough(deps, [db.ops, db.cursors], async (meta) => {
    const rows = await db.ops.where('number').above(number).toArray()
    const again = rows.filter((row) => row.queue !== 1)
    await db.ops.bulkPut(
      again.map(({ seq: _seq, parked: _parked, ...row }) => ({ ...row, queue: 1 as const })),
    )
    // Cursors may point past the endpoint's heads now: start them over, ids are known.
    if (again.length > 0) await db.cursors.clear()
    await db.meta.put({ ...meta, unsent: meta.unsent + again.length })
    return again.length
  })
}

/**
 * The endpoint remembers another chain of this device than the tablet does: the
 * tablet was put back. What the endpoint may lack goes out stamped anew behind
 * its head; what it has already is a duplicate there.
 */
export function restampAfter(
  deps: LogDeps,
  head: { number: number; hash: Uint8Array },
): Promise<Result<number, NotKept>> {
  const { db } = deps
  return writeThrough(deps, [db.ops, db.cursors], async (meta) => {
    const numbered = await db.ops.where('number').above(0).toArray()
    const again = numbered.filter((row) => row.queue === 1 || (row.number ?? 0) > head.number)
    const acknowledged = again.filter((row) => row.queue !== 1).length
    await db.ops.bulkPut(
      again.map(({ number: _number, before: _before, seq: _seq, parked: _parked, ...row }) => ({
        ...row,
        queue: 1 as const,
      })),
    )
    // The endpoint was put back as well: cursors may point past its heads.
    if (acknowledged > 0) await db.cursors.clear()
    const stamped = meta.stamped - again.length
    await db.meta.put({ ...meta, stamped, unsent: meta.unsent + acknowledged, head })
    return again.length
  })
}
