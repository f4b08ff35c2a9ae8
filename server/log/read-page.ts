/**
 * One page of a pull: what follows a cursor in every stream that the device's
 * person may read now.  [SV2 SV6 SV10]
 *
 * Frames of a stream come without gaps and with the chain after the last, so
 * the tablet proves each page. At least one frame always fits, however small
 * the limit. A stream that may not be read looks the same as one without news.
 */
import type { InspectionId, PersonId, StreamId } from '../../src/base/brand.ts'
import { bytesToBase64url } from '../../src/base/bytes.ts'
import type { PullFrame } from '../../src/ops/envelope/frames.ts'
import type { PullHeader } from '../../src/ops/envelope/protocol.ts'
import { canRead } from '../auth/roles.ts'
import type { StreamRow } from './access-rows.ts'
import type { LogRows } from './engine.ts'

export interface Cursor {
  readonly stream: StreamId
  readonly after: number
}

export interface PageWish {
  readonly person: PersonId
  readonly streams: readonly Cursor[]
  readonly limitBytes: number
}

export interface Page {
  readonly header: PullHeader
  readonly frames: readonly PullFrame[]
}

/** What a frame adds to its envelope: seq and length. */
const FRAME_BYTES = 8

export function readPage(rows: LogRows, wish: PageWish): Page {
  const pages: PullHeader['pages'] = []
  const frames: PullFrame[] = []
  let left = wish.limitBytes
  for (const { id, after, seq } of readBehind(rows, wish)) {
    const start = frames.length
    let chain: Uint8Array | undefined
    for (const op of rows.readOps(id, after)) {
      left -= op.envelope.length + FRAME_BYTES
      if (left < 0 && frames.length > 0) break
      frames.push({ seq: op.seq, envelope: op.envelope })
      chain = op.chain
    }
    const count = frames.length - start
    if (chain !== undefined)
      pages.push({ stream: id, after, count, chain: bytesToBase64url(chain) })
    if (after + count < seq) return { header: { pages, more: true }, frames }
  }
  return { header: { pages, more: false }, frames }
}

interface Behind {
  readonly id: StreamId
  readonly after: number
  readonly seq: number
}

/** The readable ones of the streams asked for that have something after the cursor. */
function readBehind(rows: LogRows, { person, streams }: PageWish): readonly Behind[] {
  const readable = createReadable(rows, person)
  const afters = new Map(streams.map(({ stream, after }) => [stream, after]))
  return [...afters].flatMap(([id, after]) => {
    const stream = readable(id)
    return stream !== undefined && stream.seq > after ? [{ id, after, seq: stream.seq }] : []
  })
}

/** Looks a stream up for one person: undefined if there is none, or none for them. */
export function createReadable(
  rows: LogRows,
  person: PersonId,
): (id: StreamId) => StreamRow | undefined {
  const placesById = new Map<InspectionId, ReturnType<typeof readPlace>>()
  return (id) => {
    const stream = rows.readStream(id)
    if (stream === undefined) return undefined
    const known = placesById.get(stream.inspection)
    const { inspection, member } = known ?? readPlace(rows, stream.inspection, person)
    placesById.set(stream.inspection, { inspection, member })
    if (inspection === undefined || member === undefined) return undefined
    if (inspection.ending?.deletion) return undefined
    return canRead({ inspection, member, stream }) ? stream : undefined
  }
}

const readPlace = (rows: LogRows, id: InspectionId, person: PersonId) => ({
  inspection: rows.readInspection(id),
  member: rows.readMember(id, person),
})
