/**
 * A person's word on values that differ: one of them, a text made of them, or
 * that they stay open for now.  [HI13 HI15 FO5]
 *
 * The operation names exactly the values that were on the screen. What arrived
 * meanwhile was not seen: it stays, and stands against the choice.
 */
import type { Result } from '../../base/result.ts'
import { paths } from '../../domain/assessment/paths.ts'
import { headIds } from '../../ops/fold.ts'
import { marks } from '../../ops/marks.ts'
import type { NotKept } from '../../store/gate.ts'
import type { Session } from '../session.ts'
import { writeStream } from '../write-stream.ts'
import { makeLeftOpen } from './left-open.ts'
import type { CaseConflicts } from './read-conflicts.ts'

export const settleConflict = (
  session: Session,
  on: CaseConflicts,
  { path, value }: { readonly path: string; readonly value: string | null },
): Promise<Result<number, NotKept>> => write(session, on, path, value)

/** The values go on differing, everywhere; everybody sees who left them so, and why. */
export const leaveOpen = (
  session: Session,
  on: CaseConflicts,
  { path, why }: { readonly path: string; readonly why: string },
): Promise<Result<number, NotKept>> =>
  write(session, on, paths.leftOpen(path), makeLeftOpen(headIds(on.state.get(path)), why))

function write(session: Session, on: CaseConflicts, path: string, value: string | null) {
  const { stream, line, form, state } = on
  return writeStream(session, {
    inspection: line.inspection,
    stream,
    edition: form.editionId,
    state,
    values: new Map([[path, value]]),
    mark: marks.tapped,
  })
}
