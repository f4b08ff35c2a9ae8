/**
 * The panel's decisions of an inspection: read, made, taken back.
 * [PA4 PA5 PA9 PA10]
 *
 * A decision is about one key question, and what it was is taken from the agenda
 * as it stands and not from a screen. One on a question that the rule has not on
 * the agenda is kept and marked so. Where two leads decided apart both are shown
 * and neither counts until one of them decides again.
 */
import type { InspectionId, PersonId } from '../base/brand.ts'
import type { ShownTime } from '../base/ports.ts'
import { err, type Result } from '../base/result.ts'
import { isBlank } from '../domain/assessment/values.ts'
import type { AgendaPoint } from '../domain/panel/agenda.ts'
import {
  type Decision,
  decisionPath,
  encodeDecision,
  isDecisionPath,
  parseDecision,
} from '../domain/panel/decision.ts'
import type { Decided } from '../domain/panel/rate-decided.ts'
import type { Counting } from '../domain/rating/count-cases.ts'
import { type Register, readRegister } from '../ops/fold.ts'
import type { NotKept } from '../store/gate.ts'
import type { Inspection } from './inspections.ts'
import { isTooLong, leadStreamOf, type TooLong, writeLeadStream } from './lead-streams.ts'
import { readFoldedStream } from './read-stream.ts'
import type { Session } from './session.ts'

export type KeptDecision = Decision & { readonly by: PersonId; readonly at: ShownTime }

export interface Panel {
  /** By key question. */
  readonly decisions: ReadonlyMap<string, KeptDecision>
  /** Decided twice, by people who did not know of each other. */
  readonly differing: ReadonlyMap<string, readonly KeptDecision[]>
}

export async function readPanel(session: Session, inspection: InspectionId): Promise<Panel> {
  const { state } = await readFoldedStream(session, leadStreamOf(inspection, 'panel'))
  const decisions = new Map<string, KeptDecision>()
  const differing = new Map<string, readonly KeptDecision[]>()
  for (const [path, register] of state) {
    if (!isDecisionPath(path)) continue
    const [first, ...others] = readDecisions(register)
    if (!first) continue
    if (readRegister(register).kind === 'conflict')
      differing.set(first.keyQuestion, [first, ...others])
    else decisions.set(first.keyQuestion, first)
  }
  return { decisions, differing }
}

const readDecisions = ({ heads }: Register): KeptDecision[] =>
  heads.flatMap(({ value, author: by, at }) => {
    const decision = value === null ? undefined : parseDecision(value)
    return decision ? [{ ...decision, by, at }] : []
  })

/** What counts: levels that the edition has, on key questions that it asks. */
export function listDecided({ edition }: Inspection, { decisions }: Panel): Decided {
  const levels = new Set(edition?.rating.levels.map(({ id }) => id))
  return new Map(
    [...decisions].filter(([, { to }]) => levels.has(to)).map(([id, { to }]) => [id, to]),
  )
}

export interface DecisionWish {
  readonly point: AgendaPoint
  readonly counting: Counting
  readonly to: string
  readonly reason: string
  readonly panel: string
}

export interface NoDecision {
  readonly kind: 'no-result' | 'unknown-level' | 'no-reason' | 'no-panel'
}

export async function decide(
  session: Session,
  inspection: Inspection,
  { point, counting, to, reason, panel }: DecisionWish,
): Promise<Result<number, NotKept | NoDecision | TooLong>> {
  const { id, sufficient, applicable, band } = point.rated
  if (band === null) return err({ kind: 'no-result' })
  const isLevel = inspection.edition?.rating.levels.some((level) => level.id === to)
  if (!isLevel) return err({ kind: 'unknown-level' })
  if (isBlank(reason)) return err({ kind: 'no-reason' })
  if (isBlank(panel)) return err({ kind: 'no-panel' })
  const value = encodeDecision({
    ...{ keyQuestion: id, from: band, to, reason: reason.trim(), panel: panel.trim() },
    ...{ sufficient, applicable, counting, byRule: point.reasons.length > 0 },
  })
  if (isTooLong(value)) return err({ kind: 'too-long' })
  return writeLeadStream(session, inspection, 'panel', new Map([[decisionPath(id), value]]))
}

/** The raw result counts again; that there was a decision stays in the log. */
export const takeBack = (
  session: Session,
  inspection: Inspection,
  keyQuestion: string,
): Promise<Result<number, NotKept>> =>
  writeLeadStream(session, inspection, 'panel', new Map([[decisionPath(keyQuestion), null]]))
