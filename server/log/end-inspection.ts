/**
 * A lead says that an inspection has ended, and the endpoint acknowledges it, or
 * says what is missing.  [PU1 PU2 PU3]
 *
 * Acknowledged only where every stream is the same on the lead's tablet and here,
 * computed anew from the stored bytes, where no tablet that holds it has said that
 * it has something unsent, and where nothing waits that was set aside. Nothing is
 * closed by it: what comes later is filed as ever, and moves the deletion.
 */
import type { DeviceId, InspectionId, StreamId } from '../../src/base/brand.ts'
import { bytesToBase64url } from '../../src/base/bytes.ts'
import type { EndAnswer, EndRequest } from '../../src/ops/envelope/protocol-purge.ts'
import { canLead } from '../auth/roles.ts'
import { isSameBytes } from '../hash.ts'
import type { EndingRow } from './access-rows.ts'
import { appendAudit } from './audit.ts'
import type { LogEngine, LogRows } from './engine.ts'
import { findHolders, type Heads, headsOf } from './holders.ts'
import type { DeviceRow } from './people-rows.ts'
import { readHeads } from './read-receipt.ts'

export interface EndWish extends EndRequest {
  readonly device: DeviceRow
  readonly at: string
}

type Computed = ReadonlyMap<StreamId, { readonly seq: number; readonly chain: Uint8Array }>

export async function endInspection(engine: LogEngine, wish: EndWish): Promise<EndAnswer> {
  const asked = wish.streams.map(({ stream }) => stream)
  const heads = await readHeads(engine, wish.device.person, asked)
  const computed = new Map(heads.map(({ id, ...head }) => [id, head]))
  return engine.transactAlone((rows) => decideEnd(rows, wish, computed))
}

function decideEnd(rows: LogRows, wish: EndWish, computed: Computed): EndAnswer {
  const { inspection: id, device } = wish
  const inspection = rows.readInspection(id)
  const member = rows.readMember(id, device.person)
  if (inspection === undefined || member === undefined || !canLead(member.role))
    return { done: false, code: 'not-allowed', missing: NOTHING }
  if (inspection.ending?.deletion) return { done: false, code: 'already-deleted', missing: NOTHING }
  const heads = headsOf(rows, id)
  const missing = {
    streams: findDiffering(heads, wish, computed),
    tablets: findUnsent(rows, id),
    parked: rows.readParkedIn(id).reduce((sum, { count }) => sum + count, 0),
  }
  if (missing.streams.length + missing.tablets.length + missing.parked > 0)
    return { done: false, code: 'not-whole', missing }
  acknowledge(rows, wish, { heads, before: inspection.ending })
  return { done: true, missing }
}

const NOTHING = { streams: [], tablets: [], parked: 0 }

/** The same three ways: as the head says, as the bytes say, as the tablet says. */
function findDiffering({ streams }: Heads, wish: EndWish, computed: Computed): StreamId[] {
  const told = new Map(wish.streams.map(({ stream, ...head }) => [stream, head]))
  const here = streams.filter(({ id, seq, chain }) => {
    const [theirs, bytes] = [told.get(id), computed.get(id)]
    const isTold = theirs?.seq === seq && theirs.chain === bytesToBase64url(chain)
    return !(isTold && bytes?.seq === seq && isSameBytes(bytes.chain, chain))
  })
  const known = new Set(streams.map(({ id }) => id))
  const elsewhere = [...told].flatMap(([id, { seq }]) => (seq > 0 && !known.has(id) ? [id] : []))
  return [...here.map(({ id }) => id), ...elsewhere]
}

/** An app that does not tell for which inspection is taken to mean this one. */
function findUnsent(
  rows: LogRows,
  id: InspectionId,
): { readonly device: DeviceId; readonly unsent: number }[] {
  return findHolders(rows, id).flatMap(({ id: device, owed, unsent }) => {
    const count = owed ? owed.find(({ inspection }) => inspection === id)?.unsent : unsent
    return count ? [{ device, unsent: count }] : []
  })
}

/** Said again of the same with the same days it changes nothing. */
function acknowledge(
  rows: LogRows,
  { inspection, days, device, at }: EndWish,
  { heads, before }: { readonly heads: Heads; readonly before: EndingRow | null },
): void {
  const { operations, digest } = heads
  const isSame = before?.days === days && isSameBytes(before.digest, digest)
  if (isSame && before.lateAt === null) return
  const who = { person: device.person, device: device.id }
  const ended = { endedAt: at, ...who, days, operations, digest }
  rows.writeEnding(inspection, { ...ended, lateAt: null, deletion: null })
  const known = new Set(rows.readHolders(inspection).map((row) => row.device))
  for (const holder of findHolders(rows, inspection))
    if (!known.has(holder.id)) rows.writeHolder({ inspection, device: holder.id, ...OWED })
  const detail = { inspection, days, operations, digest: bytesToBase64url(digest) }
  appendAudit(rows, { ...who, at, what: 'inspection-end', detail })
}

export const OWED = { deletedAt: null, receipt: null, leftOutAt: null }
