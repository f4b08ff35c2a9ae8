/**
 * All registers in which values differ, over all inspections on this tablet.
 * [HI12 HI15 HI19]
 *
 * Each value stands with its author, time and device, and with what they had
 * been looking at when they wrote it: the values that their operation took the
 * place of. Read from the log when it is asked for; nothing is decided here.
 */
import type { OpId } from '../../base/brand.ts'
import { paths } from '../../domain/assessment/paths.ts'
import { valueToStatus } from '../../domain/assessment/status.ts'
import type { Form } from '../../domain/edition/form.ts'
import { type Head, readRegister, type StreamState } from '../../ops/fold.ts'
import type { Op } from '../../ops/op.ts'
import { findReplaced } from '../../ops/replaced.ts'
import type { CaseLine } from '../case-line.ts'
import { formOf } from '../case-list.ts'
import type { Inspection } from '../inspections.ts'
import { readOpsById } from '../read-ops.ts'
import { readFoldedStream } from '../read-stream.ts'
import type { Session } from '../session.ts'
import { type LeftOpen, readLeftOpen } from './left-open.ts'
import { listConflicts } from './list-conflicts.ts'

export interface DifferingHead extends Head {
  /** Empty: nothing stood there. */
  readonly lookedAt: readonly (string | null)[]
}

export interface Conflict {
  readonly path: string
  readonly heads: readonly DifferingHead[]
  readonly leftOpen: readonly LeftOpen[]
}

export interface CaseConflicts {
  readonly line: CaseLine
  readonly inspection: Inspection
  readonly form: Form
  /** As it was read: a choice replaces what stands here, and nothing that came since. */
  readonly state: StreamState
  /** Reopened, with a reason, before anything in it is chosen. */
  readonly isFinished: boolean
  readonly conflicts: readonly Conflict[]
}

/** Cases that the list says to have conflicts, in its order. */
export async function readConflicts(
  session: Session,
  cases: readonly { readonly line: CaseLine; readonly inspection: Inspection }[],
): Promise<CaseConflicts[]> {
  const read: CaseConflicts[] = []
  for (const { line, inspection } of cases) {
    const form = formOf(inspection, line.caseType)
    if (!form) continue
    const { state } = await readFoldedStream(session, line.stream)
    const heads = await readSights(session, state)
    const conflicts = listConflicts(state).map((path) => ({
      path,
      heads: heads.get(path) ?? [],
      leftOpen: readLeftOpen(state, path),
    }))
    const status = readRegister(state.get(paths.status))
    const isFinished = status.kind === 'value' && valueToStatus(status.value) === 'finished'
    if (conflicts.length > 0) read.push({ line, inspection, form, state, isFinished, conflicts })
  }
  return read
}

async function readSights(
  session: Session,
  state: StreamState,
): Promise<Map<string, DifferingHead[]>> {
  const opened = new Map<OpId, Op>()
  const differing = listConflicts(state).map((path) => {
    const reading = readRegister(state.get(path))
    return { path, heads: reading.kind === 'conflict' ? reading.heads : [] }
  })
  const ids = differing.flatMap(({ heads }) => heads.map(({ id }) => id))
  const written = await readOpsById(session, ids, opened)
  await readOpsById(
    session,
    [...written.values()].flatMap(({ after }) => after),
    opened,
  )
  const read = (id: OpId) => opened.get(id)
  return new Map(
    differing.map(({ path, heads }) => [
      path,
      heads.map((head) => {
        const op = written.get(head.id)
        const lookedAt = op ? findReplaced(op, read).map(({ value }) => value) : []
        return { ...head, lookedAt: [...new Set(lookedAt)] }
      }),
    ]),
  )
}
