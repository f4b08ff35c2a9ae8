/**
 * The server log's contract, the office's own hand: what it reads for a recovery,
 * and how it makes somebody lead.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DeviceId, InspectionId, KeyId, StreamId } from '../../src/base/brand.ts'
import { RECOVERY } from '../../src/ops/envelope/protocol.ts'
import { contractLogs } from '../kit/contract-logs.ts'
import { enrolTestDevice } from '../kit/endpoint-device.ts'
import { freshId } from '../kit/endpoint-ids.ts'
import { makeTestInspection, type TestInspection } from '../kit/endpoint-inspection.ts'
import type { TestLog } from '../kit/endpoint-log.ts'

const AT = '2019-03-25T09:30:00.000Z'

describe.each(Object.entries(contractLogs))('recovery, log in %s', (_name, makeLog) => {
  let test_: TestLog
  let here: TestInspection
  const key = freshId<KeyId>()

  beforeEach(async () => {
    test_ = await makeLog()
    here = await makeTestInspection(test_.log)
    await test_.log.changeAccess(here.lead.row, {
      changes: [
        { kind: 'key', inspection: here.inspection, key, device: RECOVERY, wrapped: 'office' },
        { kind: 'key', inspection: here.inspection, key, device: here.lead.id, wrapped: 'own' },
      ],
      at: AT,
    })
  })
  afterEach(() => test_.close())

  const audited = async () => (await test_.log.readAudit()).filter(({ what }) => what === 'recover')

  test('[UN31] every inspection, every tablet, and the keys that were wrapped for the office alone', async () => {
    const other = freshId<InspectionId>()
    const setUp = freshId<StreamId>()
    const changes = [{ kind: 'inspection' as const, inspection: other, setUp }]
    await test_.log.changeAccess(here.lead.row, { changes, at: AT })
    const { inspections, keys, devices } = await test_.log.readRecovery()
    expect([...inspections].sort()).toEqual([here.inspection, other].sort())
    expect(keys.map(({ device, wrapped }) => [device, wrapped])).toEqual([[RECOVERY, 'office']])
    const ids = devices.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining([here.lead.id, here.assessor.id]))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('[UN31 UN32] a lead who has just enrolled leads, with the key, and it is audited once', async () => {
    const { inspection } = here
    const nia = await enrolTestDevice(test_.log, { role: 'lead' })
    const wish = { device: nia.id, keys: [{ inspection, key, wrapped: 'for nia' }], at: AT }
    for (let turn = 0; turn < 2; turn++) expect(await test_.log.appointLead(wish)).toBe('lead')
    const told = await test_.log.readHello({ device: nia.id, app: '1', unsent: 0, at: AT })
    expect(told.inspections).toMatchObject([{ inspection, role: 'lead' }])
    expect(told.keys).toEqual([{ key, inspection, wrapped: 'for nia', by: nia.id }])
    const entries = await audited()
    expect(entries).toHaveLength(1)
    expect(JSON.parse(entries[0]?.detail ?? '')).toMatchObject({ inspection, key, before: null })
  })

  test('[UN32] who had the key already and led no more leads again; the key stays as it was', async () => {
    const { inspection, lead } = here
    const nia = await enrolTestDevice(test_.log, { role: 'lead' })
    const member = {
      kind: 'member' as const,
      inspection,
      person: nia.person,
      role: 'reviewer' as const,
    }
    const granted = { kind: 'key' as const, inspection, key, device: nia.id, wrapped: 'granted' }
    await test_.log.changeAccess(lead.row, { changes: [member, granted], at: AT })
    const wish = { device: nia.id, keys: [{ inspection, key, wrapped: 'anew' }], at: AT }
    expect(await test_.log.appointLead(wish)).toBe('lead')
    const told = await test_.log.readHello({ device: nia.id, app: '1', unsent: 0, at: AT })
    expect(told.keys).toMatchObject([{ wrapped: 'granted' }])
    expect(told.inspections).toMatchObject([{ role: 'lead' }])
    expect(JSON.parse((await audited())[0]?.detail ?? '')).toMatchObject({ before: 'reviewer' })
  })

  test('[UN31] nobody who may not lead, and no tablet that is unknown', async () => {
    const keys = [{ inspection: here.inspection, key, wrapped: 'x' }]
    for (const device of [here.assessor.id, freshId<DeviceId>()]) {
      expect(await test_.log.appointLead({ device, keys, at: AT })).toBeUndefined()
    }
    expect(await audited()).toEqual([])
  })
})
