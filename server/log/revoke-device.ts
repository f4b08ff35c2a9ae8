/**
 * Withdraws a tablet: it is given nothing more, and what it still sends is set
 * aside.  [RV1 RV2]
 *
 * By the office on its command line, or by who leads an inspection of that
 * person; never the tablet by itself, which would leave nobody to undo what was
 * done in error. For good: a person goes on with a fresh link. Twice is once.
 */
import type { DeviceId } from '../../src/base/brand.ts'
import { canLead } from '../auth/roles.ts'
import { appendAudit } from './audit.ts'
import type { LogRows } from './engine.ts'
import type { DeviceRow } from './people-rows.ts'

export interface Revoking {
  readonly device: DeviceId
  /** Null for the office. */
  readonly by: DeviceRow | null
  readonly at: string
}

export type RevokeResult =
  | { readonly done: true }
  | { readonly done: false; readonly code: 'not-allowed' | 'this-tablet' }

export function revokeDevice(rows: LogRows, { device: id, by, at }: Revoking): RevokeResult {
  const device = rows.readDevice(id)
  if (by?.id === id) return { done: false, code: 'this-tablet' }
  // A tablet that is not there looks like one that is not theirs to withdraw.
  if (device === undefined || (by !== null && !isTheirs(rows, by, device)))
    return { done: false, code: 'not-allowed' }
  if (device.state === 'revoked') return { done: true }
  rows.endDevice(id)
  const who = { person: by?.person ?? null, device: by?.id ?? null }
  appendAudit(rows, { ...who, at, what: 'device-end', detail: { of: device.person, tablet: id } })
  return { done: true }
}

const isTheirs = (rows: LogRows, { person }: DeviceRow, of: DeviceRow): boolean =>
  rows
    .readMemberships(person)
    .some(({ inspection, role }) => canLead(role) && rows.readMember(inspection, of.person))
