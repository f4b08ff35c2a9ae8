/**
 * All registers in which values differ, over all inspections on this tablet: of
 * cases, and of the interviews that several people write into.
 * [HI12 HI15 HI19]
 *
 * Each value stands with its author, time and device, and with what they had
 * been looking at when they wrote it: the values that their operation took the
 * place of. Read from the log when it is asked for; nothing is decided here.
 */
import { assert } from '../../base/assert.ts'
import type { InspectionId, OpId, StreamId } from '../../base/brand.ts'
import { paths } from '../../domain/assessment/paths.ts'
import { valueToStatus } from '../../domain/assessment/status.ts'
import type { Form } from '../../domain/edition/form.ts'
import { type Head, readRegister, type StreamState } from '../../ops/fold.ts'
import type { Op } from '../../ops/op.ts'
import { findReplaced } from '../../ops/replaced.ts'
import type { CaseLine } from '../case-line.ts'
import { formOf } from '../case-list.ts'
import type { Inspection } from '../inspections.ts'
import { listInterviewHosts } from '../interview-hosts.ts'
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
  /** Where the registers are: the case itself, or the interview with its officer. */
  readonly stream: StreamId
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
    const { stream } = line
    const { state } = await readFoldedStream(session, stream)
    const conflicts = await readSights(session, state)
    const status = readRegister(state.get(paths.status))
    const isFinished = status.kind === 'value' && valueToStatus(status.value) === 'finished'
    if (conflicts.length > 0)
      read.push({ stream, line, inspection, form, state, isFinished, conflicts })
  }
  return read
}

/** The same for the interviews with the officers of these cases, each once. */
export async function readInterviewConflicts(
  session: Session,
  lines: readonly CaseLine[],
  inspections: ReadonlyMap<InspectionId, Inspection>,
): Promise<CaseConflicts[]> {
  const read: CaseConflicts[] = []
  const hosts = listInterviewHosts(lines, inspections)
  for (const line of lines) {
    const inspection = inspections.get(line.inspection)
    const stream = hosts.get(line.stream)
    const form = stream && inspection && formOf(inspection, line.caseType)
    if (!form) continue
    const { state } = await readFoldedStream(session, stream)
    const conflicts = await readSights(session, state)
    // An interview goes on when a case of the officer is finished.
    if (conflicts.length > 0)
      read.push({ stream, line, inspection, form, state, isFinished: false, conflicts })
  }
  return read
}

/** What stands in each register that differs, and what stood there before their eyes. */
async function readSights(session: Session, state: StreamState): Promise<Conflict[]> {
  const opened = new Map<OpId, Op>()
  const differing = listConflicts(state).map((path) => ({ path, heads: headsOf(state, path) }))
  const ids = differing.flatMap(({ heads }) => heads.map(({ id }) => id))
  const written = await readOpsById(session, ids, opened)
  const named = [...written.values()].flatMap(({ after }) => after)
  await readOpsById(session, named, opened)
  const lookedAt = ({ id }: Head): (string | null)[] => {
    // A row that does not open any more: its value stands, what was seen is not known.
    const sight = [written.get(id)].flatMap((op) =>
      op ? findReplaced(op, (other) => opened.get(other)) : [],
    )
    return [...new Set(sight.map(({ value }) => value))]
  }
  return differing.map(({ path, heads }) => ({
    path,
    heads: heads.map((head) => ({ ...head, lookedAt: lookedAt(head) })),
    leftOpen: readLeftOpen(state, path),
  }))
}

function headsOf(state: StreamState, path: string): readonly Head[] {
  const register = state.get(path)
  assert(register, 'a register that differs is there')
  return register.heads
}
