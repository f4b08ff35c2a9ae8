/**
 * What a person did on this device in earlier sittings of a stream, for undo.
 * [HI8 HI10]
 *
 * Only what was done in an open case carries a mark: a list that was imported, or
 * an allocation, is nobody's step to take back. Other people's operations are
 * opened only where one of them was replaced here.
 */
import type { OpId, StreamId } from '../base/brand.ts'
import { err, ok, type Result } from '../base/result.ts'
import { isMark, readMark } from '../ops/marks.ts'
import type { Op } from '../ops/op.ts'
import { findReplaced } from '../ops/replaced.ts'
import { readOps, readOpsById } from './read-ops.ts'
import type { Session } from './session.ts'
import type { OwnChange } from './undo-steps.ts'

/** `place`: the order on this tablet, over all its streams. */
export interface RecalledChange extends OwnChange {
  readonly place: number
}

export async function recallOwn(
  session: Session,
  stream: StreamId,
): Promise<Result<readonly RecalledChange[], { kind: 'not-read' }>> {
  try {
    const { ops } = await readOps(session, { stream, wants: ({ own }) => own === 1 })
    const own = new Map(ops.map(({ op }) => [op.id, op]))
    const replaced = ops.flatMap(({ op }) => op.after).filter((id) => !own.has(id) && !isMark(id))
    const others = await readOpsById(session, [...new Set(replaced)])
    const read = (id: OpId) => own.get(id) ?? others.get(id)
    return ok(ops.flatMap(({ row, op }) => toRecalled(session, op, read, row.place ?? 0)))
  } catch {
    // The store was closed under the page: steps of this sitting stay.
    return err({ kind: 'not-read' })
  }
}

function toRecalled(
  { person, device }: Session,
  op: Op,
  read: (id: OpId) => Op | undefined,
  place: number,
): RecalledChange[] {
  const { id, stream, path, value, after } = op
  const mark = readMark(after)
  if (!mark || op.author !== person || op.device !== device) return []
  const replaced = findReplaced(op, read)
  const values = new Set(replaced.map((head) => head.value))
  const before = values.size > 1 ? 'differs' : (replaced[0]?.value ?? null)
  const heads = replaced.map((head) => head.id)
  return [{ id, stream, path, value, mark, before: { heads, value: before }, place }]
}
