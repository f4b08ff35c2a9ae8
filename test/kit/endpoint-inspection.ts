/**
 * An inspection with its lead, one assessor and one case, made through the log as
 * a tablet would make it.
 */
import type { Log } from '../../server/log/port.ts'
import type { InspectionId, StreamId } from '../../src/base/brand.ts'
import type { AccessChange } from '../../src/ops/envelope/protocol.ts'
import { enrolTestDevice, type TestDevice, type TestPlace } from './endpoint-device.ts'
import { freshId } from './endpoint-ids.ts'

/** An inspection with its lead, an assessor, and a case of that assessor's. */
export interface TestInspection extends TestPlace {
  readonly setUp: StreamId
  readonly lead: TestDevice
  readonly assessor: TestDevice
  change(...changes: readonly AccessChange[]): ReturnType<Log['changeAccess']>
}

export async function makeTestInspection(log: Log): Promise<TestInspection> {
  const lead = await enrolTestDevice(log, { role: 'lead' })
  const assessor = await enrolTestDevice(log, { role: 'assessor' })
  const [inspection, setUp, stream] = [
    freshId<InspectionId>(),
    freshId<StreamId>(),
    freshId<StreamId>(),
  ]
  const change: TestInspection['change'] = (...changes) =>
    log.changeAccess(lead.row, { changes, at: '2019-03-25T08:30:00.000Z' })
  await change(
    { kind: 'inspection', inspection, setUp },
    { kind: 'member', inspection, person: assessor.person, role: 'assessor' },
    { kind: 'stream', inspection, stream, writer: assessor.person },
  )
  return { inspection, setUp, stream, lead, assessor, change }
}
