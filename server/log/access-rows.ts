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
  /** Null while it goes on. */
  readonly ending: EndingRow | null
}

/** That a lead has ended it, and the endpoint has acknowledged that it is whole. */
export interface EndingRow {
  readonly endedAt: string
  readonly person: PersonId
  readonly device: DeviceId
  /** From the end, or from what came last, to the deletion. */
  readonly days: number
  /** In its streams at the end, and one hash over their heads. */
  readonly operations: number
  readonly digest: Uint8Array
  /** When the last of what came after the end arrived. */
  readonly lateAt: string | null
  /** What was deleted, and when; null while it is here. */
  readonly deletion: DeletionRow | null
}

export interface DeletionRow {
  readonly at: string
  readonly operations: number
  readonly parked: number
  /** Over the heads that stay. */
  readonly digest: Uint8Array
}

/** A tablet that held an inspection which has ended, and what it said of deleting it. */
export interface HolderRow {
  readonly inspection: InspectionId
  readonly device: DeviceId
  /** When its receipt came. */
  readonly deletedAt: string | null
  /** What it signed, as it was sent: JSON. */
  readonly receipt: string | null
  /** When the office went on without it. */
  readonly leftOutAt: string | null
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

/** The ends of inspections, who still holds them, and the one way to delete. */
export interface EndingRows {
  readEnded(): readonly InspectionRow[]
  writeEnding(inspection: InspectionId, row: EndingRow): void
  /** Something came after the end. */
  writeLate(inspection: InspectionId, at: string): void
  readHolders(inspection: InspectionId): readonly HolderRow[]
  readHoldings(device: DeviceId): readonly HolderRow[]
  writeHolder(row: HolderRow): void
  /** All that was set aside in it, decided or not. */
  countParkedOf(inspection: InspectionId): number
  /** Operations, parked envelopes, wrapped keys and writers; only of one whose deletion is written. */
  eraseInspection(inspection: InspectionId): void
}
