/**
 * An unlocked person on a tablet of their own: the real store, keys and seals,
 * no office. With an inspection of a few cases where a test asks for one.
 */
import 'fake-indexeddb/auto'
import type { DeviceId, InspectionId, PersonId, StreamId } from '../../../src/base/brand.ts'
import { KDF_FLOOR } from '../../../src/crypto/kdf.ts'
import { makeDeviceKeys } from '../../../src/crypto/keys.ts'
import { DEFAULT_EDITION_ID } from '../../../src/domain/edition/editions.ts'
import type { SampledCase } from '../../../src/domain/sampling/sampled-list.ts'
import type { Role } from '../../../src/ops/envelope/protocol.ts'
import { formOf } from '../../../src/session/case-list.ts'
import type { Device } from '../../../src/session/device.ts'
import { type Inspection, readInspection } from '../../../src/session/inspections.ts'
import { makeInspection } from '../../../src/session/make-inspection.ts'
import { type OpenCase, openCase } from '../../../src/session/open-case.ts'
import type { Session } from '../../../src/session/session.ts'
import { startSession } from '../../../src/session/start-session.ts'
import { makeStore } from '../../../src/store/open-store.ts'
import { createHeaderStore } from '../../../src/store/vault-header.ts'
import { createTestClock, createTrueTime, type TestClock, type TrueTime } from '../../kit/clock.ts'
import { createSeededIds } from '../../kit/ids.ts'
import { createMemoryStorage, type MemoryStorage } from '../../kit/memory-storage.ts'
import { fastDerive } from '../../kit/world-derive.ts'

export interface TestDevice extends Device {
  readonly clock: TestClock
  readonly names: Device['names'] & { readonly marker: MemoryStorage }
  readonly time: TrueTime
}

export function createTestDevice(): TestDevice {
  const name = `session-${crypto.randomUUID()}`
  const time = createTrueTime()
  const clock = createTestClock(time)
  return {
    names: { name, marker: createMemoryStorage() },
    header: createHeaderStore(name),
    derive: fastDerive,
    calibrate: async () => KDF_FLOOR,
    authenticator: undefined,
    clock,
    ids: createSeededIds(14, name),
    wallMs: clock.wallMs,
    time,
  }
}

export async function createTestSession(
  device: TestDevice = createTestDevice(),
  role: Role = 'lead',
): Promise<Session> {
  const log = await makeStore(device.names, `genesis-${device.names.name}`)
  if (!log.ok) throw new Error(log.error.kind)
  const keys = await makeDeviceKeys()
  return startSession(device, {
    person: device.ids.next<PersonId>(),
    device: device.ids.next<DeviceId>(),
    role,
    recoveryKey: keys.agreementPublic,
    secrets: { keys, personName: 'Lee Lead' },
    log: log.value,
    practice: false,
  })
}

export const makeSampled = (reference: string): SampledCase => ({
  reference,
  caseType: 'case-supervision',
  officer: 'R. Officer',
  office: 'Northgate',
  day: '2019-03-25',
  time: '09:30',
  place: undefined,
  profile: {},
})

export interface TestInspection {
  readonly id: InspectionId
  readonly inspection: Inspection
  readonly cases: readonly StreamId[]
}

export async function createTestInspection(session: Session, count = 2): Promise<TestInspection> {
  const made = await makeInspection(session, {
    title: 'North division',
    provider: 'North',
    providerType: 'nps',
    edition: DEFAULT_EDITION_ID,
    cases: Array.from({ length: count }, (_, index) => makeSampled(`C${index + 1}`)),
  })
  if (!made.ok) throw new Error(made.error.kind)
  const inspection = await readInspection(session, made.value)
  return { id: made.value, inspection, cases: [...inspection.assessors.keys()] }
}

/** Opens a case as the screens do. */
export function openTestCase(
  session: Session,
  { id, inspection }: TestInspection,
  stream: StreamId,
): Promise<OpenCase> {
  const form = formOf(inspection, 'case-supervision')
  if (!form) throw new Error('the edition has the case type')
  return openCase(session, { stream, inspection: id, form })
}

/** A whole tablet with one inspection and its first case open. */
export async function createOpenCase(count = 1) {
  const device = createTestDevice()
  const session = await createTestSession(device)
  const inspection = await createTestInspection(session, count)
  const stream = inspection.cases[0]
  if (!stream) throw new Error('an inspection has cases')
  const open = await openTestCase(session, inspection, stream)
  return { device, session, inspection, stream, open }
}
