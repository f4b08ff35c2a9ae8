/**
 * What a lead decides about something that was set aside: it is accepted, handed
 * over, or put away.  [PK1 PK2 PK3 PK4]
 *
 * Accepted and handed over, it is filed in its stream as it arrived, with its own
 * id, author and signature, under the next number; the endpoint reads nothing of
 * it. What no tablet could verify is never filed: an author who is not the
 * device's own, an id that is another operation's. One decision, for good: the
 * same one again changes nothing, another one is told what was decided.
 */
import { assert } from '../../src/base/assert.ts'
import type { InspectionId, StreamId } from '../../src/base/brand.ts'
import { type EnvelopeView, viewEnvelope } from '../../src/ops/envelope/envelope.ts'
import type { DecideAnswer, DecideRequest } from '../../src/ops/envelope/protocol-parked.ts'
import { canLead } from '../auth/roles.ts'
import { isSameBytes, sha256 } from '../hash.ts'
import { appendAudit } from './audit.ts'
import type { LogRows } from './engine.ts'
import { bytesToId } from './id-bytes.ts'
import type { StoredParked } from './op-rows.ts'
import type { DeviceRow } from './people-rows.ts'
import { createStreamLink } from './stream-link.ts'

export interface Deciding extends DecideRequest {
  readonly at: string
}

export type ParkedResult = DecideAnswer['results'][number]

type Decision = DecideRequest['decisions'][number]

interface Desk {
  readonly rows: LogRows
  readonly caller: DeviceRow
  readonly inspection: InspectionId
  readonly at: string
  readonly link: ReturnType<typeof createStreamLink>
}

export function decideParked(
  rows: LogRows,
  caller: DeviceRow,
  { inspection, decisions, at }: Deciding,
): readonly ParkedResult[] {
  const member = rows.readMember(inspection, caller.person)
  if (member === undefined || !canLead(member.role))
    return decisions.map(() => ({ done: false, code: 'not-allowed' }))
  const desk = { rows, caller, inspection, at, link: createStreamLink() }
  return decisions.map((decision) => decideOne(desk, decision))
}

function decideOne(desk: Desk, { place, hash, act }: Decision): ParkedResult {
  const { rows, caller, inspection, at } = desk
  const parked = rows.readParkedAt(inspection, place)
  // After a restore another one may stand at that place.
  if (parked === undefined || !isSameBytes(parked.hash, Buffer.from(hash, 'base64url')))
    return { done: false, code: 'not-parked' }
  const { decision } = parked
  if (decision !== null)
    return decision.act === act ? toResult(decision.seq) : { done: false, code: decision.act }
  const seq = act === 'put-away' ? null : fileParked(desk, parked)
  if (seq === undefined) return { done: false, code: 'cannot-file' }
  const who = { person: caller.person, device: caller.id }
  rows.appendDecision({ place, act, ...who, at, seq })
  const detail = { inspection, place, of: parked.person, seq }
  appendAudit(rows, { ...who, at, what: `parked-${act}`, detail })
  return toResult(seq)
}

const toResult = (seq: number | null): ParkedResult => ({
  done: true,
  ...(seq !== null && { seq }),
})

/** Its number in the stream; undefined for what may stand in none. */
function fileParked(desk: Desk, { envelope, number }: StoredParked): number | undefined {
  const { rows, inspection, at } = desk
  const parsed = viewEnvelope(envelope)
  assert(parsed.ok, 'what names its inspection could be read when it was parked')
  const view = parsed.value
  if (!isByItsAuthor(rows, view)) return undefined
  const stream = rows.readStream(bytesToId<StreamId>(view.stream))
  if (stream === undefined || stream.inspection !== inspection) return undefined
  if (rows.readInspection(inspection)?.ending?.deletion) return undefined
  const known = rows.readOp(view.id)
  if (known !== undefined) return isSameBytes(known.envelope, envelope) ? known.seq : undefined
  const seq = stream.seq + 1
  const chain = desk.link(stream.chain, seq, sha256(envelope))
  const ids = { id: view.id, stream: view.stream }
  rows.appendOp({ ...ids, seq, number, atMs: Date.parse(at), chain, envelope })
  rows.writeStreamHead(stream.id, seq, chain)
  if (rows.readInspection(inspection)?.ending) rows.writeLate(inspection, at)
  return seq
}

/** The tablets verify the device's signature; whose device it is, they are told from here. */
const isByItsAuthor = (rows: LogRows, { device, author }: EnvelopeView): boolean =>
  rows.readDevice(bytesToId(device))?.person === bytesToId(author)
