/**
 * The people of an inspection, each with their cases, their links, and what their
 * tablets last told.  [UI69 SE4 PE10 PE11 PE12]
 *
 * Pure: times are those of the office, against a moment that is handed in.
 */
import type { DeviceId, PersonId } from '../../base/brand.ts'
import { canLead } from '../../domain/assessment/can-lead.ts'
import type { Inspection, InspectionPerson } from '../../session/inspections.ts'
import type { WaitingDevice } from '../../session/people.ts'
import type { Workspace } from '../../session/workspace.ts'
import { DAY_MS } from '../words/since.ts'

type Hello = NonNullable<Workspace['hello']['value']>
export type ToldDevice = Hello['devices'][number]
export type OpenInvitation = Hello['invitations'][number] & { readonly isExpired: boolean }

export interface TabletCases {
  readonly whole: number
  readonly of: number
  /** False where the tablet told it of another number of cases than it has now. */
  readonly isCurrent: boolean
}

export interface Tablet {
  readonly kind: 'waiting' | 'key-on-its-way' | 'ready'
  readonly device: DeviceId
  readonly told: ToldDevice
  readonly isThis: boolean
  readonly isSilent: boolean
  /** The person has another one: this may be somebody else with their link. */
  readonly isExtra: boolean
  /** Undefined while it has told nothing. */
  readonly cases: TabletCases | undefined
  /** Of one that waits for its key. */
  readonly waiting: WaitingDevice | undefined
}

export interface PersonRow {
  readonly person: PersonId
  readonly name: string
  readonly role: string
  readonly isYou: boolean
  readonly leftAt: string | undefined
  /** Not oneself, and never the last one who leads. */
  readonly canRemove: boolean
  readonly cases: number
  readonly tablets: readonly Tablet[]
  readonly invitations: readonly OpenInvitation[]
}

export interface PeopleFacts {
  readonly self: { readonly person: PersonId; readonly device: DeviceId }
  readonly hello: Hello | undefined
  readonly waiting: readonly WaitingDevice[]
  /** Given a key here, and not confirmed by the office yet. */
  readonly given: ReadonlySet<DeviceId>
  /** By the office's clock. */
  readonly nowMs: number
}

export function listPeople(inspection: Inspection, facts: PeopleFacts): readonly PersonRow[] {
  const rows = [...inspection.people.values()].map((one) => toRow(inspection, one, facts))
  // Who has left stands last: their names explain what they wrote.
  return [...rows.filter((row) => !row.leftAt), ...rows.filter((row) => row.leftAt)]
}

function toRow(inspection: Inspection, one: InspectionPerson, facts: PeopleFacts): PersonRow {
  const { id, name, role, leftAt } = one
  const { hello, self, nowMs } = facts
  const assessors = [...inspection.assessors.values()]
  const cases = assessors.filter((person) => person === id).length
  const devices = leftAt ? [] : (hello?.devices.filter(({ person }) => person === id) ?? [])
  const invitations = leftAt ? [] : (hello?.invitations.filter(({ person }) => person === id) ?? [])
  return {
    person: id,
    name,
    role,
    isYou: id === self.person,
    leftAt,
    canRemove: !leftAt && id !== self.person && !isLastLead(inspection, hello, id),
    cases,
    tablets: devices.map((told) => {
      const of = role === 'assessor' ? cases : assessors.length
      return toTablet(told, { ...facts, inspection, of, isExtra: devices.length > 1 })
    }),
    invitations: invitations.map((one) => ({
      ...one,
      isExpired: Date.parse(one.expiresAt) <= nowMs,
    })),
  }
}

function isLastLead({ id }: Inspection, hello: Hello | undefined, person: PersonId): boolean {
  const leads = hello?.members.filter((row) => row.inspection === id && canLead(row.role)) ?? []
  return leads.length === 1 && leads[0]?.person === person
}

interface TabletSources extends PeopleFacts {
  readonly inspection: Inspection
  readonly of: number
  readonly isExtra: boolean
}

function toTablet(told: ToldDevice, sources: TabletSources): Tablet {
  const { inspection, self, waiting, given, nowMs, of, isExtra } = sources
  const { device, lastSeen, here } = told
  const waits = waiting.find((one) => one.device === device)
  const counts = here?.find((row) => row.inspection === inspection.id)
  const lastMs = Date.parse(lastSeen ?? told.enrolledAt)
  return {
    kind: waits ? (given.has(device) ? 'key-on-its-way' : 'waiting') : 'ready',
    device,
    told,
    isThis: device === self.device,
    isSilent: nowMs - lastMs >= DAY_MS,
    isExtra,
    cases: here
      ? {
          whole: Math.min(counts?.whole ?? 0, of),
          of,
          isCurrent: (counts?.of ?? 0) === of,
        }
      : undefined,
    waiting: waits,
  }
}
