/**
 * Streams of an inspection for those who lead, review or analyse it, and for no
 * assessor: the desk, the evidence, the panel.  [AL11 DO6 PA9]
 *
 * Each is a stream without a writer: the endpoint gives it to nobody who only
 * judges cases, since who judges should not do it with an eye on the rating. Its
 * id follows from the inspection's, so that two leads who begin it offline write
 * into the same one. Who wrote what, and when, is the operation's own.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { brandId, type InspectionId, type StreamId } from '../base/brand.ts'
import { bytesToBase64url, utf8ToBytes } from '../base/bytes.ts'
import type { Result } from '../base/result.ts'
import type { AccessChange } from '../ops/envelope/protocol.ts'
import { MAX_VALUE_LENGTH } from '../ops/text.ts'
import type { NotKept } from '../store/gate.ts'
import type { Inspection } from './inspections.ts'
import { readFoldedStream } from './read-stream.ts'
import type { Session } from './session.ts'
import { writeStream } from './write-stream.ts'

export type LeadStream = 'desk' | 'evidence' | 'panel'

export const leadStreamOf = (inspection: InspectionId, name: LeadStream): StreamId =>
  brandId<StreamId>(bytesToBase64url(sha256(utf8ToBytes(`${name}|${inspection}`)).slice(0, 16)))

/** What an operation does not hold is refused before it is made. */
export interface TooLong {
  readonly kind: 'too-long'
}

export const isTooLong = (value: string): boolean => value.length > MAX_VALUE_LENGTH

export async function writeLeadStream(
  session: Session,
  { id, editionId }: Inspection,
  name: LeadStream,
  values: ReadonlyMap<string, string | null>,
): Promise<Result<number, NotKept>> {
  const stream = leadStreamOf(id, name)
  const { state } = await readFoldedStream(session, stream)
  const begin: AccessChange = { kind: 'stream', inspection: id, stream, writer: null }
  // Before its first operation the endpoint must know whose it is: nobody's.
  const orders = state.size === 0 ? [begin] : []
  return writeStream(session, { inspection: id, stream, edition: editionId, state, values }, orders)
}

/** Told whenever one of these streams may have changed; returns the way to stop. */
export function watchStreams(
  { log }: Session,
  watched: readonly StreamId[],
  onChange: () => void,
): () => void {
  return log.watchers.watch(({ streams }) => {
    if (streams.some((stream) => watched.includes(stream))) onChange()
  })
}
