/**
 * One page of what was set aside in an inspection, for who leads it.  [PE9]
 *
 * The bytes as they arrived, with whose they are and why: the lead's tablet opens
 * them, the endpoint cannot. To anybody else an inspection looks as if nothing
 * had been set aside in it. At least one frame always fits.
 */
import type { InspectionId, PersonId } from '../../src/base/brand.ts'
import type { PullFrame } from '../../src/ops/envelope/frames.ts'
import type { ParkedHeader } from '../../src/ops/envelope/protocol.ts'
import { canLead } from '../auth/roles.ts'
import type { LogRows } from './engine.ts'

export interface ParkedWish {
  readonly person: PersonId
  readonly inspection: InspectionId
  /** The last `seq` of the page before; 0 at the start. */
  readonly after: number
}

export interface ParkedPage {
  readonly header: ParkedHeader
  readonly frames: readonly PullFrame[]
}

const LIMIT_BYTES = 1024 * 1024

export function readParked(rows: LogRows, { person, inspection, after }: ParkedWish): ParkedPage {
  const member = rows.readMember(inspection, person)
  const said: ParkedHeader['rows'] = []
  const frames: PullFrame[] = []
  if (member === undefined || !canLead(member.role))
    return { header: { rows: said, more: false }, frames }
  let left = LIMIT_BYTES
  for (const { place, envelope, ...row } of rows.readParkedAfter(inspection, after)) {
    left -= envelope.length
    if (left < 0 && frames.length > 0) return { header: { rows: said, more: true }, frames }
    frames.push({ seq: place, envelope })
    said.push({ person: row.person, code: row.code, at: row.at })
  }
  return { header: { rows: said, more: false }, frames }
}
