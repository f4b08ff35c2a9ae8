/**
 * Inspections that were deleted on this tablet: what is left of each, and the
 * deletion itself.  [PU22 PU23 PU24 PU25 PU31]
 *
 * One strict transaction takes keys, operations, and all that was made of them, and
 * leaves one row of ids, counts and a hash: either all of it is gone, or nothing.
 * It refuses while anything of the inspection is kept here alone, and where no lead
 * has said that it has ended. What is in that row never comes in again.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import * as v from 'valibot'
import { type DeviceId, type InspectionId, isId, type StreamId } from '../base/brand.ts'
import { base64urlToBytes, bytesToBase64url } from '../base/bytes.ts'
import type { Result } from '../base/result.ts'
import { receiptBytes } from '../ops/envelope/chain.ts'
import { type HelloAnswer, helloAnswer } from '../ops/envelope/protocol.ts'
import type { CasebookDatabase, MetaRow } from './database.ts'
import { readEnded } from './ended-inspections.ts'
import { type Gate, type NotKept, writeThrough } from './gate.ts'
import type { LogDeps } from './log.ts'
import { PUT_AWAY } from './put-away.ts'

const ROW = 'deleted'
const id = <T extends string>() => v.custom<T>((input) => isId(input))

export const deletedRow = v.object({
  inspection: id<InspectionId>(),
  /** Its streams: for what is sealed for this tablet alone, and names them. */
  streams: v.array(id<StreamId>()),
  operations: v.number(),
  digest: v.string(),
  at: v.string(),
  /** Made at the next unlock; by which tablet, since it may be enrolled anew. */
  signed: v.nullable(v.object({ device: id<DeviceId>(), signature: v.string() })),
  /** The office has the receipt. */
  isSent: v.boolean(),
})

export type DeletedInspection = v.InferOutput<typeof deletedRow>

export const parseDeletedRows = (value: unknown): readonly DeletedInspection[] => {
  const parsed = v.safeParse(v.array(deletedRow), value)
  return parsed.success ? parsed.output : []
}

export const readDeleted = async ({
  db,
}: Pick<Gate, 'db'>): Promise<readonly DeletedInspection[]> =>
  parseDeletedRows((await db.office.get(ROW))?.value)

/** Inside a gate only. */
export async function putDeleted(
  db: CasebookDatabase,
  meta: MetaRow,
  rows: readonly DeletedInspection[],
): Promise<void> {
  await db.office.put({ k: ROW, value: rows })
  await db.meta.put({ ...meta, deleted: rows.map(({ inspection }) => inspection) })
}

export const isDeletedHere = ({ deleted }: MetaRow, inspection: InspectionId): boolean =>
  deleted?.includes(inspection) ?? false

/** The office's word without what was deleted here: it is not fetched and not granted again. */
export function withoutDeleted(
  hello: HelloAnswer,
  rows: readonly Pick<DeletedInspection, 'inspection'>[],
): HelloAnswer {
  if (rows.length === 0) return hello
  const gone = new Set(rows.map(({ inspection }) => inspection))
  const isLeft = ({ inspection }: { readonly inspection: InspectionId }) => !gone.has(inspection)
  return {
    ...hello,
    inspections: hello.inspections.filter(isLeft),
    streams: hello.streams.filter(isLeft),
    keys: hello.keys.filter(isLeft),
    members: hello.members.filter(isLeft),
  }
}

export type Deletion =
  | { readonly kind: 'deleted'; readonly row: DeletedInspection }
  /** Kept here alone: not sent, or set aside at the office and not decided. */
  | { readonly kind: 'waits'; readonly unsent: number; readonly parked: number }
  /** No lead's word of its end has been read here: the office's alone is not enough. */
  | { readonly kind: 'not-ended' }

export interface DeleteWish {
  readonly inspection: InspectionId
  readonly at: string
}

/** As the endpoint says it of what came after it had deleted the inspection itself. */
const CAME_LATE = 'inspection-deleted'

export async function deleteInspection(
  deps: LogDeps,
  wish: DeleteWish,
): Promise<Result<Deletion, NotKept>> {
  const { db } = deps
  const done = await writeThrough(deps, db.tables, async (meta): Promise<Deletion> => {
    if (!(await readEnded(deps)).includes(wish.inspection)) return { kind: 'not-ended' }
    const rows = await readRowsOf(db, wish.inspection)
    const unsent = rows.filter(({ isQueued }) => isQueued).length
    const parked = rows.filter(isUndecided).length
    if (unsent + parked > 0) return { kind: 'waits', unsent, parked }
    return { kind: 'deleted', row: await dropAll(db, meta, { ...wish, rows }) }
  })
  if (done.ok && done.value.kind === 'deleted')
    // The second copy, the file that is written by itself and every screen hear of it.
    deps.watchers.tell({ streams: done.value.row.streams, what: 'word' })
  return done
}

const isUndecided = ({ parked }: KnownRow): boolean =>
  parked !== undefined && parked !== PUT_AWAY && parked !== CAME_LATE

interface KnownRow {
  readonly place: number
  readonly stream: StreamId
  readonly isQueued: boolean
  readonly isNumbered: boolean
  readonly parked: string | undefined
}

/** Without their bytes: there may be a hundred thousand. */
async function readRowsOf(db: CasebookDatabase, wanted: InspectionId): Promise<KnownRow[]> {
  const rows: KnownRow[] = []
  await db.ops.each(({ inspection, place, stream, queue, parked, number }) => {
    if (inspection !== wanted || place === undefined) return
    rows.push({ place, stream, isQueued: queue === 1, isNumbered: number !== undefined, parked })
  })
  return rows
}

async function dropAll(
  db: CasebookDatabase,
  meta: MetaRow,
  { inspection, at, rows }: DeleteWish & { readonly rows: readonly KnownRow[] },
): Promise<DeletedInspection> {
  const isIts = (row: { readonly inspection: InspectionId }) => row.inspection === inspection
  const cursors = await db.cursors.filter(isIts).toArray()
  const listed = await db.streams.filter(isIts).primaryKeys()
  const streams = [
    ...new Set([...listed, ...rows.map(({ stream }) => stream), ...cursors.map((c) => c.stream)]),
  ]
  // The wraps first: without them what follows is noise.
  await db.keys.filter(isIts).delete()
  await db.ops.bulkDelete(rows.map(({ place }) => place))
  await db.streams.bulkDelete(streams)
  await db.cursors.bulkDelete(streams)
  await db.snapshots.bulkDelete(streams)
  await db.summaries.bulkDelete(streams)
  await db.orders.filter(({ change }) => inspectionOf(change) === inspection).delete()
  // Both spoke of more than is here now.
  await db.office.bulkDelete(['receipt', 'compared'])
  const heads = cursors.map(({ stream, seq, chain }) => ({ stream: idBytes(stream), seq, chain }))
  const row: DeletedInspection = {
    ...{ inspection, streams, operations: rows.length, at },
    digest: bytesToBase64url(sha256(receiptBytes(heads))),
    ...{ signed: null, isSent: false },
  }
  const others = (await readDeleted({ db })).filter((one) => !isIts(one))
  const stamped = rows.filter(({ isNumbered }) => isNumbered).length
  const after = {
    ...meta,
    count: meta.count - rows.length,
    stamped: meta.stamped - stamped,
    dirty: meta.dirty.filter((stream) => !streams.includes(stream)),
  }
  await putDeleted(db, after, [...others, row])
  await dropFromHello(db, row)
  return row
}

const inspectionOf = (change: unknown): unknown =>
  typeof change === 'object' && change !== null ? Reflect.get(change, 'inspection') : undefined

const idBytes = (stream: StreamId): Uint8Array => base64urlToBytes(stream) ?? new Uint8Array(16)

/** A word that does not parse any more is nobody's, and is replaced by the next. */
async function dropFromHello(db: CasebookDatabase, row: DeletedInspection): Promise<void> {
  const known = v.safeParse(helloAnswer, (await db.office.get('hello'))?.value)
  if (known.success) await db.office.put({ k: 'hello', value: withoutDeleted(known.output, [row]) })
}

/** `change` of one row; nothing where it is not there. */
export async function changeDeleted(
  deps: LogDeps,
  inspection: InspectionId,
  change: Partial<Pick<DeletedInspection, 'signed' | 'isSent'>>,
): Promise<Result<void, NotKept>> {
  const kept = await writeThrough(deps, [deps.db.office], async (meta) => {
    const rows = await readDeleted(deps)
    const next = rows.map((row) => (row.inspection === inspection ? { ...row, ...change } : row))
    await putDeleted(deps.db, meta, next)
  })
  if (kept.ok) deps.watchers.tell({ streams: [], what: 'word' })
  return kept
}
