/**
 * The streams that one push touches: each looked up and judged once, its head
 * counted on in memory and written once, at the end.  [SV2 SV6]
 *
 * Lives inside one transaction and is thrown away with it, so a head in memory
 * never outlives the rows that it counts.
 */
import type { InspectionId, PersonId, StreamId } from '../../src/base/brand.ts'
import type { EnvelopeView } from '../../src/ops/envelope/envelope.ts'
import { judgePlace, type ParkCode } from '../auth/judge-envelope.ts'
import { isSameBytes } from '../hash.ts'
import type { LogRows } from './engine.ts'
import { bytesToId } from './id-bytes.ts'
import { createStreamLink, type LinkStream } from './stream-link.ts'

export interface Place {
  readonly inspection: Uint8Array
  readonly stream: Uint8Array
  readonly streamId: StreamId
  /** Why nothing may be filed here. */
  readonly code: ParkCode | undefined
  readonly storedSeq: number
  /** Its inspection has ended: what comes now moves the deletion. */
  readonly hasEnded: boolean
  lastMs: number
  seq: number
  chain: Uint8Array
}

/** One operation on its way into a place. */
export interface Filed {
  readonly view: EnvelopeView
  readonly envelope: Uint8Array
  readonly hash: Uint8Array
  readonly number: number
  readonly atMs: number
}

export interface Places {
  find(view: EnvelopeView): Place
  /** The new seq; undefined when an operation of that id is there already. */
  append(place: Place, op: Filed): number | undefined
  writeHeads(): void
}

export function createPlaces(rows: LogRows, person: PersonId): Places {
  const placesByIds = new Map<string, Place>()
  const link = createStreamLink()
  let last: Place | undefined
  return {
    find(view) {
      // Most pushes are one case's: no text form of the ids for those.
      if (last !== undefined && isPlaceOf(last, view)) return last
      const inspection = bytesToId<InspectionId>(view.inspection)
      const stream = bytesToId<StreamId>(view.stream)
      const key = inspection + stream
      last = placesByIds.get(key) ?? readPlace(rows, { person, inspection, stream }, view)
      placesByIds.set(key, last)
      return last
    },
    append: (place, op) => appendOp(rows, link, place, op),
    writeHeads() {
      const moved = [...placesByIds.values()].filter(({ seq, storedSeq }) => seq !== storedSeq)
      for (const { streamId, seq, chain } of moved) rows.writeStreamHead(streamId, seq, chain)
      writeLate(rows, moved)
    },
  }
}

/** In the order of the ids: two pushes wait for each other and do not embrace. */
function writeLate(rows: LogRows, moved: readonly Place[]): void {
  const late = new Map<InspectionId, number>()
  for (const { hasEnded, inspection, lastMs } of moved)
    if (hasEnded) late.set(bytesToId(inspection), lastMs)
  for (const id of [...late.keys()].sort())
    rows.writeLate(id, new Date(late.get(id) ?? 0).toISOString())
}

const isPlaceOf = (place: Place, view: EnvelopeView): boolean =>
  isSameBytes(place.stream, view.stream) && isSameBytes(place.inspection, view.inspection)

interface PlaceIds {
  readonly person: PersonId
  readonly inspection: InspectionId
  readonly stream: StreamId
}

function readPlace(rows: LogRows, ids: PlaceIds, view: EnvelopeView): Place {
  const inspection = rows.readInspection(ids.inspection)
  const member = rows.readMember(ids.inspection, ids.person)
  const stream = rows.readStream(ids.stream)
  const seq = stream?.seq ?? 0
  return {
    inspection: view.inspection,
    stream: view.stream,
    streamId: ids.stream,
    code: judgePlace({ inspection, member, stream }),
    storedSeq: seq,
    hasEnded: inspection?.ending != null,
    lastMs: 0,
    seq,
    chain: stream?.chain ?? new Uint8Array(0),
  }
}

function appendOp(rows: LogRows, link: LinkStream, place: Place, op: Filed): number | undefined {
  const seq = place.seq + 1
  const chain = link(place.chain, seq, op.hash)
  const { view, envelope, number, atMs } = op
  if (!rows.appendOp({ id: view.id, stream: view.stream, seq, number, atMs, chain, envelope }))
    return undefined
  place.seq = seq
  place.chain = chain
  place.lastMs = atMs
  return seq
}
