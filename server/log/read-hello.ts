/**
 * What a device is told at hello: where it stands, what it may read, and the
 * people and keys of the inspections that it shares.  [SV6 SV9]
 *
 * Nobody learns of an inspection, a person or a device that they share nothing
 * with. Parked envelopes are told to their own person and to who leads the
 * inspection; where the inspection is not known, to who leads one of theirs.
 */
import { assert } from '../../src/base/assert.ts'
import type { DeviceId, PersonId } from '../../src/base/brand.ts'
import { bytesToBase64url } from '../../src/base/bytes.ts'
import type { HelloAnswer, HereRows } from '../../src/ops/envelope/protocol.ts'
import type { OwedRows } from '../../src/ops/envelope/protocol-purge.ts'
import { canLead, canRead } from '../auth/roles.ts'
import type { InspectionRow, MemberRow } from './access-rows.ts'
import type { LogRows } from './engine.ts'
import type { ParkedCount } from './op-rows.ts'
import type { DeviceRow } from './people-rows.ts'
import { readEndings } from './read-endings.ts'

export interface DeviceNews {
  readonly device: DeviceId
  readonly app: string
  readonly unsent: number
  /** Undefined where the app does not tell. */
  readonly here?: HereRows | undefined
  readonly owed?: OwedRows | undefined
  readonly at: string
}

/** All of the answer that the log knows. */
export type Hello = Omit<HelloAnswer, 'protocol' | 'epoch' | 'time'>

interface Shared {
  readonly inspection: InspectionRow
  readonly member: MemberRow
  readonly members: readonly MemberRow[]
}

export function readHello(rows: LogRows, news: DeviceNews): Hello {
  const { app, unsent, here = null, owed = null, at } = news
  const device = rows.readDevice(news.device)
  assert(device !== undefined, 'only an enrolled device says hello')
  const person = rows.readPerson(device.person)
  assert(person !== undefined, 'a device has its person')
  rows.writeDeviceReport(device.id, {
    ...{ lastSeen: at, app, unsent, here, owed },
    receipt: device.receipt,
  })
  const shared = readShared(rows, person.id)
  const led = shared.filter(({ member }) => canLead(member.role))
  return {
    person: person.id,
    role: person.role,
    head: { number: device.head, hash: bytesToBase64url(device.headHash) },
    inspections: shared.map(({ inspection, member }) => ({
      inspection: inspection.id,
      setUp: inspection.setUp,
      role: member.role,
    })),
    streams: shared.flatMap((one) => readStreams(rows, one)),
    keys: shared.flatMap((one) => readOwnKeys(rows, one, device.id)),
    members: shared.flatMap(({ members }) => [...members]),
    devices: readDevices(rows, person.id, shared),
    granted: led.flatMap(({ inspection }) =>
      rows.readKeys(inspection.id).map(({ key, device: holder }) => ({ key, device: holder })),
    ),
    parked: readParked(rows, person.id, led),
    decided: [...rows.readDecidedOf(device.id)],
    invitations: readInvitations(rows, led),
    endings: [...readEndings(rows, device, at)],
  }
}

function readShared(rows: LogRows, person: PersonId): readonly Shared[] {
  return rows.readMemberships(person).flatMap((member) => {
    const inspection = rows.readInspection(member.inspection)
    assert(inspection !== undefined, 'a membership names an inspection')
    // Of one that was deleted nothing is left to be told but its end.
    if (inspection.ending?.deletion) return []
    return [{ inspection, member, members: rows.readMembers(inspection.id) }]
  })
}

function readStreams(rows: LogRows, { inspection, member }: Shared): Hello['streams'] {
  return rows
    .readStreams(inspection.id)
    .filter((stream) => canRead({ inspection, member, stream }))
    .map(({ id, seq, chain, writer, writers }) => ({
      stream: id,
      inspection: inspection.id,
      seq,
      chain: bytesToBase64url(chain),
      writer,
      ...(writers.length > 0 && { writers: [...writers] }),
    }))
}

function readOwnKeys(rows: LogRows, { inspection }: Shared, device: DeviceId): Hello['keys'] {
  return rows
    .readKeys(inspection.id)
    .filter((row) => row.device === device)
    .map(({ key, wrapped, by }) => ({ key, inspection: inspection.id, wrapped, by }))
}

function readDevices(rows: LogRows, self: PersonId, shared: readonly Shared[]): Hello['devices'] {
  const people = new Set([self, ...shared.flatMap(({ members }) => members.map((m) => m.person))])
  return (
    [...people]
      .flatMap((person) => rows.readDevicesOf(person))
      // Nobody is to wrap a key for a device that was revoked.
      .filter(({ state }) => state === 'active')
      .map((row) => deviceToAnswer(row, shared))
  )
}

const deviceToAnswer = (row: DeviceRow, shared: readonly Shared[]): Hello['devices'][number] => ({
  device: row.id,
  person: row.person,
  signingKey: bytesToBase64url(row.signingKey),
  agreementKey: bytesToBase64url(row.agreementKey),
  enrolledAt: row.enrolledAt,
  lastSeen: row.lastSeen,
  app: row.app,
  unsent: row.unsent,
  receipt: row.receipt,
  here:
    row.here?.filter((one) => shared.some(({ inspection }) => inspection.id === one.inspection)) ??
    null,
})

function readInvitations(rows: LogRows, led: readonly Shared[]): Hello['invitations'] {
  const people = new Set(led.flatMap(({ members }) => members.map(({ person }) => person)))
  return [...people]
    .flatMap((person) => rows.readOpenInvites(person))
    .map(({ codeHash, person, role, expiresAt }) => ({
      codeHash: bytesToBase64url(codeHash),
      person,
      role,
      expiresAt,
    }))
}

function readParked(rows: LogRows, self: PersonId, led: readonly Shared[]): Hello['parked'] {
  const ledIds = new Set(led.map(({ inspection }) => inspection.id))
  const isNowhere = ({ inspection }: ParkedCount) =>
    inspection === null || rows.readInspection(inspection) === undefined
  const colleagues = new Set(led.flatMap(({ members }) => members.map(({ person }) => person)))
  colleagues.delete(self)
  const own = rows
    .readParkedBy(self)
    .filter(({ inspection }) => inspection === null || !ledIds.has(inspection))
  const ofLed = [...ledIds].flatMap((inspection) => [...rows.readParkedIn(inspection)])
  const ofColleagues = [...colleagues].flatMap((person) =>
    rows.readParkedBy(person).filter(isNowhere),
  )
  return [...own, ...ofLed, ...ofColleagues]
}
