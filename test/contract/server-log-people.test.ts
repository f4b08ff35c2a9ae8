/**
 * The server log's contract, people: links that are withdrawn, what tablets
 * tell of their cases, people who leave, and what was set aside.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../server/hash.ts'
import type { DeviceId, InspectionId, PersonId, StreamId } from '../../src/base/brand.ts'
import { bytesToBase64url } from '../../src/base/bytes.ts'
import type { AccessChange } from '../../src/ops/envelope/protocol.ts'
import { contractLogs } from '../kit/contract-logs.ts'
import { enrolTestDevice, type TestDevice } from '../kit/endpoint-device.ts'
import { freshBytes, freshId } from '../kit/endpoint-ids.ts'
import { makeTestInspection, type TestInspection } from '../kit/endpoint-inspection.ts'
import type { TestLog } from '../kit/endpoint-log.ts'

const AT = '2019-03-25T09:30:00.000Z'
const DONE = [{ done: true }]
const no = (code: string) => [{ done: false, code }]

describe.each(Object.entries(contractLogs))('people, log in %s', (_name, makeLog) => {
  let test_: TestLog
  let here: TestInspection

  beforeEach(async () => {
    test_ = await makeLog()
    here = await makeTestInspection(test_.log)
  })
  afterEach(() => test_.close())

  const change = (by: TestDevice, ...changes: readonly AccessChange[]) =>
    test_.log.changeAccess(by.row, { changes, at: AT })
  const hello = (device: TestDevice, told?: Parameters<TestLog['log']['readHello']>[0]['here']) =>
    test_.log.readHello({ device: device.id, app: '1', unsent: 0, at: AT, here: told })
  const enrol = (code: Uint8Array, at = AT) =>
    test_.log.enrolDevice({
      codeHash: sha256(code),
      device: freshId<DeviceId>(),
      signingKey: freshBytes(32),
      agreementKey: freshBytes(32),
      tokenHash: freshBytes(32),
      at,
    })
  const invite = async (by = here.lead) => {
    const code = freshBytes(16)
    const person = freshId<PersonId>()
    const codeHash = bytesToBase64url(sha256(code))
    const { inspection } = here
    const made = { kind: 'invite' as const, person, role: 'assessor' as const, codeHash, hours: 2 }
    await change(by, made, { kind: 'member', inspection, person, role: 'assessor' })
    return { code, person, codeHash, end: { kind: 'invite-end' as const, codeHash } }
  }

  describe('a link that nobody has used', () => {
    test('[PE5] is told, with its end, to who leads an inspection of that person', async () => {
      const { person, codeHash } = await invite()
      const { inspection, lead, assessor } = here
      const told = { codeHash, person, role: 'assessor', expiresAt: '2019-03-25T11:30:00.000Z' }
      expect((await hello(lead)).invitations).toEqual([told])
      expect((await hello(assessor)).invitations).toEqual([])
      const reviewer = await enrolTestDevice(test_.log, { role: 'reviewer' })
      await change(lead, { kind: 'member', inspection, person: reviewer.person, role: 'reviewer' })
      expect((await hello(reviewer)).invitations).toEqual([])
      const stranger = await makeTestInspection(test_.log)
      expect((await hello(stranger.lead)).invitations).toEqual([])
    })

    test('[PE3 PE4] is withdrawn once and for all, and says so', async () => {
      const { code, end } = await invite()
      expect(await change(here.lead, end, end)).toEqual([...DONE, ...DONE])
      expect(await enrol(code)).toEqual({ ok: false, error: { kind: 'code-withdrawn' } })
      expect((await hello(here.lead)).invitations).toEqual([])
      const ended = (await test_.log.readAudit()).filter(({ what }) => what === 'invite-end')
      expect(ended).toHaveLength(1)
    })

    test('[PE3] that was withdrawn does not come to life when its order comes again', async () => {
      const { code, person, codeHash, end } = await invite()
      const again = { kind: 'invite' as const, person, role: 'assessor' as const, codeHash }
      expect(await change(here.lead, end, { ...again, hours: 2 })).toEqual([...DONE, ...DONE])
      expect(await enrol(code)).toEqual({ ok: false, error: { kind: 'code-withdrawn' } })
    })

    test('[PE3 PE4] that was used is not open any more: withdrawing it changes nothing', async () => {
      const { code, person, end } = await invite()
      expect((await enrol(code)).ok).toBe(true)
      expect((await hello(here.lead)).invitations).toEqual([])
      expect(await change(here.lead, end)).toEqual(DONE)
      expect(await enrol(code)).toEqual({ ok: false, error: { kind: 'code-used' } })
      const devices = (await hello(here.lead)).devices.filter((one) => one.person === person)
      expect(devices).toHaveLength(1)
    })

    test('[PE4] that is too old says so', async () => {
      const { code } = await invite()
      expect(await enrol(code, '2019-03-25T11:30:00.000Z')).toEqual({
        ok: false,
        error: { kind: 'code-expired' },
      })
    })

    test('[PE3] is withdrawn by who may invite that person, and by nobody else', async () => {
      const { end } = await invite()
      const stranger = await makeTestInspection(test_.log)
      expect(await change(here.assessor, end)).toEqual(no('not-allowed'))
      expect(await change(stranger.lead, end)).toEqual(no('not-your-person'))
      const unknown = { ...end, codeHash: bytesToBase64url(freshBytes(32)) }
      expect(await change(stranger.lead, unknown)).toEqual(DONE)
      expect(await change(here.lead, { ...end, codeHash: `${'A'.repeat(42)}B` })).toEqual(
        no('malformed'),
      )
      const operations = await enrolTestDevice(test_.log, { role: 'operations' })
      const { inspection } = here
      const member = { kind: 'member' as const, inspection, person: operations.person }
      await change(here.lead, { ...member, role: 'operations' })
      expect(await change(operations, end)).toEqual(DONE)
    })
  })

  describe('what a tablet tells of its cases', () => {
    test('[PE12] is kept as told, shown to who shares the inspection, and survives a receipt', async () => {
      const { inspection, stream, lead, assessor } = here
      const of = async (device: TestDevice) =>
        (await hello(device)).devices.find((one) => one.device === assessor.id)?.here
      expect(await of(lead)).toBeNull()
      await hello(assessor, [{ inspection, whole: 12, of: 31 }])
      expect(await of(lead)).toEqual([{ inspection, whole: 12, of: 31 }])
      const streams = [{ stream, seq: 0, chain: bytesToBase64url(new Uint8Array(32)) }]
      const wish = { device: assessor.id, person: assessor.person, at: AT, streams }
      expect((await test_.log.readReceipt(wish)).code).not.toBeNull()
      expect(await of(lead)).toEqual([{ inspection, whole: 12, of: 31 }])
      await hello(assessor)
      expect(await of(lead)).toBeNull()
    })

    test('[PE12] of another inspection is told to nobody who does not share it', async () => {
      const { inspection, lead, assessor } = here
      const elsewhere = { inspection: freshId<InspectionId>(), whole: 1, of: 1 }
      await hello(assessor, [{ inspection, whole: 2, of: 2 }, elsewhere])
      const told = (await hello(lead)).devices.find((one) => one.device === assessor.id)
      expect(told?.here).toEqual([{ inspection, whole: 2, of: 2 }])
    })
  })

  describe('who was removed', () => {
    const remove = () => {
      const { inspection, lead, assessor } = here
      return change(lead, { kind: 'member-end', inspection, person: assessor.person })
    }

    test('[PE7] is given nothing more, whatever is asked', async () => {
      const { inspection, setUp, stream, lead, assessor } = here
      await test_.log.appendPush({ device: lead.id, frames: lead.frames(here, 3), at: AT })
      await remove()
      const word = await hello(assessor)
      expect([word.inspections, word.streams, word.keys]).toEqual([[], [], []])
      const streams = [stream, setUp].map((one) => ({ stream: one, after: 0 }))
      const ask = { person: assessor.person, streams, limitBytes: 1_000_000 }
      expect(await test_.log.readPage(ask)).toEqual({
        header: { pages: [], more: false },
        frames: [],
      })
      expect((await hello(lead)).devices.map(({ device }) => device)).not.toContain(assessor.id)
      const back = { kind: 'member' as const, inspection, person: assessor.person }
      await change(lead, { ...back, role: 'assessor' })
      expect((await test_.log.readPage(ask)).frames).toHaveLength(3)
    })

    test('[PE7 PE9] sends late: it is set aside whole, and who leads can read the very bytes', async () => {
      const { inspection, lead, assessor } = here
      const frames = assessor.frames(here, 3)
      await remove()
      const pushed = await test_.log.appendPush({ device: assessor.id, frames, at: AT })
      expect(pushed.results.map((one) => 'code' in one && one.code)).toEqual(
        Array(3).fill('not-a-member'),
      )
      const wish = { person: lead.person, inspection, after: 0 }
      const page = await test_.log.readParked(wish)
      expect(page.header).toEqual({
        rows: Array(3).fill({ person: assessor.person, code: 'not-a-member', at: AT }),
        more: false,
      })
      expect(page.frames.map(({ envelope }) => bytesToBase64url(envelope))).toEqual(
        frames.map(({ envelope }) => bytesToBase64url(envelope)),
      )
      const [first] = page.frames
      const rest = await test_.log.readParked({ ...wish, after: first?.seq ?? 0 })
      expect(rest.frames).toHaveLength(2)
    })
  })

  test('[PE9] what was set aside is given to nobody but who leads that inspection', async () => {
    const { inspection, lead, assessor } = here
    const stream = freshId<StreamId>()
    const frames = assessor.frames({ inspection, stream }, 1)
    await test_.log.appendPush({ device: assessor.id, frames, at: AT })
    const reviewer = await enrolTestDevice(test_.log, { role: 'reviewer' })
    await change(lead, { kind: 'member', inspection, person: reviewer.person, role: 'reviewer' })
    const there = await makeTestInspection(test_.log)
    const read = async (person: PersonId, of = inspection) =>
      (await test_.log.readParked({ person, inspection: of, after: 0 })).frames.length
    expect(await read(lead.person)).toBe(1)
    for (const { person } of [assessor, reviewer, there.lead]) expect(await read(person)).toBe(0)
    expect(await read(lead.person, there.inspection)).toBe(0)
    expect(await read(there.lead.person, there.inspection)).toBe(0)
  })

  test('[PE9] comes in pages of a mebibyte, each with at least one', async () => {
    const { inspection, lead, assessor } = here
    const place = { inspection, stream: freshId<StreamId>() }
    const big = () => assessor.frame(assessor.envelope(place, { sealedBytes: 200_000 }))
    for (let n = 0; n < 7; n++)
      await test_.log.appendPush({ device: assessor.id, frames: [big()], at: AT })
    const sizes: number[] = []
    let after = 0
    for (let more = true; more; ) {
      const page = await test_.log.readParked({ person: lead.person, inspection, after })
      sizes.push(page.frames.length)
      after = page.frames.at(-1)?.seq ?? after
      more = page.header.more
    }
    expect(sizes).toEqual([5, 2])
  })
})
