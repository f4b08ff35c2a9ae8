/**
 * Keeps an invitation: the hash of a one-time code, for whom and until when.
 * [SV3 SV7]
 *
 * A person becomes known here, at the first invitation. A later one, for a
 * second tablet or a new one, must name the same role: an invitation is no way
 * to promote anybody.
 */
import type { DeviceId, PersonId } from '../../src/base/brand.ts'
import type { Role } from '../../src/ops/envelope/protocol.ts'
import { appendAudit } from './audit.ts'
import type { LogRows } from './engine.ts'

export interface Invitation {
  readonly codeHash: Uint8Array
  readonly person: PersonId
  readonly role: Role
  readonly hours: number
  readonly at: string
  /** Null on the office's own command line. */
  readonly by: { readonly person: PersonId; readonly device: DeviceId } | null
}

/** Undefined when it is kept, or was before. */
export function appendInvite(
  rows: LogRows,
  invitation: Invitation,
): 'code-differs' | 'role-differs' | undefined {
  const { codeHash, person, role, at, by, hours } = invitation
  const known = rows.readInvite(codeHash)
  if (known !== undefined)
    return known.person === person && known.role === role ? undefined : 'code-differs'
  const personRow = rows.readPerson(person)
  if (personRow !== undefined && personRow.role !== role) return 'role-differs'
  if (personRow === undefined)
    rows.appendPerson({ id: person, role, invitedBy: by?.person ?? null })
  const expiresAt = new Date(Date.parse(at) + hours * 3_600_000).toISOString()
  rows.appendInvite({ codeHash, person, role, expiresAt, usedBy: null, endedAt: null })
  const who = { person: by?.person ?? null, device: by?.device ?? null }
  appendAudit(rows, { at, ...who, what: 'invite', detail: { person, role, hours } })
  return undefined
}
