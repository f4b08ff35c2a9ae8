/**
 * What the office's own hand needs when every lead is lost: which inspections there
 * are, their keys as they were wrapped for the recovery key, and a way to make a
 * device's person lead of them.  [UN31 UN32]
 *
 * Nothing here opens anything: the keys are wrapped anew elsewhere, where the
 * recovery key is. Inspections and devices are found in the audit log, which
 * names each that was ever made. What is already so is done, and only what really
 * changes is audited.
 */
import * as v from 'valibot'
import { type DeviceId, type InspectionId, isId, type KeyId } from '../../src/base/brand.ts'
import { RECOVERY, type Role } from '../../src/ops/envelope/protocol.ts'
import { canLead } from '../auth/roles.ts'
import type { KeyRow } from './access-rows.ts'
import { appendAudit } from './audit.ts'
import type { LogRows } from './engine.ts'
import type { AuditRow } from './op-rows.ts'
import type { DeviceRow } from './people-rows.ts'

const made = v.object({ inspection: v.custom<InspectionId>(isId) })

export interface RecoveryRows {
  readonly devices: readonly DeviceRow[]
  readonly inspections: readonly InspectionId[]
  /** Wrapped for the recovery key. */
  readonly keys: readonly KeyRow[]
}

export interface LeadWish {
  readonly device: DeviceId
  /** The keys that its inspections open with, wrapped for the device. */
  readonly keys: readonly {
    readonly inspection: InspectionId
    readonly key: KeyId
    readonly wrapped: string
  }[]
  readonly at: string
}

export function readRecovery(rows: LogRows): RecoveryRows {
  const audit = rows.readAudit()
  const inspections = audit.flatMap(inspectionOf).filter((id) => rows.readInspection(id))
  return {
    devices: audit.flatMap(({ what, device }) => {
      const row = what === 'enrol' && device !== null ? rows.readDevice(device) : undefined
      return row ? [row] : []
    }),
    inspections,
    keys: inspections.flatMap((id) =>
      rows.readKeys(id).filter(({ device }) => device === RECOVERY),
    ),
  }
}

/** The role in which it leads now; undefined where its person may lead nothing. */
export function appointLead(rows: LogRows, { device, keys, at }: LeadWish): Role | undefined {
  const person = rows.readDevice(device)?.person
  const role = person && rows.readPerson(person)?.role
  if (person === undefined || role === undefined || !canLead(role)) return undefined
  for (const { inspection, key, wrapped } of keys) {
    const before = rows.readMember(inspection, person)
    const isHeld = rows.readKey(key, device) !== undefined
    if (before?.role === role && isHeld) continue
    rows.writeMember({ inspection, person, role })
    if (!isHeld) rows.writeKey({ key, device, inspection, wrapped, by: device })
    const detail = { inspection, key, person, device, role, before: before?.role ?? null }
    appendAudit(rows, { at, person: null, device: null, what: 'recover', detail })
  }
  return role
}

/** Entries are the log's own, so their details are what they were made of. */
const inspectionOf = ({ what, detail }: AuditRow): InspectionId[] =>
  what === 'inspection' ? [v.parse(made, JSON.parse(detail)).inspection] : []
