/**
 * The server log's contract: a withdrawn tablet says farewell.  [RV30 RV31]
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { contractLogs } from '../kit/contract-logs.ts'
import { makeTestInspection, type TestInspection } from '../kit/endpoint-inspection.ts'
import type { TestLog } from '../kit/endpoint-log.ts'

const AT = '2019-03-25T09:30:00.000Z'

describe.each(Object.entries(contractLogs))('farewell, log in %s', (_name, makeLog) => {
  let test_: TestLog
  let here: TestInspection
  beforeEach(async () => {
    test_ = await makeLog()
    here = await makeTestInspection(test_.log)
  })
  afterEach(() => test_.close())

  const close = (unsent: number, head: { number: number; hash: Uint8Array }) =>
    test_.log.closeDevice({ device: here.assessor.id, unsent, head, at: AT })
  const headOf = async () => {
    const row = await test_.log.readDevice(here.assessor.id)
    if (!row) throw new Error('a device')
    return { number: row.head, hash: row.headHash }
  }
  const cleared = async () =>
    (await test_.log.readAudit()).filter(({ what }) => what === 'device-cleared').length

  test('[RV31] only where it is withdrawn, has nothing unsent, and both remember the same last envelope', async () => {
    await test_.log.appendPush({
      device: here.assessor.id,
      frames: here.assessor.frames(here, 2),
      at: AT,
    })
    const head = await headOf()
    expect(head.number).toBe(2)
    expect(await close(0, head)).toBeUndefined()
    await test_.log.revokeDevice({ device: here.assessor.id, by: null, at: AT })
    expect(await close(1, head)).toEqual({ done: false, head })
    expect(await close(0, { ...head, number: 3 })).toEqual({ done: false, head })
    expect(await close(0, { ...head, hash: new Uint8Array(32) })).toEqual({ done: false, head })
    expect(await cleared()).toBe(0)
    expect(await close(0, head)).toEqual({ done: true, head })
    expect(await cleared()).toBe(1)
  })
})
