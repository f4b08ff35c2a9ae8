/**
 * Rows about people and their devices, and what a log must be able to do with
 * them.  [SV3]
 *
 * A person is a random id and a role: no name ever reaches the endpoint. Codes
 * and tokens are kept as SHA-256 only, so a stolen file lets nobody in. Times
 * are ISO 8601 in UTC by the endpoint's clock and compare as text.
 */
import type { DeviceId, PersonId } from '../../src/base/brand.ts'
import type { HereRows, Role } from '../../src/ops/envelope/protocol.ts'
import type { OwedRows } from '../../src/ops/envelope/protocol-purge.ts'

export interface PersonRow {
  readonly id: PersonId
  readonly role: Role
  /** Who invited them first; null when the office did, on the command line. */
  readonly invitedBy: PersonId | null
}

/** What a device last told about itself, and the receipt that it was last given. */
export interface DeviceReport {
  readonly lastSeen: string | null
  readonly app: string | null
  readonly unsent: number | null
  readonly receipt: { readonly code: string; readonly at: string; readonly streams: number } | null
  /** How many of its cases are whole there; null while it has told nothing. */
  readonly here: HereRows | null
  /** What of each inspection is kept there alone; null where the app does not tell. */
  readonly owed: OwedRows | null
}

export interface DeviceRow extends DeviceReport {
  readonly id: DeviceId
  readonly person: PersonId
  readonly signingKey: Uint8Array
  readonly agreementKey: Uint8Array
  readonly tokenHash: Uint8Array
  readonly state: 'active' | 'revoked'
  readonly enrolledAt: string
  /** The last number of the device's own chain that arrived, and that envelope's hash. */
  readonly head: number
  readonly headHash: Uint8Array
}

export interface InviteRow {
  readonly codeHash: Uint8Array
  readonly person: PersonId
  readonly role: Role
  readonly expiresAt: string
  readonly usedBy: DeviceId | null
  /** When it was withdrawn; null while it was not. */
  readonly endedAt: string | null
}

export interface PeopleRows {
  readPerson(id: PersonId): PersonRow | undefined
  appendPerson(row: PersonRow): void

  readDevice(id: DeviceId): DeviceRow | undefined
  readDevicesOf(person: PersonId): readonly DeviceRow[]
  hasDevices(): boolean
  appendDevice(row: DeviceRow): void
  /** Withdrawn, for good. */
  endDevice(id: DeviceId): void
  writeDeviceHead(id: DeviceId, head: number, headHash: Uint8Array): void
  writeDeviceReport(id: DeviceId, report: DeviceReport): void

  readInvite(codeHash: Uint8Array): InviteRow | undefined
  appendInvite(row: InviteRow): void
  writeInviteUsed(codeHash: Uint8Array, device: DeviceId): void
  endInvite(codeHash: Uint8Array, at: string): void
  /** Of one person, neither used nor withdrawn. */
  readOpenInvites(person: PersonId): readonly InviteRow[]
}
