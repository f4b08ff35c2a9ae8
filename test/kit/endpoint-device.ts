/**
 * Devices that are enrolled and keep their own chain, and envelopes as blind as
 * the endpoint sees them.
 *
 * Sealed bytes and signatures are random here: the endpoint opens and verifies
 * nothing, so it cannot tell. Ids, numbers and hashes are real.
 */
import { sha256 } from '../../server/hash.ts'
import type { DeviceRow } from '../../server/log/people-rows.ts'
import type { Log } from '../../server/log/port.ts'
import type { DeviceId, InspectionId, OpId, PersonId, StreamId } from '../../src/base/brand.ts'
import { type Bytes, bytesToBase64url } from '../../src/base/bytes.ts'
import { CHAIN_START } from '../../src/ops/envelope/chain.ts'
import { encodeEnvelope } from '../../src/ops/envelope/envelope.ts'
import type { PushFrame } from '../../src/ops/envelope/frames.ts'
import type { Role } from '../../src/ops/envelope/protocol.ts'
import { freshBytes, freshId } from './endpoint-ids.ts'

/** Where an envelope says that it belongs. */
export interface TestPlace {
  readonly inspection: InspectionId
  readonly stream: StreamId
}

interface TestEnvelope extends TestPlace {
  readonly author: PersonId
  readonly device: DeviceId
  readonly id?: OpId
  readonly sealedBytes?: number
}

export const makeTestEnvelope = (parts: TestEnvelope): Bytes =>
  encodeEnvelope({
    id: parts.id ?? freshId(),
    inspection: parts.inspection,
    stream: parts.stream,
    author: parts.author,
    device: parts.device,
    key: freshId(),
    sealed: freshBytes(parts.sealedBytes ?? 284),
    signature: freshBytes(64),
  })

/** An enrolled device that keeps its own chain, as a tablet does. */
export interface TestDevice {
  readonly id: DeviceId
  readonly person: PersonId
  readonly row: DeviceRow
  readonly authorization: string
  envelope(place: TestPlace, parts?: Partial<TestEnvelope>): Bytes
  /** The next frame of the device's chain. */
  frame(envelope: Uint8Array): PushFrame
  /** The next frames, one fresh envelope each. */
  frames(place: TestPlace, count: number): readonly PushFrame[]
}

interface TestPerson {
  readonly role: Role
  readonly person?: PersonId
  readonly signingKey?: Uint8Array
}

export async function enrolTestDevice(
  log: Log,
  { role, person = freshId(), signingKey = freshBytes(32) }: TestPerson,
): Promise<TestDevice> {
  const at = '2019-03-25T08:00:00.000Z'
  const [code, token] = [freshBytes(16), freshBytes(32)]
  const device = freshId<DeviceId>()
  await log.appendInvite({ codeHash: sha256(code), person, role, hours: 48, at })
  const keys = { signingKey, agreementKey: freshBytes(32) }
  const wish = { codeHash: sha256(code), device, ...keys, tokenHash: sha256(token), at }
  const enrolled = await log.enrolDevice(wish)
  const row = await log.readDevice(device)
  if (!enrolled.ok || row === undefined) throw new Error('a test device enrols')
  const authorization = `Bearer ${device}.${bytesToBase64url(token)}`
  return { id: device, person, row, authorization, ...createChain(device, person) }
}

function createChain(device: DeviceId, author: PersonId) {
  let number = 0
  let before: Uint8Array = CHAIN_START
  const envelope: TestDevice['envelope'] = (place, parts) =>
    makeTestEnvelope({ device, author, ...place, ...parts })
  const frame: TestDevice['frame'] = (bytes) => {
    const next = { number: ++number, before, envelope: bytes }
    before = sha256(bytes)
    return next
  }
  const frames: TestDevice['frames'] = (place, count) =>
    Array.from({ length: count }, () => frame(envelope(place)))
  return { envelope, frame, frames }
}
