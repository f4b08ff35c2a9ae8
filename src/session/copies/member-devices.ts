/**
 * Tablets of an inspection's people, to which a case may be handed.  [CY9]
 *
 * The office names their keys; the fingerprint is what two people compare before
 * anything is sealed for one of them.
 */
import { assert } from '../../base/assert.ts'
import type { DeviceId, PersonId } from '../../base/brand.ts'
import { base64urlToBytes } from '../../base/bytes.ts'
import { deviceFingerprint } from '../../crypto/keys.ts'
import type { HelloAnswer } from '../../ops/envelope/protocol.ts'
import type { Inspection } from '../inspections.ts'

export interface MemberDevice {
  readonly device: DeviceId
  readonly person: PersonId
  readonly personName: string | undefined
  readonly agreementKey: string
  readonly fingerprint: string
}

export async function readMemberDevices(
  { id, people }: Inspection,
  hello: HelloAnswer,
  own: DeviceId,
): Promise<readonly MemberDevice[]> {
  const members = new Set(
    hello.members.flatMap(({ inspection, person }) => (inspection === id ? [person] : [])),
  )
  const theirs = hello.devices.filter(({ device, person }) => device !== own && members.has(person))
  return Promise.all(
    theirs.map(async ({ device, person, agreementKey, signingKey }) => ({
      ...{ device, person, agreementKey, personName: people.get(person)?.name },
      fingerprint: await deviceFingerprint(toBytes(signingKey), toBytes(agreementKey)),
    })),
  )
}

function toBytes(key: string): Uint8Array {
  const bytes = base64urlToBytes(key)
  assert(bytes, 'keys were parsed at the door')
  return bytes
}
