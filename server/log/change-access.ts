/**
 * Changes who reads and writes what, one change at a time.  [SV7]
 *
 * Every change is allowed or refused by itself, says so in one code, and may be
 * sent again: what is already so is done. Only what really changes is audited.
 */
import { brandId, type DeviceId, isId, type PersonId } from '../../src/base/brand.ts'
import { base64urlToBytes } from '../../src/base/bytes.ts'
import { CHAIN_START } from '../../src/ops/envelope/chain.ts'
import { type AccessChange, RECOVERY } from '../../src/ops/envelope/protocol.ts'
import { canLead } from '../auth/roles.ts'
import type { InspectionRow, MemberRow } from './access-rows.ts'
import { appendInvite } from './append-invite.ts'
import { type AuditEntry, appendAudit } from './audit.ts'
import type { LogRows } from './engine.ts'
import type { DeviceRow } from './people-rows.ts'

export type AccessResult = { readonly done: true } | { readonly done: false; readonly code: string }

type ChangeOf<Kind extends AccessChange['kind']> = Extract<AccessChange, { kind: Kind }>
/** Why not; undefined when it is so now. */
type Refusal = string | undefined

interface Changing {
  readonly rows: LogRows
  readonly caller: DeviceRow
  readonly at: string
}

/** A change inside an inspection that the caller leads. */
interface Leading extends Changing {
  readonly inspection: InspectionRow
  readonly member: MemberRow
}

export function changeAccess(
  rows: LogRows,
  caller: DeviceRow,
  wish: { readonly changes: readonly AccessChange[]; readonly at: string },
): readonly AccessResult[] {
  const changing = { rows, caller, at: wish.at }
  return wish.changes.map((change) => {
    const code = changeOne(changing, change)
    return code === undefined ? { done: true } : { done: false, code }
  })
}

function changeOne(changing: Changing, change: AccessChange): Refusal {
  const { rows, caller } = changing
  if (change.kind === 'inspection') return createInspection(changing, change)
  if (change.kind === 'invite') return invite(changing, change)
  if (change.kind === 'invite-end') return endInvite(changing, change)
  const inspection = rows.readInspection(change.inspection)
  if (inspection === undefined) return 'unknown-inspection'
  const member = rows.readMember(change.inspection, caller.person)
  if (member === undefined || !canLead(member.role)) return 'not-allowed'
  const leading = { ...changing, inspection, member }
  switch (change.kind) {
    case 'member':
      return writeMember(leading, change)
    case 'member-end':
      return endMember(leading, change.person)
    case 'stream':
      return writeStream(leading, change)
    case 'key':
      return writeKey(leading, change)
  }
}

function audit({ rows, caller, at }: Changing, what: string, detail: AuditEntry['detail']): void {
  appendAudit(rows, { at, person: caller.person, device: caller.id, what, detail })
}

function createInspection(changing: Changing, change: ChangeOf<'inspection'>): Refusal {
  const { rows, caller } = changing
  const { inspection: id, setUp } = change
  const role = rows.readPerson(caller.person)?.role
  if (role === undefined || !canLead(role)) return 'not-allowed'
  const known = rows.readInspection(id)
  if (known !== undefined) {
    const own = rows.readMember(id, caller.person)
    const isTheirs = own !== undefined && canLead(own.role)
    return isTheirs && known.setUp === setUp ? undefined : 'inspection-known'
  }
  if (rows.readStream(setUp) !== undefined) return 'stream-elsewhere'
  rows.appendInspection({ id, setUp, ending: null })
  rows.appendStream({ id: setUp, inspection: id, ...UNWRITTEN })
  rows.writeMember({ inspection: id, person: caller.person, role })
  audit(changing, 'inspection', { inspection: id, setUp, role })
  return undefined
}

function invite(changing: Changing, change: ChangeOf<'invite'>): Refusal {
  const { rows, caller, at } = changing
  const { person, role, hours } = change
  const codeHash = base64urlToBytes(change.codeHash)
  const own = rows.readPerson(caller.person)?.role
  if (own === undefined || !canLead(own)) return 'not-allowed'
  if (codeHash === undefined) return 'malformed'
  if (person === caller.person) return 'not-yourself'
  if (!isTheirsToInvite(changing, person)) return 'not-your-person'
  const by = { person: caller.person, device: caller.id }
  return appendInvite(rows, { codeHash, person, role, hours, at, by })
}

/** One that was used is not open any more, and one that is unknown never was: both are so already. */
function endInvite(changing: Changing, change: ChangeOf<'invite-end'>): Refusal {
  const { rows, caller, at } = changing
  const codeHash = base64urlToBytes(change.codeHash)
  const own = rows.readPerson(caller.person)?.role
  if (own === undefined || !canLead(own)) return 'not-allowed'
  if (codeHash === undefined) return 'malformed'
  const known = rows.readInvite(codeHash)
  if (known === undefined) return undefined
  if (!isTheirsToInvite(changing, known.person)) return 'not-your-person'
  if (known.usedBy !== null || known.endedAt !== null) return undefined
  rows.endInvite(codeHash, at)
  audit(changing, 'invite-end', { person: known.person, role: known.role })
  return undefined
}

/**
 * A code lets its bearer act as that person. So a person whom somebody else
 * brought in may be invited again only by who leads an inspection of theirs.
 */
function isTheirsToInvite({ rows, caller }: Changing, person: PersonId): boolean {
  const known = rows.readPerson(person)
  if (known === undefined || known.invitedBy === caller.person) return true
  return rows
    .readMemberships(caller.person)
    .some(({ inspection, role }) => canLead(role) && rows.readMember(inspection, person))
}

function writeMember(leading: Leading, change: ChangeOf<'member'>): Refusal {
  const { inspection, person, role } = change
  const before = leading.rows.readMember(inspection, person)
  if (before?.role === role) return undefined
  if (!canLead(role) && isLastLead(leading, person)) return 'last-lead'
  leading.rows.writeMember({ inspection, person, role })
  audit(leading, 'member', { inspection, person, role, before: before?.role ?? null })
  return undefined
}

function endMember(leading: Leading, person: PersonId): Refusal {
  const { rows, inspection } = leading
  const before = rows.readMember(inspection.id, person)
  if (before === undefined) return undefined
  if (isLastLead(leading, person)) return 'last-lead'
  rows.endMember(inspection.id, person)
  audit(leading, 'member-end', { inspection: inspection.id, person, before: before.role })
  return undefined
}

/** An inspection that nobody leads could never be changed again. */
function isLastLead({ rows, inspection }: Leading, person: PersonId): boolean {
  const leads = rows.readMembers(inspection.id).filter(({ role }) => canLead(role))
  return leads.length === 1 && leads[0]?.person === person
}

const UNWRITTEN = { writer: null, writers: [], seq: 0, chain: CHAIN_START }

function writeStream(leading: Leading, change: ChangeOf<'stream'>): Refusal {
  const { rows } = leading
  const { inspection, stream: id, writer } = change
  const others = [...new Set(change.writers)].sort()
  if (id === leading.inspection.setUp)
    return writer === null && others.length === 0 ? undefined : 'set-up-stream'
  const known = rows.readStream(id)
  if (known !== undefined && known.inspection !== inspection) return 'stream-elsewhere'
  if (known?.writer === writer && known.writers.join() === others.join()) return undefined
  if (known === undefined) rows.appendStream({ id, inspection, ...UNWRITTEN })
  rows.writeWriters(id, writer, others)
  const shared = others.length > 0 && { others: others.join(' ') }
  const sharedBefore = known &&
    known.writers.length > 0 && { othersBefore: known.writers.join(' ') }
  audit(leading, 'stream', {
    ...{ inspection, stream: id, writer, before: known?.writer ?? null },
    ...shared,
    ...sharedBefore,
  })
  return undefined
}

function writeKey(leading: Leading, change: ChangeOf<'key'>): Refusal {
  const { rows, member, caller } = leading
  const { inspection, key, device, wrapped } = change
  if (!isKnownDevice(rows, device)) return 'unknown-device'
  const owner = rows.readKeyInspection(key)
  if (owner !== undefined && owner !== inspection) return 'key-elsewhere'
  const before = rows.readKey(key, device)
  if (before?.wrapped === wrapped) return undefined
  if (before !== undefined && member.role !== 'lead') return 'key-known'
  rows.writeKey({ key, device, inspection, wrapped, by: caller.id })
  audit(leading, 'key', { inspection, key, device, replaced: before?.wrapped ?? null })
  return undefined
}

const isKnownDevice = (rows: LogRows, device: string): boolean =>
  device === RECOVERY || (isId(device) && rows.readDevice(brandId<DeviceId>(device)) !== undefined)
