/**
 * The server log's contract, part six: a tablet is withdrawn.  [RV1 RV2]
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { StreamId } from '../../src/base/brand.ts'
import { contractLogs } from '../kit/contract-logs.ts'
import { enrolTestDevice, type TestDevice } from '../kit/endpoint-device.ts'
import { freshId } from '../kit/endpoint-ids.ts'
import { makeTestInspection, type TestInspection } from '../kit/endpoint-inspection.ts'
import type { TestLog } from '../kit/endpoint-log.ts'

const AT = '2019-03-25T09:30:00.000Z'

describe.each(Object.entries(contractLogs))('withdrawn, log in %s', (_name, makeLog) => {
  let test_: TestLog
  let here: TestInspection
  beforeEach(async () => {
    test_ = await makeLog()
    here = await makeTestInspection(test_.log)
  })
  afterEach(() => test_.close())

  const revoke = ({ id }: TestDevice, by: TestDevice | null = here.lead) =>
    test_.log.revokeDevice({ device: id, by: by?.row ?? null, at: AT })
  const stateOf = async ({ id }: TestDevice) => (await test_.log.readDevice(id))?.state
  const push = async (device: TestDevice, stream = here.stream) => {
    const frames = device.frames({ inspection: here.inspection, stream }, 1)
    return (await test_.log.appendPush({ device: device.id, frames, at: AT })).results
  }
  const endings = async () =>
    (await test_.log.readAudit()).filter(({ what }) => what === 'device-end')

  test('[RV1] by who leads, and by the office: once, for good, and audited', async () => {
    expect(await revoke(here.assessor)).toEqual({ done: true })
    expect(await revoke(here.assessor)).toEqual({ done: true })
    expect(await stateOf(here.assessor)).toBe('revoked')
    expect(await revoke(here.lead, null)).toEqual({ done: true })
    expect(await stateOf(here.lead)).toBe('revoked')
    expect((await endings()).map(({ person }) => person)).toEqual([here.lead.person, null])
  })

  test('[RV1] by nobody else, not by itself, and not one that is not there', async () => {
    const second = await enrolTestDevice(test_.log, {
      role: 'assessor',
      person: here.assessor.person,
    })
    const elsewhere = await makeTestInspection(test_.log)
    const no = { done: false, code: 'not-allowed' }
    expect(await revoke(here.lead, here.assessor)).toEqual(no)
    expect(await revoke(here.assessor, second)).toEqual(no)
    expect(await revoke(here.assessor, elsewhere.lead)).toEqual(no)
    expect(await revoke({ ...here.assessor, id: freshId() })).toEqual(no)
    expect(await revoke({ ...here.assessor, id: freshId() }, null)).toEqual(no)
    expect(await revoke(here.lead)).toEqual({ done: false, code: 'this-tablet' })
    expect(await stateOf(here.assessor)).toBe('active')
    expect(await endings()).toEqual([])
  })

  test('[RV2] what it still sends is parked whole, and the lead accepts it; other tablets go on', async () => {
    const second = await enrolTestDevice(test_.log, {
      role: 'assessor',
      person: here.assessor.person,
    })
    const late = here.assessor.frames({ ...here, stream: freshId<StreamId>() }, 1)
    const { id } = here.assessor
    const pushLate = async () =>
      (await test_.log.appendPush({ device: id, frames: late, at: AT })).results
    expect(await pushLate()).toEqual([{ result: 'parked', code: 'unknown-stream' }])
    await revoke(here.assessor)
    expect(await push(here.assessor)).toEqual([{ result: 'parked', code: 'device-revoked' }])
    expect(await push(second)).toEqual([{ result: 'accepted', seq: 1 }])
    expect(await pushLate()).toEqual([{ result: 'parked', code: 'unknown-stream' }])
    const news = { device: here.lead.id, app: '1', unsent: 0, at: AT }
    const { parked, devices } = await test_.log.readHello(news)
    expect(parked).toContainEqual(
      expect.objectContaining({ code: 'device-revoked', stream: here.stream, count: 1 }),
    )
    expect(devices.map(({ device }) => device)).not.toContain(id)
  })
})
