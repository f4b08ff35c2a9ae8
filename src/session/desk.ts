/**
 * The desk of an inspection: conflicts of interest and shares of a load, for
 * those who lead it and not for assessors.  [AL11 AL12]
 *
 * A stream of its own without a writer: the endpoint gives it to nobody who only
 * judges cases. Its id follows from the inspection's, so that two leads who begin
 * it offline write into the same one. Who declared what, and when, is the
 * operation's own author and time.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { brandId, type InspectionId, type PersonId, type StreamId } from '../base/brand.ts'
import { bytesToBase64url, utf8ToBytes } from '../base/bytes.ts'
import type { ShownTime } from '../base/ports.ts'
import type { Result } from '../base/result.ts'
import {
  deskPaths,
  encodeInterest,
  parseDeskPath,
  parseInterest,
  parseShare,
  type WrittenInterest,
} from '../domain/assessment/desk-paths.ts'
import type { AccessChange } from '../ops/envelope/protocol.ts'
import { readRegister, type StreamState } from '../ops/fold.ts'
import type { NotKept } from '../store/gate.ts'
import { type Inspection, setUpStreamOf } from './inspections.ts'
import { readFoldedStream } from './read-stream.ts'
import type { Session } from './session.ts'
import { writeStream } from './write-stream.ts'

export type DeskInterest = WrittenInterest & {
  readonly id: string
  readonly by: PersonId
  readonly at: ShownTime
}

export interface Desk {
  readonly interests: readonly DeskInterest[]
  readonly shares: ReadonlyMap<PersonId, number>
}

export const deskStreamOf = (inspection: InspectionId): StreamId =>
  brandId<StreamId>(bytesToBase64url(sha256(utf8ToBytes(`desk|${inspection}`)).slice(0, 16)))

export async function readDesk(session: Session, inspection: InspectionId): Promise<Desk> {
  const { state } = await readFoldedStream(session, deskStreamOf(inspection))
  const interests: DeskInterest[] = []
  const shares = new Map<PersonId, number>()
  for (const path of state.keys()) {
    const parsed = parseDeskPath(path)
    if (parsed.kind === 'interest') interests.push(...readInterest(state, parsed.id))
    if (parsed.kind !== 'share') continue
    const reading = readRegister(state.get(path))
    const share = reading.kind === 'value' ? parseShare(reading.value) : undefined
    if (share !== undefined) shares.set(brandId<PersonId>(parsed.id), share)
  }
  return { interests: interests.toSorted((a, b) => a.id.localeCompare(b.id)), shares }
}

/** Where two differ, what was declared counts until a person has withdrawn it. */
function readInterest(state: StreamState, id: string): DeskInterest[] {
  const heads = state.get(deskPaths.interest(id))?.heads ?? []
  return heads
    .flatMap(({ value, author: by, at }) => {
      const interest = value === null ? undefined : parseInterest(value)
      return interest ? [{ ...interest, id, by, at }] : []
    })
    .slice(0, 1)
}

export const declareInterest = (
  session: Session,
  inspection: Inspection,
  interest: WrittenInterest,
): Promise<Result<number, NotKept>> =>
  writeDesk(
    session,
    inspection,
    deskPaths.interest(session.ids.next<StreamId>()),
    encodeInterest(interest),
  )

export const withdrawInterest = (
  session: Session,
  inspection: Inspection,
  id: string,
): Promise<Result<number, NotKept>> => writeDesk(session, inspection, deskPaths.interest(id), null)

export const writeShare = (
  session: Session,
  inspection: Inspection,
  { person, share }: { readonly person: PersonId; readonly share: number },
): Promise<Result<number, NotKept>> =>
  writeDesk(session, inspection, deskPaths.share(person), String(share))

/** Told whenever the desk or the set-up may have changed; returns the way to stop. */
export function watchDesk(
  { log }: Session,
  inspection: InspectionId,
  onChange: () => void,
): () => void {
  const watched = [deskStreamOf(inspection), setUpStreamOf(inspection)]
  return log.watchers.watch(({ streams }) => {
    if (streams.some((stream) => watched.includes(stream))) onChange()
  })
}

async function writeDesk(
  session: Session,
  { id, editionId }: Inspection,
  path: string,
  value: string | null,
): Promise<Result<number, NotKept>> {
  const stream = deskStreamOf(id)
  const { state } = await readFoldedStream(session, stream)
  const writing = { inspection: id, stream, edition: editionId, state }
  const begin: AccessChange = { kind: 'stream', inspection: id, stream, writer: null }
  // Before its first operation the endpoint must know whose it is: nobody's.
  const orders = state.size === 0 ? [begin] : []
  return writeStream(session, { ...writing, values: new Map([[path, value]]) }, orders)
}
