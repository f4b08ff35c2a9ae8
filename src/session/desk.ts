/**
 * The desk of an inspection: conflicts of interest and shares of a load, for
 * those who lead it and not for assessors.  [AL11 AL12]
 *
 * Who declared what, and when, is the operation's own author and time.
 */
import { brandId, type InspectionId, type PersonId, type StreamId } from '../base/brand.ts'
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
import { readRegister, type StreamState } from '../ops/fold.ts'
import type { NotKept } from '../store/gate.ts'
import { type Inspection, setUpStreamOf } from './inspections.ts'
import { leadStreamOf, watchStreams, writeLeadStream } from './lead-streams.ts'
import { readFoldedStream } from './read-stream.ts'
import type { Session } from './session.ts'

export type DeskInterest = WrittenInterest & {
  readonly id: string
  readonly by: PersonId
  readonly at: ShownTime
}

export interface Desk {
  readonly interests: readonly DeskInterest[]
  readonly shares: ReadonlyMap<PersonId, number>
}

export const deskStreamOf = (inspection: InspectionId): StreamId => leadStreamOf(inspection, 'desk')

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
export const watchDesk = (
  session: Session,
  inspection: InspectionId,
  onChange: () => void,
): (() => void) =>
  watchStreams(session, [deskStreamOf(inspection), setUpStreamOf(inspection)], onChange)

const writeDesk = (
  session: Session,
  inspection: Inspection,
  path: string,
  value: string | null,
): Promise<Result<number, NotKept>> =>
  writeLeadStream(session, inspection, 'desk', new Map([[path, value]]))
