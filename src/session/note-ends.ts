/**
 * Notes of which inspections a lead has said that they have ended, as the sealed
 * set-ups tell it.  [PU31]
 *
 * Only an unlocked tablet can read that; what it noted lets the loop delete, locked
 * or not, when the office says that the days are over.
 */
import type { InspectionId } from '../base/brand.ts'
import { ok, type Result } from '../base/result.ts'
import { putEnded, readEnded } from '../store/ended-inspections.ts'
import type { NotKept } from '../store/gate.ts'
import type { LogDeps } from '../store/log.ts'
import type { Inspection } from './inspections.ts'
import type { Session } from './session.ts'

/** How many are new. */
export async function noteEnds(
  { log }: Session,
  inspections: Iterable<Inspection>,
): Promise<Result<number, NotKept>> {
  const ended = [...inspections].filter(({ endedAt }) => endedAt !== undefined)
  return note(
    log,
    ended.map(({ id }) => id),
  )
}

/**
 * A tablet that was away until the office had deleted its own can read no lead's word
 * any more: then the person who has it open says so, asked first.
 */
export const confirmEnd = (
  { log }: Session,
  inspection: InspectionId,
): Promise<Result<number, NotKept>> => note(log, [inspection])

async function note(
  log: LogDeps,
  ended: readonly InspectionId[],
): Promise<Result<number, NotKept>> {
  const known = await readEnded(log)
  const fresh = ended.filter((id) => !known.includes(id))
  if (fresh.length === 0) return ok(0)
  const kept = await putEnded(log, [...known, ...fresh])
  if (!kept.ok) return kept
  // The loop to the office wakes: it may be due already.
  log.watchers.tell({ streams: [], what: 'written' })
  return ok(fresh.length)
}
