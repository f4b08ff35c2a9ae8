/**
 * What arrives from the office: pages of a pull, kept only if they continue the
 * chain.  [SY2 SY5 DV5]
 *
 * A page that leaves a gap, or whose chain does not come out as the endpoint
 * said, is not kept and named; what was here stays. Our own operations come back
 * too: the same bytes prove that they arrived as they were written.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import type { InspectionId, StreamId } from '../base/brand.ts'
import { isEqualBytes } from '../base/bytes.ts'
import { err, ok, type Result } from '../base/result.ts'
import { CHAIN_START, streamLinkBytes } from '../ops/envelope/chain.ts'
import { parseEnvelope } from '../ops/envelope/envelope.ts'
import type { PullFrame } from '../ops/envelope/frames.ts'
import type { CursorRow, OpRow } from './database.ts'
import { type Gate, type NotKept, writeThrough } from './gate.ts'
import { addRows, type LogDeps } from './log.ts'
import { countPutAway, countWaiting } from './put-away.ts'
import { rowsOf } from './read-rows.ts'

export interface PulledPage {
  readonly stream: StreamId
  readonly inspection: InspectionId
  readonly after: number
  /** The endpoint's chain after the last frame. */
  readonly chain: Uint8Array
  readonly frames: readonly PullFrame[]
}

export type BadPage = {
  readonly kind: 'gap' | 'chain-differs' | 'other-stream' | 'bad-envelope' | 'changed-bytes'
  readonly stream: StreamId
}

/** How many operations were new here. */
export async function appendPulled(
  deps: LogDeps,
  page: PulledPage,
): Promise<Result<number, NotKept | BadPage>> {
  const { db } = deps
  const incoming = parsePage(page)
  if (!incoming.ok) return incoming
  const tables = [db.ops, db.streams, db.cursors, db.office]
  const kept = await writeThrough(deps, tables, async (meta) => {
    const cursor = (await db.cursors.get(page.stream)) ?? startOf(page)
    if (cursor.seq !== page.after) return { fresh: 0, bad: 'gap' as const }
    const end = chainOf(cursor, page.frames)
    if (!isEqualBytes(end.chain, page.chain)) return { fresh: 0, bad: 'chain-differs' as const }
    const rows = await mergeRows(deps, incoming.value)
    if (!rows.ok) return { fresh: 0, bad: rows.error.kind }
    await db.ops.bulkPut(rows.value.known)
    await showStream(deps, rows.value.known)
    await addRows(deps, rows.value.fresh)
    await db.cursors.put({ ...end, gone: 0 })
    // The last receipt spoke of fewer operations than are here now.
    if (rows.value.fresh.length > 0) await db.office.delete('receipt')
    const count = meta.count + rows.value.fresh.length
    await db.meta.put({ ...meta, count, unsent: meta.unsent - rows.value.settled })
    return { fresh: rows.value.fresh.length, bad: undefined }
  })
  if (!kept.ok) return kept
  if (kept.value.bad) return err({ kind: kept.value.bad, stream: page.stream })
  deps.watchers.tell({ streams: [page.stream], what: 'arrived' })
  return ok(kept.value.fresh)
}

export const readCursors = ({ db }: Gate): Promise<CursorRow[]> => db.cursors.toArray()

/** Everything that a receipt speaks of, as it was at one moment. */
export interface Standing {
  readonly unsent: number
  readonly parked: number
  /** `rows`: how many operations of the stream lie here, counted and not remembered; none put away. */
  readonly streams: readonly Counted[]
}

type Counted = CursorRow & { readonly rows: number }

const TOGETHER = 64

export function readStanding({ db, genesis }: Gate): Promise<Standing> {
  return db.transaction('r', [db.ops, db.cursors], async () => {
    const unsent = await db.ops.where('queue').equals(1).count()
    const parked = await countWaiting({ db, genesis })
    const away = await countPutAway({ db, genesis })
    const cursors = await db.cursors.toArray()
    const streams: Counted[] = []
    // A few together: asked for in one turn, the streams of some inspections hold the screen.
    for (let at = 0; at < cursors.length; at += TOGETHER) {
      const counts = cursors.slice(at, at + TOGETHER).map(async (cursor) => ({
        ...cursor,
        rows: (await rowsOf({ db }, cursor.stream).count()) - (away.get(cursor.stream) ?? 0),
      }))
      streams.push(...(await Promise.all(counts)))
    }
    return { unsent, parked, streams }
  })
}

/** Marks what the endpoint no longer lets this person read; the work itself stays. */
export function markGone(
  deps: LogDeps,
  readable: ReadonlySet<StreamId>,
): Promise<Result<void, NotKept>> {
  const { db } = deps
  return writeThrough(deps, [db.cursors], async () => {
    const cursors = await db.cursors.toArray()
    const changed = cursors.filter(({ stream, gone }) => (gone === 1) === readable.has(stream))
    if (changed.length === 0) return
    await db.cursors.bulkPut(
      changed.map((row) => ({
        ...row,
        gone: readable.has(row.stream) ? (0 as const) : (1 as const),
      })),
    )
  })
}

const startOf = ({ stream, inspection }: PulledPage): CursorRow => ({
  stream,
  inspection,
  seq: 0,
  chain: CHAIN_START,
  gone: 0,
})

function parsePage(page: PulledPage): Result<OpRow[], BadPage> {
  const rows: OpRow[] = []
  for (const [index, { seq, envelope }] of page.frames.entries()) {
    if (seq !== page.after + index + 1) return err({ kind: 'gap', stream: page.stream })
    const parsed = parseEnvelope(envelope)
    if (!parsed.ok) return err({ kind: 'bad-envelope', stream: page.stream })
    const { id, inspection, stream } = parsed.value
    if (stream !== page.stream || inspection !== page.inspection) {
      return err({ kind: 'other-stream', stream: page.stream })
    }
    rows.push({ id, inspection, stream, bytes: new Uint8Array(envelope), own: 0, seq })
  }
  return ok(rows)
}

function chainOf(cursor: CursorRow, frames: readonly PullFrame[]): CursorRow {
  let { chain, seq } = cursor
  for (const frame of frames) {
    seq = frame.seq
    chain = sha256(streamLinkBytes(chain, seq, sha256(frame.envelope)))
  }
  return { ...cursor, seq, chain }
}

/** What a file had brought before the case was this tablet's to show stands in its list from now on. */
async function showStream({ db }: Gate, known: readonly OpRow[]): Promise<void> {
  const last = known.reduce<OpRow | undefined>(
    (a, b) => ((a?.place ?? 0) > (b.place ?? 0) ? a : b),
    undefined,
  )
  if (last?.place === undefined || (await db.streams.get(last.stream))) return
  const { stream, inspection, place } = last
  await db.streams.put({ stream, inspection, last: place })
}

/** Rows that are here already get their number; their bytes must be the same. */
async function mergeRows({ db }: Gate, incoming: readonly OpRow[]) {
  const here = await db.ops
    .where('id')
    .anyOf(incoming.map(({ id }) => id))
    .toArray()
  const byId = new Map(here.map((row) => [row.id, row]))
  const known: OpRow[] = []
  const fresh: OpRow[] = []
  let settled = 0
  for (const row of incoming) {
    const old = byId.get(row.id)
    if (!old) {
      fresh.push(row)
      continue
    }
    if (!isEqualBytes(old.bytes, row.bytes)) return err({ kind: 'changed-bytes' as const })
    if (old.queue === 1) settled += 1
    const { queue: _queue, parked: _parked, ...rest } = old
    known.push({ ...rest, ...(row.seq === undefined ? {} : { seq: row.seq }) })
  }
  return ok({ known, fresh, settled })
}
