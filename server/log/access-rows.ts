/**
 * Rows about who reads and writes what, and what a log must be able to do with
 * them.  [SV6 SV7]
 *
 * One membership per person and inspection, one wrapped key per key and device;
 * per stream one writer, and others where it is shared. What was before stands
 * in the audit log.
 */
import type { DeviceId, InspectionId, KeyId, PersonId, StreamId } from '../../src/base/brand.ts'
import type { Role } from '../../src/ops/envelope/protocol.ts'

export interface InspectionRow {
  readonly id: InspectionId
  readonly setUp: StreamId
}

export interface MemberRow {
  readonly inspection: InspectionId
  readonly person: PersonId
  readonly role: Role
}

export interface StreamRow {
  readonly id: StreamId
  readonly inspection: InspectionId
  readonly writer: PersonId | null
  /** Others who write it as well: of a stream that several share. */
  readonly writers: readonly PersonId[]
  readonly seq: number
  readonly chain: Uint8Array
}

export interface KeyRow {
  readonly key: KeyId
  /** A device id, or RECOVERY. */
  readonly device: string
  readonly inspection: InspectionId
  readonly wrapped: string
  readonly by: DeviceId
}

export interface AccessRows {
  readInspection(id: InspectionId): InspectionRow | undefined
  appendInspection(row: InspectionRow): void

  readMember(inspection: InspectionId, person: PersonId): MemberRow | undefined
  readMembers(inspection: InspectionId): readonly MemberRow[]
  readMemberships(person: PersonId): readonly MemberRow[]
  writeMember(row: MemberRow): void
  endMember(inspection: InspectionId, person: PersonId): void

  readStream(id: StreamId): StreamRow | undefined
  readStreams(inspection: InspectionId): readonly StreamRow[]
  appendStream(row: StreamRow): void
  writeWriters(id: StreamId, writer: PersonId | null, others: readonly PersonId[]): void
  writeStreamHead(id: StreamId, seq: number, chain: Uint8Array): void

  readKey(key: KeyId, device: string): KeyRow | undefined
  readKeyInspection(key: KeyId): InspectionId | undefined
  readKeys(inspection: InspectionId): readonly KeyRow[]
  writeKey(row: KeyRow): void
}
