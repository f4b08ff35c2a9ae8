/**
 * People of an inspection: invite, allocate, grant the key.  [UI9 SE4 SV7]
 *
 * The one-time code is made on this tablet; the endpoint gets only its hash. A
 * key is granted to a device after its fingerprint was seen: the endpoint names
 * devices, and a person says whether it tells the truth.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { assert } from '../base/assert.ts'
import type { DeviceId, InspectionId, PersonId, StreamId } from '../base/brand.ts'
import { base64urlToBytes, bytesToBase64url } from '../base/bytes.ts'
import { ok, type Result } from '../base/result.ts'
import { deviceFingerprint } from '../crypto/keys.ts'
import { setUpPaths } from '../domain/assessment/set-up-paths.ts'
import type { AccessChange, HelloAnswer, Role } from '../ops/envelope/protocol.ts'
import type { NotKept } from '../store/gate.ts'
import { appendOrders } from '../store/office.ts'
import { type Inspection, readInspection } from './inspections.ts'
import { keepOps } from './keep-change.ts'
import { makeGrants, readKeyFacts } from './next-key.ts'
import type { Session } from './session.ts'
import { shareInterviews } from './share-interviews.ts'
import { makeSetUpOps, writeSetUp } from './write-set-up.ts'

export interface Invitation {
  readonly person: PersonId
  /** 22 characters; goes into the link, and nowhere else. */
  readonly code: string
}

const INVITATION_HOURS = 48

/** A new person of the inspection: named in the sealed set-up, known to the endpoint by id only. */
export async function invite(
  session: Session,
  inspection: Inspection,
  who: { name: string; role: Role },
): Promise<Result<Invitation, NotKept>> {
  const person = session.ids.next<PersonId>()
  const { code, order } = makeCode(session, person, who.role)
  const kept = await writeSetUp(
    session,
    inspection,
    [
      [setUpPaths.personName(person), who.name],
      [setUpPaths.personRole(person), who.role],
    ],
    [order, { kind: 'member', inspection: inspection.id, person, role: who.role }],
  )
  return kept.ok ? ok({ person, code }) : kept
}

export interface InvitedAgain {
  readonly person: PersonId
  readonly role: Role
  /** Hashes of their links that nobody has used: the fresh one takes their place. */
  readonly ending?: readonly string[]
}

/** A fresh link for somebody already named: the old one was lost or is too old. */
export async function inviteAgain(
  session: Session,
  { person, role, ending = [] }: InvitedAgain,
): Promise<Result<Invitation, NotKept>> {
  const { code, order } = makeCode(session, person, role)
  const ends = ending.map((codeHash) => ({ kind: 'invite-end' as const, codeHash }))
  const ordered = await appendOrders(session.log, [...ends, order])
  return ordered.ok ? ok({ person, code }) : ordered
}

/** The links are named by their hashes, as the office tells them. */
export const withdrawInvitations = (
  session: Session,
  codeHashes: readonly string[],
): Promise<Result<void, NotKept>> =>
  appendOrders(
    session.log,
    codeHashes.map((codeHash) => ({ kind: 'invite-end', codeHash })),
  )

export function makeCode(session: Session, person: PersonId, role: Role) {
  const code = session.ids.randomBytes(16)
  const order: AccessChange = {
    kind: 'invite',
    person,
    role,
    codeHash: bytesToBase64url(sha256(code)),
    hours: INVITATION_HOURS,
  }
  return { code: bytesToBase64url(code), order }
}

/** Says in this inspection's own words what to do when an officer is in distress; null: the edition's. */
export const writeDistress = (
  session: Session,
  inspection: Inspection,
  words: string | null,
): Promise<Result<number, NotKept>> =>
  writeSetUp(session, inspection, [[setUpPaths.distress, words]])

/**
 * Gives cases to a person, or to nobody, and with them the interviews of their
 * officers. What the former one still has unsent will be parked.
 */
export function allocate(
  session: Session,
  inspection: Inspection,
  streams: readonly StreamId[],
  person: PersonId | null,
): Promise<Result<number, NotKept>> {
  return allocateEach(session, inspection, new Map(streams.map((stream) => [stream, person])))
}

/**
 * Each case to its own assessor, all of it kept or none: what a lead has looked at
 * is one thing. The interviews of their officers go along.
 */
export async function allocateEach(
  session: Session,
  inspection: Inspection,
  assessors: ReadonlyMap<StreamId, PersonId | null>,
): Promise<Result<number, NotKept>> {
  const shared = await shareInterviews(session, inspection.id, assessors)
  const given = [...assessors]
  const setUp = await makeSetUpOps(session, inspection, [
    ...given.map(([stream, person]) => [setUpPaths.assessor(stream), person] as const),
    ...shared.entries,
  ])
  const orders = given.map(([stream, writer]) => ({
    kind: 'stream' as const,
    inspection: inspection.id,
    stream,
    writer,
  }))
  return keepOps(session, [...shared.ops, ...setUp], [...shared.orders, ...orders])
}

export interface WaitingDevice {
  readonly device: DeviceId
  readonly person: PersonId
  readonly fingerprint: string
  readonly agreementKey: string
}

/** Devices of members that cannot open all of this inspection yet. */
export async function readWaitingDevices(
  inspection: InspectionId,
  hello: HelloAnswer,
): Promise<WaitingDevice[]> {
  const members = new Set(
    hello.members.filter((row) => row.inspection === inspection).map(({ person }) => person),
  )
  const keys = new Set(
    hello.keys.filter((row) => row.inspection === inspection).map(({ key }) => key),
  )
  const granted = Map.groupBy(
    hello.granted.filter(({ key }) => keys.has(key)),
    (grant) => grant.device,
  )
  const waiting = hello.devices.filter(
    ({ device, person }) => members.has(person) && granted.get(device)?.length !== keys.size,
  )
  return Promise.all(
    waiting.map(async ({ device, person, signingKey, agreementKey }) => ({
      device,
      person,
      agreementKey,
      fingerprint: await fingerprintOf(signingKey, agreementKey),
    })),
  )
}

/** Wraps the inspection's keys for a device whose fingerprint a person has compared. */
export async function grantKey(
  session: Session,
  id: InspectionId,
  { device, person, agreementKey }: WaitingDevice,
): Promise<Result<void, NotKept>> {
  assert(session.keyring.writingKeyOf(id), 'a key is granted by somebody who has it')
  const facts = await readKeyFacts(session, id)
  // Whatever the set-up says was given: the office says that something is lacking.
  const anew = { ...facts, holders: new Map() }
  const grants = await makeGrants(session, id, anew, [{ device, person, agreementKey }])
  const back = facts.left.has(device) ? [[setUpPaths.tabletLeft(device), null] as const] : []
  const inspection = await readInspection(session, id)
  const entries = [...back, ...grants.entries]
  const kept = await writeSetUp(session, inspection, entries, grants.orders)
  return kept.ok ? ok(undefined) : kept
}

function fingerprintOf(signingKey: string, agreementKey: string): Promise<string> {
  const signing = base64urlToBytes(signingKey)
  const agreement = base64urlToBytes(agreementKey)
  assert(signing && agreement, 'keys were parsed at the door')
  return deviceFingerprint(signing, agreement)
}
