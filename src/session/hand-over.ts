/**
 * Hands late work over to who judges the case now: it stands beside what the case
 * says, and a person chooses.  [PK10]
 *
 * Filed as it was written, it could take the place of a value in silence: of one
 * that its author had seen, or of none. Where it would, the value that stands
 * there now is written once more first, by the lead, so that the two differ and
 * the desk for values that differ shows both. Where it changes nothing, or
 * differs already, nothing is written.
 */
import type { StreamId } from '../base/brand.ts'
import type { Result } from '../base/result.ts'
import { foldOps, headIds, readRegister, type StreamState } from '../ops/fold.ts'
import { makeOp, type Op } from '../ops/op.ts'
import type { NotKept } from '../store/gate.ts'
import type { Inspection } from './inspections.ts'
import { keepOps } from './keep-change.ts'
import type { ParkedWork } from './open-parked.ts'
import { readFoldedStream } from './read-stream.ts'
import type { Session } from './session.ts'

/** How many values were written once more. They are kept before anything is decided. */
export async function holdBeside(
  session: Session,
  inspection: Inspection,
  works: readonly ParkedWork[],
): Promise<Result<number, NotKept>> {
  const held: Op[] = []
  for (const [stream, ofStream] of Map.groupBy(works, (work) => work.stream)) {
    const { state } = await readFoldedStream(session, stream)
    const late = ofStream.map(({ op }) => op)
    held.push(...makeHeld(session, inspection, { stream, state, late }))
  }
  return keepOps(session, held)
}

interface LateWork {
  readonly stream: StreamId
  readonly state: StreamState
  readonly late: readonly Op[]
}

function makeHeld(
  session: Session,
  inspection: Inspection,
  { stream, state, late }: LateWork,
): Op[] {
  const key = session.keyring.writingKeyOf(inspection.id)
  if (!key) throw new Error('broken invariant: an inspection is written only with its key')
  const after = foldOps(late, new Map(state))
  const { person: author, device } = session
  const origin = { inspection: inspection.id, stream, author, device, key: key.id }
  return [...new Set(late.map(({ path }) => path))].flatMap((path) => {
    const now = readRegister(state.get(path))
    const then = readRegister(after.get(path))
    if (now.kind === 'conflict' || then.kind === 'conflict') return []
    const value = now.kind === 'value' ? now.value : null
    if (value === (then.kind === 'value' ? then.value : null)) return []
    const seen = headIds(state.get(path))
    return [makeOp(session, origin, { path, value, after: seen, edition: inspection.editionId })]
  })
}
