/**
 * Lets a device in by a one-time code, once.  [SV3]
 *
 * The same device asking again with the same code, keys and token gets the same
 * answer, so an answer lost on the way harms nobody, also after the code has
 * expired. Anybody else with that code is told that it was used.
 */
import type { DeviceId, PersonId } from '../../src/base/brand.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { CHAIN_START } from '../../src/ops/envelope/chain.ts'
import type { Role } from '../../src/ops/envelope/protocol.ts'
import { isSameBytes } from '../hash.ts'
import { appendAudit } from './audit.ts'
import type { LogRows } from './engine.ts'
import type { DeviceRow, InviteRow } from './people-rows.ts'

export interface Enrolment {
  readonly codeHash: Uint8Array
  readonly device: DeviceId
  readonly signingKey: Uint8Array
  readonly agreementKey: Uint8Array
  readonly tokenHash: Uint8Array
  readonly at: string
}

export interface Enrolled {
  readonly person: PersonId
  readonly role: Role
}

export type NotEnrolled = {
  readonly kind: 'unknown-code' | 'code-used' | 'code-withdrawn' | 'code-expired' | 'device-known'
}

export function enrolDevice(rows: LogRows, wish: Enrolment): Result<Enrolled, NotEnrolled> {
  const invite = rows.readInvite(wish.codeHash)
  if (invite === undefined) return err({ kind: 'unknown-code' })
  const device = rows.readDevice(wish.device)
  const { person, role } = invite
  if (invite.usedBy !== null)
    return invite.usedBy === wish.device && device !== undefined && isSameWish(device, wish)
      ? ok({ person, role })
      : err({ kind: 'code-used' })
  if (invite.endedAt !== null) return err({ kind: 'code-withdrawn' })
  if (invite.expiresAt <= wish.at) return err({ kind: 'code-expired' })
  if (device !== undefined) return err({ kind: 'device-known' })
  appendEnrolled(rows, invite, wish)
  return ok({ person, role })
}

const isSameWish = (device: DeviceRow, wish: Enrolment): boolean =>
  isSameBytes(device.signingKey, wish.signingKey) &&
  isSameBytes(device.agreementKey, wish.agreementKey) &&
  isSameBytes(device.tokenHash, wish.tokenHash)

function appendEnrolled(rows: LogRows, { person, role }: InviteRow, wish: Enrolment): void {
  const { codeHash, device: id, signingKey, agreementKey, tokenHash, at } = wish
  rows.appendDevice({
    ...{ id, person, signingKey, agreementKey, tokenHash, state: 'active', enrolledAt: at },
    ...{ head: 0, headHash: CHAIN_START },
    ...{ lastSeen: null, app: null, unsent: null, receipt: null, here: null, owed: null },
  })
  rows.writeInviteUsed(codeHash, id)
  appendAudit(rows, { at, person, device: id, what: 'enrol', detail: { role } })
}
