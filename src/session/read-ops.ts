/**
 * A stream's operations from the log itself, opened and verified, a few at a
 * time.  [HI1 HI3 SE3]
 *
 * Never in the way of a tap: between two pages the page may do whatever else it
 * has to do. What was opened once is not opened again while `opened` is kept.
 * What cannot be opened is counted and passed over.
 */
import type { OpId, StreamId } from '../base/brand.ts'
import { openEnvelope } from '../crypto/open.ts'
import type { Op } from '../ops/op.ts'
import type { OpRow } from '../store/database.ts'
import { isInStream } from '../store/put-away.ts'
import { readByIds, readPage } from '../store/read-rows.ts'
import { nextTask } from './next-task.ts'
import type { Session } from './session.ts'

export interface OpenedRow {
  readonly row: OpRow
  readonly op: Op
}

export interface ReadOps {
  readonly ops: readonly OpenedRow[]
  readonly unopened: number
}

export interface ReadOpsAsk {
  readonly stream: StreamId
  /** Rows that are not asked for are not opened. */
  readonly wants?: (row: OpRow) => boolean
  /** Operations that were opened before; grows. */
  readonly opened?: Map<OpId, Op>
}

/** About 25 ms of work on a slow tablet: one verified operation in 0.5 ms. */
const PAGE_ROWS = 40

export async function readOps(
  session: Session,
  { stream, wants = () => true, opened = new Map() }: ReadOpsAsk,
): Promise<ReadOps> {
  const ops: OpenedRow[] = []
  let unopened = 0
  for (let after = 0; ; ) {
    const page = await readPage(session.log, stream, { after, limit: PAGE_ROWS })
    const asked = page.filter((row) => isInStream(row) && wants(row))
    for (const [at, op] of (await openRows(session, asked, opened)).entries()) {
      const row = asked[at]
      if (op && row) ops.push({ row, op })
      else unopened += 1
    }
    const last = page.at(-1)?.place
    if (last === undefined || page.length < PAGE_ROWS) return { ops, unopened }
    after = last
    await nextTask()
  }
}

/** Operations by name, whatever their stream; those that are not here or do not open are left out. */
export async function readOpsById(
  session: Session,
  ids: readonly OpId[],
  opened: Map<OpId, Op> = new Map(),
): Promise<Map<OpId, Op>> {
  const rows = await readByIds(
    session.log,
    ids.filter((id) => !opened.has(id)),
  )
  await openRows(session, rows, opened)
  return new Map(ids.flatMap((id) => [[id, opened.get(id)] as const]).filter(isHere))
}

const isHere = (entry: readonly [OpId, Op | undefined]): entry is readonly [OpId, Op] =>
  entry[1] !== undefined

async function openRows(
  { keyring }: Session,
  rows: readonly OpRow[],
  opened: Map<OpId, Op>,
): Promise<(Op | undefined)[]> {
  return Promise.all(
    rows.map(async ({ id, bytes, own }) => {
      const known = opened.get(id)
      if (known) return known
      const op = await openEnvelope(bytes, keyring, own === 1)
      if (!op.ok) return undefined
      opened.set(id, op.value)
      return op.value
    }),
  )
}
