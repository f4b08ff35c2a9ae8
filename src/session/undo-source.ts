/**
 * One open stream, as undo sees it.  [AS12 HI8 HI10]
 *
 * Steps are this person's on this device. What others have written since is never
 * stepped over, also where it says the same.
 */
import { assert } from '../base/assert.ts'
import type { OpId, StreamId } from '../base/brand.ts'
import type { Head } from '../ops/fold.ts'
import { marks, readMark } from '../ops/marks.ts'
import type { Op } from '../ops/op.ts'
import { recallOwn } from './recall-own.ts'
import type { Registers } from './registers.ts'
import type { Session } from './session.ts'
import type { UndoSource } from './undo.ts'
import type { OwnChange } from './undo-steps.ts'

export interface UndoneStream {
  readonly registers: Registers
  readonly write: (path: string, value: string | null, how: { readonly mark: OpId }) => Op
}

export function makeUndoSource(
  session: Session,
  stream: StreamId,
  { registers, write }: UndoneStream,
): UndoSource {
  const { person, device } = session
  return {
    stream,
    readHeads(path) {
      const heads = registers.headsOf(path)
      const isOwn = heads.every((head) => head.author === person && head.device === device)
      return { heads: heads.map(({ id }) => id), isOwn }
    },
    write: (path, value, kind) => void write(path, value, { mark: marks[kind] }),
    recall: () => recallOwn(session, stream),
  }
}

/** An operation that was just made, with the heads that it took the place of. */
export function opToChange({ id, stream, path, value, after }: Op, replaced: readonly Head[]) {
  const values = new Set(replaced.map((head) => head.value))
  const before = values.size > 1 ? 'differs' : (replaced[0]?.value ?? null)
  const heads = replaced.map((head) => head.id)
  const mark = readMark(after)
  assert(mark, 'what is written in an open case says how it came about')
  const change: OwnChange = { id, stream, path, value, mark, before: { heads, value: before } }
  return change
}
