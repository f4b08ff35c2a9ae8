/**
 * One page of what was set aside in an inspection, for who leads it: what waits
 * for a decision, or what was decided.  [PE9 PK5]
 *
 * The bytes as they arrived, with whose they are and why: the lead's tablet opens
 * them, the endpoint cannot. To anybody else an inspection looks as if nothing
 * had been set aside in it. At least one frame always fits.
 */
import type { InspectionId, PersonId } from '../../src/base/brand.ts'
import type { PullFrame } from '../../src/ops/envelope/frames.ts'
import type { ParkedHeader } from '../../src/ops/envelope/protocol-parked.ts'
import { canLead } from '../auth/roles.ts'
import type { LogRows } from './engine.ts'
import type { ParkedDecision } from './op-rows.ts'

export interface ParkedWish {
  readonly person: PersonId
  readonly inspection: InspectionId
  /** The last `seq` of the page before; 0 at the start. */
  readonly after: number
  /** What waits, unless it is asked for otherwise. */
  readonly which?: 'open' | 'decided' | undefined
}

export interface ParkedPage {
  readonly header: ParkedHeader
  readonly frames: readonly PullFrame[]
}

const LIMIT_BYTES = 1024 * 1024

export function readParked(rows: LogRows, wish: ParkedWish): ParkedPage {
  const { person, inspection, after, which = 'open' } = wish
  const member = rows.readMember(inspection, person)
  const said: ParkedHeader['rows'] = []
  const frames: PullFrame[] = []
  if (member === undefined || !canLead(member.role))
    return { header: { rows: said, more: false }, frames }
  let left = LIMIT_BYTES
  for (const { place, envelope, decision, ...row } of rows.readParkedAfter(inspection, after)) {
    if ((decision === null) !== (which === 'open')) continue
    left -= envelope.length
    if (left < 0 && frames.length > 0) return { header: { rows: said, more: true }, frames }
    frames.push({ seq: place, envelope })
    said.push({
      ...{ person: row.person, code: row.code, at: row.at },
      ...(decision !== null && { decision: toAnswer(decision) }),
    })
  }
  return { header: { rows: said, more: false }, frames }
}

/** On which tablet it was decided, the audit log knows. */
const toAnswer = ({ act, person, at, seq }: ParkedDecision) => ({ act, person, at, seq })
