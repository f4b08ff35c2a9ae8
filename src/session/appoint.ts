/**
 * Sets the appointment of an officer: day, time and place of one interview,
 * written to each of their sampled cases.  [AL13]
 *
 * All cases or none. What says so already is not written again, so that a second
 * press makes no history.
 */
import type { StreamId } from '../base/brand.ts'
import { ok, type Result } from '../base/result.ts'
import { appointmentPaths } from '../domain/assessment/set-up-paths.ts'
import { readRegister } from '../ops/fold.ts'
import type { Op } from '../ops/op.ts'
import type { NotKept } from '../store/gate.ts'
import type { Inspection } from './inspections.ts'
import { keepOps } from './keep-change.ts'
import { readFoldedStream } from './read-stream.ts'
import type { Session } from './session.ts'
import { makeOps } from './write-stream.ts'

export interface WantedAppointment {
  readonly day: string | null
  readonly time: string | null
  readonly place: string | null
}

/** How many registers were written. */
export async function appoint(
  session: Session,
  inspection: Inspection,
  streams: readonly StreamId[],
  wanted: WantedAppointment,
): Promise<Result<number, NotKept>> {
  const ops = await Promise.all(
    streams.map((stream) => makeAppointing(session, inspection, stream, wanted)),
  )
  const all = ops.flat()
  return all.length === 0 ? ok(0) : keepOps(session, all)
}

async function makeAppointing(
  session: Session,
  { id, editionId }: Inspection,
  stream: StreamId,
  { day, time, place }: WantedAppointment,
): Promise<Op[]> {
  const { state } = await readFoldedStream(session, stream)
  const wanted: readonly (readonly [string, string | null])[] = [
    [appointmentPaths.day, day],
    [appointmentPaths.time, time],
    [appointmentPaths.place, place],
  ]
  const values = wanted.filter(([path, value]) => {
    const reading = readRegister(state.get(path))
    if (reading.kind === 'conflict') return true
    return (reading.kind === 'value' ? reading.value : null) !== value
  })
  const writing = { inspection: id, stream, edition: editionId, state, values: new Map(values) }
  return makeOps(session, writing)
}
