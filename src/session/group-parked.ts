/**
 * What was set aside, put together by person, stream and reason, each piece beside
 * what its case says now.  [PK9]
 *
 * Read from this tablet's own copy of the case: nothing is decided here.
 */
import type { PersonId, StreamId } from '../base/brand.ts'
import { readRegister, type StreamState } from '../ops/fold.ts'
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
  const groups = new Map<string, ParkedGroup & { readonly pieces: ParkedPiece[] }>()
  for (const [stream, ofStream] of Map.groupBy(works, (work) => work.stream)) {
    const { state } = await readFoldedStream(session, stream)
    for (const work of ofStream) {
      const { person, code } = work
      const key = `${stream} ${person} ${code}`
      const group = groups.get(key) ?? { key, person, stream, code, pieces: [] }
      group.pieces.push({ ...work, now: readNow(state, work.path) })
      groups.set(key, group)
    }
  }
  return [...groups.values()]
}

function readNow(state: StreamState, path: string): readonly (string | null)[] {
  const reading = readRegister(state.get(path))
  if (reading.kind === 'value') return [reading.value]
  if (reading.kind === 'unanswered') return [null]
  return [...new Set(reading.heads.map(({ value }) => value))]
}
