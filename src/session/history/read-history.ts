/**
 * The history of a case, from its log.  [HI1 HI3 HI4 HI19]
 *
 * Every operation that was kept and stayed, opened and verified, read when it is
 * asked for and in slices, so that neither opening a case nor a tap waits for it.
 * Read again, only what is new is opened. Bursts of typing that were exchanged
 * before anybody had them are not in the log and so not here; what this tablet
 * cannot open is counted.
 */
import type { OpId, StreamId } from '../../base/brand.ts'
import { paths } from '../../domain/assessment/paths.ts'
import { makeSteps, type Step } from '../../ops/history/make-steps.ts'
import type { Op } from '../../ops/op.ts'
import type { OpRow } from '../../store/database.ts'
import { readOps } from '../read-ops.ts'
import type { Session } from '../session.ts'

/** Whether the office has it; 'parked': it keeps it aside. */
export type Sending = 'kept' | 'sent' | 'parked'

export interface HistoryStep extends Step<Op> {
  readonly sending: Sending
  /** Of finishing and reopening: what was written with it. */
  readonly why: string | undefined
}

export interface CaseHistory {
  /** In the order of what each had seen. */
  readonly steps: readonly HistoryStep[]
  readonly unopened: number
}

export interface HistoryReader {
  read(): Promise<CaseHistory>
}

export function createHistoryReader(session: Session, stream: StreamId): HistoryReader {
  const opened = new Map<OpId, Op>()
  return {
    async read() {
      const { ops, unopened } = await readOps(session, { stream, opened })
      const rows = new Map(ops.map(({ row, op }) => [op.id, row]))
      const steps = makeSteps(ops.map(({ op }) => op))
      const reasons = findReasons(steps)
      return {
        unopened,
        steps: steps.map((step) => ({
          ...step,
          sending: rowToSending(rows.get(step.op.id)),
          why: reasons.get(step.op.id),
        })),
      }
    },
  }
}

function rowToSending(row: OpRow | undefined): Sending {
  if (row?.parked !== undefined) return 'parked'
  return row?.queue === 1 ? 'kept' : 'sent'
}

/** A reason is written before the status that it explains, on the same device. */
function findReasons(steps: readonly Step<Op>[]): ReadonlyMap<OpId, string> {
  const waiting = new Map<string, string>()
  const reasons = new Map<OpId, string>()
  for (const { op } of steps) {
    if (op.path === paths.statusReason && op.value !== null) waiting.set(op.device, op.value)
    if (op.path !== paths.status) continue
    const why = waiting.get(op.device)
    if (why !== undefined) reasons.set(op.id, why)
    waiting.delete(op.device)
  }
  return reasons
}
