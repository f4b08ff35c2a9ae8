/**
 * Rows that are only ever added: operations, parked envelopes, what was decided
 * about them, audit.  [SV1 SV5 SV8 PK1]
 *
 * Ids of an operation stay bytes here, as views into the body that arrived: a
 * push files thousands of them, and a text form of each would cost more than the
 * insert. `number` and `at` are kept beside the envelope because it does not
 * hold them.
 */
import type { DeviceId, InspectionId, PersonId, StreamId } from '../../src/base/brand.ts'
import type { HelloAnswer } from '../../src/ops/envelope/protocol.ts'
import type { DecidedAct } from '../../src/ops/envelope/protocol-parked.ts'

export interface OpRow {
  readonly id: Uint8Array
  readonly stream: Uint8Array
  readonly seq: number
  /** The number that the device gave it. */
  readonly number: number
  /** When it arrived, in milliseconds since 1970. */
  readonly atMs: number
  /** The stream's chain after this operation. */
  readonly chain: Uint8Array
  readonly envelope: Uint8Array
}

export type StoredOp = Pick<OpRow, 'seq' | 'chain' | 'envelope'>

export interface ParkedRow {
  readonly device: DeviceId
  /** SHA-256 of the envelope: the same bytes are parked once per device. */
  readonly hash: Uint8Array
  readonly number: number
  readonly before: Uint8Array
  readonly code: string
  readonly person: PersonId
  /** As the envelope says; null where it could not be read. */
  readonly inspection: InspectionId | null
  readonly stream: StreamId | null
  readonly at: string
  readonly envelope: Uint8Array
}

/** What became of a parked envelope: once, and for good. */
export interface ParkedDecision {
  readonly act: DecidedAct
  /** Null where it was taken in by itself. */
  readonly person: PersonId | null
  readonly device: DeviceId | null
  readonly at: string
  /** Its number in its stream, where it was filed. */
  readonly seq: number | null
}

export interface PlacedDecision extends ParkedDecision {
  readonly place: number
}

/** Decided envelopes of one device, stream and decision, counted. */
export type DecidedCount = HelloAnswer['decided'][number]

/** Where and why these bytes were parked, and whether somebody has decided. */
export interface ParkedMark {
  readonly place: number
  readonly code: string
  readonly act: DecidedAct | null
}

/** Parked envelopes of one person, stream and reason that wait for a decision, counted. */
export interface ParkedCount extends Pick<ParkedRow, 'person' | 'inspection' | 'stream' | 'code'> {
  readonly count: number
  readonly latestAt: string
}

/** A parked envelope as it is read back; `place` rises with time. */
export interface StoredParked
  extends Pick<ParkedRow, 'person' | 'code' | 'at' | 'envelope' | 'hash' | 'number'> {
  readonly place: number
  readonly decision: ParkedDecision | null
}

export interface AuditRow {
  readonly seq: number
  readonly at: string
  /** Null for the office's own command line. */
  readonly person: PersonId | null
  readonly device: DeviceId | null
  readonly what: string
  /** JSON of ids and roles: never content. */
  readonly detail: string
  readonly hash: Uint8Array
}

export interface OpRows {
  /** False, and nothing changed, when an operation of that id is there. */
  appendOp(op: OpRow): boolean
  /** Of that id, in whatever stream. */
  readOp(id: Uint8Array): StoredOp | undefined
  /** From `after + 1`, rising; read lazily, so the reader may stop early. */
  readOps(stream: StreamId, after: number): Iterable<StoredOp>

  hasParked(device: DeviceId): boolean
  readParkedMark(device: DeviceId, hash: Uint8Array): ParkedMark | undefined
  /** Nothing changes when the device has parked these bytes before. */
  appendParked(row: ParkedRow): void
  readParkedBy(person: PersonId): readonly ParkedCount[]
  readParkedIn(inspection: InspectionId): readonly ParkedCount[]
  /** What follows `after`, rising; read lazily, so the reader may stop early. */
  readParkedAfter(inspection: InspectionId, after: number): Iterable<StoredParked>
  readParkedAt(inspection: InspectionId, place: number): StoredParked | undefined
  /** Of one that nobody has decided about. */
  appendDecision(row: PlacedDecision): void
  readDecidedOf(device: DeviceId): readonly DecidedCount[]

  appendAudit(row: AuditRow): void
  readAuditHead(): Pick<AuditRow, 'seq' | 'hash'> | undefined
  readAudit(): readonly AuditRow[]
}

/** The share of these rows that is set aside, and what was decided about it. */
export type ParkedRows = Pick<
  OpRows,
  | 'hasParked'
  | 'readParkedMark'
  | 'appendParked'
  | 'readParkedBy'
  | 'readParkedIn'
  | 'readParkedAfter'
  | 'readParkedAt'
  | 'appendDecision'
  | 'readDecidedOf'
>
