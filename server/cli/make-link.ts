/**
 * A one-time enrolment link for a new person.  [CL15 SV3]
 *
 * The code stands behind the '#', which a browser never sends, so it is in no
 * log of a proxy. Only its hash is kept.
 */
import type { PersonId } from '../../src/base/brand.ts'
import { bytesToBase64url } from '../../src/base/bytes.ts'
import type { Clock, Ids } from '../../src/base/ports.ts'
import type { Role } from '../../src/ops/envelope/protocol.ts'
import { sha256 } from '../hash.ts'
import type { Log } from '../log/port.ts'

export interface LinkWish {
  readonly origin: string
  readonly role: Role
  readonly hours: number
}

export async function makeEnrolmentLink(
  deps: { readonly log: Log; readonly clock: Clock; readonly ids: Ids },
  { origin, role, hours }: LinkWish,
): Promise<string> {
  const { log, clock, ids } = deps
  const code = ids.randomBytes(16)
  const person = ids.next<PersonId>()
  await log.appendInvite({ codeHash: sha256(code), person, role, hours, at: clock.now() })
  return `${origin}/enrol#${bytesToBase64url(code)}`
}
