/**
 * The log as a copy is made from it, and the way in for what a copy brings.
 * [CY1 CY3 CY4 DV5]
 *
 * Read page by page, so that a copy of a long log needs little memory. What comes
 * in is offered to the office like everything that is kept here and may not be
 * there. What this tablet has no business to show is kept without its stream in
 * the list, until the office grants the case.
 */
import type { DeviceId, StreamId } from '../base/brand.ts'
import { isEqualBytes } from '../base/bytes.ts'
import type { Result } from '../base/result.ts'
import type { OpRow } from './database.ts'
import { isDeletedHere } from './deleted-inspections.ts'
import { type Gate, type NotKept, writeThrough } from './gate.ts'
import { addRows, type LogDeps, type OwnEnvelope } from './log.ts'
import { readHello } from './office.ts'
import { readVerifiers } from './verifiers.ts'

export interface CopiedEnvelope extends OwnEnvelope {
  /** False for what is foreign: kept and offered, and in no list. */
  readonly isShown: boolean
}

export interface Copied {
  /** In the order in which they were given: what became of each. */
  readonly outcomes: readonly ('new' | 'here' | 'other-bytes' | 'deleted')[]
}

const PAGE_ROWS = 500

/** Every envelope of this tablet in order of arrival, or those of some streams. */
export async function* readEnvelopes(
  { db }: Gate,
  streams?: ReadonlySet<StreamId>,
): AsyncGenerator<readonly Uint8Array[]> {
  for (let after = 0; ; ) {
    const rows = await db.ops.where(':id').above(after).limit(PAGE_ROWS).toArray()
    const wanted = rows.filter(({ stream }) => streams?.has(stream) ?? true)
    if (wanted.length > 0) yield wanted.map(({ bytes }) => bytes)
    const last = rows.at(-1)?.place
    if (last === undefined || rows.length < PAGE_ROWS) return
    after = last
  }
}

/** What decides whether an envelope of a file is this tablet's to show. */
export interface CopyGround {
  readonly verifiers: ReadonlyMap<DeviceId, string>
  readonly streams: ReadonlySet<StreamId>
}

export async function readCopyGround(log: Gate): Promise<CopyGround> {
  const [hello, kept, verifiers] = await Promise.all([
    readHello(log),
    log.db.streams.toCollection().primaryKeys(),
    readVerifiers(log),
  ])
  const granted = (hello?.streams ?? []).map(({ stream }) => stream)
  return { verifiers, streams: new Set([...granted, ...kept]) }
}

export async function appendCopied(
  deps: LogDeps,
  envelopes: readonly CopiedEnvelope[],
): Promise<Result<Copied, NotKept>> {
  const { db } = deps
  const kept = await writeThrough(deps, [db.ops, db.streams], async (meta) => {
    const ids = envelopes.map(({ id }) => id)
    const here = new Map(
      (await db.ops.where('id').anyOf(ids).toArray()).map((row) => [row.id, row.bytes] as const),
    )
    const fresh: CopiedEnvelope[] = []
    const outcomes = envelopes.map((one) => {
      if (isDeletedHere(meta, one.inspection)) return 'deleted'
      const known = here.get(one.id)
      if (known) return isEqualBytes(known, one.bytes) ? 'here' : 'other-bytes'
      here.set(one.id, one.bytes)
      fresh.push(one)
      return 'new'
    })
    await addRows(deps, fresh.filter(({ isShown }) => isShown).map(toRow))
    await db.ops.bulkAdd(fresh.filter(({ isShown }) => !isShown).map(toRow))
    const { count, unsent } = meta
    await db.meta.put({ ...meta, count: count + fresh.length, unsent: unsent + fresh.length })
    return { outcomes } satisfies Copied
  })
  if (!kept.ok) return kept
  const shown = envelopes.flatMap(({ stream, isShown }) => (isShown ? [stream] : []))
  deps.watchers.tell({ streams: [...new Set(shown)], what: 'arrived' })
  // The loop to the office wakes for what a person has put here.
  deps.watchers.tell({ streams: [], what: 'written' })
  return kept
}

/** Not this tablet's own: verified each time it is opened, whoever wrote it. */
const toRow = ({ id, inspection, stream, bytes }: CopiedEnvelope): OpRow => ({
  id,
  inspection,
  stream,
  bytes,
  own: 0,
  queue: 1,
})

/** What a copy would hold now. */
export const countRows = ({ db }: Gate): Promise<number> => db.ops.count()
