/**
 * What was set aside, put together by person, stream and reason, each piece beside
 * what its case says now.  [PK9]
 *
 * Read from this tablet's own copy of the case: nothing is decided here.
 */
import type { PersonId, StreamId } from '../base/brand.ts'
import { headIds, readRegister, type StreamState } from '../ops/fold.ts'
import type { ParkedWork } from './open-parked.ts'
import { readFoldedStream } from './read-stream.ts'
import type { Session } from './session.ts'

export interface ParkedPiece extends ParkedWork {
  /** Null where nothing stands there. Several where they differ. */
  readonly now: readonly (string | null)[]
}

export interface ParkedGroup {
  readonly key: string
  readonly person: PersonId
  readonly stream: StreamId
  readonly code: string
  readonly pieces: readonly ParkedPiece[]
}

export async function groupParked(
  session: Session,
  works: readonly ParkedWork[],
): Promise<ParkedGroup[]> {
  const states = new Map<StreamId, StreamState>()
  for (const stream of new Set(works.map((work) => work.stream)))
    states.set(stream, (await readFoldedStream(session, stream)).state)
  const groups = Map.groupBy(works, ({ person, stream, code }) => `${stream} ${person} ${code}`)
  return [...groups].flatMap(([key, [first, ...more]]) => {
    if (!first) return []
    const { person, stream, code } = first
    const state = states.get(stream)
    const pieces = [first, ...more].map((work) => ({ ...work, now: readNow(state, work.path) }))
    return [{ key, person, stream, code, pieces }]
  })
}

function readNow(state: StreamState | undefined, path: string): readonly (string | null)[] {
  const register = state?.get(path)
  const reading = readRegister(register)
  if (reading.kind === 'value') return [reading.value]
  if (reading.kind === 'unanswered' || headIds(register).length === 0) return [null]
  return [...new Set(reading.heads.map(({ value }) => value))]
}
