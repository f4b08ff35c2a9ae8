/**
 * The device's log: append sealed envelopes, read a stream back.  [DV1 DV2 DV4 DV5]
 *
 * "Kept" is what `append` resolves to, and nothing else is. Appending the same
 * envelope twice changes nothing, so every way in (typing, a file, the journal)
 * may be this one. An unsent burst of typing may be exchanged for the next one
 * of the same focus; once it has been stamped for sending it may not.
 */
import { Dexie } from 'dexie'
import type { InspectionId, OpId, StreamId } from '../base/brand.ts'
import type { Result } from '../base/result.ts'
import type { AccessChange } from '../ops/envelope/protocol.ts'
import type { MetaRow, OpRow, StreamRow } from './database.ts'
import { type Gate, gateFault, type NotKept, refuseWrite, writeThrough } from './gate.ts'
import { countWaiting } from './put-away.ts'
import { rowsOf } from './read-rows.ts'
import type { Watchers } from './watch.ts'

/** An envelope that this tablet made. */
export interface OwnEnvelope {
  readonly id: OpId
  readonly inspection: InspectionId
  readonly stream: StreamId
  readonly bytes: Uint8Array
}

export interface LogDeps extends Gate {
  readonly watchers: Watchers
}

/**
 * `orders` are changes of access that belong to these operations: both are kept
 * or neither is.
 */
export async function appendOwn(
  deps: LogDeps,
  envelopes: readonly OwnEnvelope[],
  orders: readonly AccessChange[] = [],
): Promise<Result<number, NotKept>> {
  const { db } = deps
  const kept = await writeThrough(deps, [db.ops, db.streams, db.orders], async (meta) => {
    refuseDeleted(meta, envelopes)
    const known = await knownOf(deps, envelopes)
    const fresh = envelopes.filter(({ id }) => !known.has(id))
    await addRows(deps, fresh.map(ownRow))
    // The second time around they are here already, like the operations.
    const isRepeat = envelopes.length > 0 && fresh.length === 0
    if (orders.length > 0 && !isRepeat)
      await db.orders.bulkAdd(orders.map((change) => ({ change })))
    const { count, unsent } = meta
    await db.meta.put({ ...meta, count: count + fresh.length, unsent: unsent + fresh.length })
    return fresh.length
  })
  if (kept.ok) deps.watchers.tell({ streams: streamsOf(envelopes), what: 'written' })
  return kept
}

/** By a page that was open when it was deleted: kept, it would be of nothing and for nobody. */
function refuseDeleted(meta: MetaRow, envelopes: readonly OwnEnvelope[]): void {
  for (const { inspection } of meta.deleted ? envelopes : []) {
    const fault = gateFault(meta, meta.genesis, inspection)
    if (fault) refuseWrite(fault)
  }
}

/** 'already-sent': nothing was changed; make an operation that replaces the old one instead. */
export async function replaceUnsent(
  deps: LogDeps,
  oldId: OpId,
  envelope: OwnEnvelope,
): Promise<Result<'replaced' | 'already-sent', NotKept>> {
  const { db } = deps
  const kept = await writeThrough(deps, [db.ops, db.streams, db.snapshots], async () => {
    const old = await db.ops.where('id').equals(oldId).first()
    if (old?.place === undefined || old.queue !== 1 || old.number !== undefined) {
      return 'already-sent' as const
    }
    await db.ops.delete(old.place)
    await addRows(deps, [{ ...ownRow(envelope), burst: old.burst ?? old.id }])
    // A snapshot that folded the old burst would show it for ever.
    const snapshot = await db.snapshots.get(old.stream)
    if (snapshot && snapshot.covers >= old.place) await db.snapshots.delete(old.stream)
    return 'replaced' as const
  })
  if (kept.ok && kept.value === 'replaced') {
    deps.watchers.tell({ streams: [envelope.stream], what: 'written' })
  }
  return kept
}

/** Rows of one stream after a place, in order of arrival. */
export async function readStream(
  { db }: Gate,
  stream: StreamId,
  afterPlace = 0,
): Promise<readonly OpRow[]> {
  return db.ops
    .where('[stream+place]')
    .between([stream, afterPlace], [stream, Dexie.maxKey], false, true)
    .toArray()
}

export interface QueueCount {
  /** Kept here, not at the office. */
  readonly unsent: number
  /** Set aside at the office, and waiting for a decision. */
  readonly parked: number
}

export async function countQueue(gate: Gate): Promise<QueueCount> {
  const [unsent, parked] = await Promise.all([
    gate.db.ops.where('queue').equals(1).count(),
    countWaiting(gate),
  ])
  return { unsent, parked }
}

/** Every stream that this tablet has anything of, with the place of its last row. */
export const readStreams = ({ db }: Gate): Promise<StreamRow[]> => db.streams.toArray()

const SLICE = 200

/**
 * Inside a gate only: adds rows and moves their streams' last place along.
 *
 * A place is the key generator's next number, one more for each row (Indexed
 * Database API 3.0, 2.11), and nobody else writes meanwhile: the last one tells
 * all of them. Asked for each, thousands of answers held a draw up.
 */
export async function addRows({ db }: Gate, rows: readonly OpRow[]): Promise<void> {
  const adding: PromiseLike<number | undefined>[] = []
  // A draw makes thousands: asked for all at once they would hold the screen up. The
  // next slice is asked for while the disk still has the one before it.
  for (let at = 0; at < rows.length; at += SLICE) {
    // Nothing but this database may be awaited in here, and that is `undefined` at first.
    if (adding.length > 1) await adding.at(-2)
    adding.push(db.ops.bulkAdd(rows.slice(at, at + SLICE)))
  }
  const end = (await Promise.all(adding)).at(-1)
  if (end === undefined) return
  const first = end - rows.length + 1
  const last = new Map<StreamId, StreamRow>()
  for (const [index, { stream, inspection }] of rows.entries())
    last.set(stream, { stream, inspection, last: first + index })
  await db.streams.bulkPut([...last.values()])
}

/**
 * Ids that are here already. Looked up only in streams that have anything: a draw
 * makes thousands of operations in hundreds of new cases, and asking for each of
 * their ids took half a second.
 */
async function knownOf({ db }: Gate, envelopes: readonly OwnEnvelope[]): Promise<Set<OpId>> {
  const streams = streamsOf(envelopes)
  const first = await Promise.all(
    streams.map((stream) => rowsOf({ db }, stream).limit(1).primaryKeys()),
  )
  const begun = new Set(streams.filter((_, index) => first[index]?.length))
  const asked = envelopes.filter(({ stream }) => begun.has(stream)).map(({ id }) => id)
  const found = asked.length === 0 ? [] : await db.ops.where('id').anyOf(asked).toArray()
  return new Set(found.map(({ id }) => id))
}

export const ownRow = ({ id, inspection, stream, bytes }: OwnEnvelope): OpRow => ({
  id,
  inspection,
  stream,
  bytes,
  own: 1,
  queue: 1,
})

const streamsOf = (envelopes: readonly OwnEnvelope[]): StreamId[] => [
  ...new Set(envelopes.map(({ stream }) => stream)),
]
