/**
 * Why the endpoint may not file an envelope, or undefined if it may.  [SV5 SV6]
 *
 * Judged by membership at the moment of arrival, from the ids in clear alone:
 * the endpoint opens nothing and verifies no author's signature (the tablets
 * do). A judgement never drops anything: what may not be filed is parked whole.
 * The place (inspection, stream) is judged once per push, not once per envelope.
 */
import type { EnvelopeView } from '../../src/ops/envelope/envelope.ts'
import { isSameBytes } from '../hash.ts'
import type { InspectionRow, MemberRow, StreamRow } from '../log/access-rows.ts'
import { canWrite } from './roles.ts'

/** The reasons that travel as `parked(code)`. */
export type ParkCode =
  | 'malformed'
  | 'not-this-device'
  | 'not-the-author'
  | 'device-revoked'
  | 'unknown-inspection'
  /** Its days were over, and the endpoint has deleted it. */
  | 'inspection-deleted'
  | 'not-a-member'
  | 'unknown-stream'
  | 'not-your-case'
  | 'id-reused'
  | 'number-reused'
  /** Of what comes in a copy alone: over the wire a device has shown its token. */
  | 'unknown-device'
  | 'bad-signature'

/** The device that pushes, as the 16 bytes that stand in an envelope. */
export interface Pusher {
  readonly device: Uint8Array
  readonly person: Uint8Array
}

export function judgeSender(view: EnvelopeView, pusher: Pusher): ParkCode | undefined {
  if (!isSameBytes(view.device, pusher.device)) return 'not-this-device'
  return isSameBytes(view.author, pusher.person) ? undefined : 'not-the-author'
}

/** What the log holds about the place that an envelope names. */
export interface Place {
  readonly inspection: InspectionRow | undefined
  readonly member: MemberRow | undefined
  readonly stream: StreamRow | undefined
}

export function judgePlace({ inspection, member, stream }: Place): ParkCode | undefined {
  if (inspection === undefined) return 'unknown-inspection'
  if (inspection.ending?.deletion) return 'inspection-deleted'
  if (member === undefined) return 'not-a-member'
  if (stream === undefined || stream.inspection !== inspection.id) return 'unknown-stream'
  return canWrite({ inspection, member, stream }) ? undefined : 'not-your-case'
}
