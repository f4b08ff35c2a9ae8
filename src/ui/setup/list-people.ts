/**
 * The people of an inspection, each with their cases and the state of their
 * tablets.  [UI9 SE4]
 */
import type { DeviceId, PersonId } from '../../base/brand.ts'
import type { Inspection } from '../../session/inspections.ts'
import type { WaitingDevice } from '../../session/people.ts'
import type { Workspace } from '../../session/workspace.ts'

type Device = NonNullable<Workspace['hello']['value']>['devices'][number]

export type Tablet =
  | { readonly kind: 'waiting'; readonly device: DeviceId; readonly waiting: WaitingDevice }
  | { readonly kind: 'key-on-its-way'; readonly device: DeviceId }
  | {
      readonly kind: 'ready'
      readonly device: DeviceId
      readonly told: Device
      readonly isThis: boolean
    }

export interface PersonRow {
  readonly person: PersonId
  readonly name: string
  readonly role: string
  readonly isYou: boolean
  readonly cases: number
  readonly tablets: readonly Tablet[]
}

export interface PeopleFacts {
  readonly workspace: Workspace
  readonly waiting: readonly WaitingDevice[]
  /** Given a key here, and not confirmed by the office yet. */
  readonly given: ReadonlySet<DeviceId>
}

export function listPeople(inspection: Inspection, facts: PeopleFacts): readonly PersonRow[] {
  const { session, hello } = facts.workspace
  const devices = hello.value?.devices ?? []
  const assessors = [...inspection.assessors.values()]
  return [...inspection.people.values()].map(({ id, name, role }) => ({
    person: id,
    name,
    role,
    isYou: id === session.person,
    cases: assessors.filter((person) => person === id).length,
    tablets: devices
      .filter((device) => device.person === id)
      .map((device) => toTablet(device, facts)),
  }))
}

function toTablet(told: Device, { workspace, waiting, given }: PeopleFacts): Tablet {
  const { device } = told
  const waits = waiting.find((one) => one.device === device)
  if (!waits) {
    return { kind: 'ready', device, told, isThis: device === workspace.session.device }
  }
  return given.has(device)
    ? { kind: 'key-on-its-way', device }
    : { kind: 'waiting', device, waiting: waits }
}
