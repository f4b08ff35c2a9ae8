/**
 * The server log's contract, part two: enrolling, and who changes access.
 * [SV3 SV7 SV8]
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../server/hash.ts'
import { findBrokenAudit } from '../../server/log/audit.ts'
import type { DeviceId, InspectionId, KeyId, PersonId, StreamId } from '../../src/base/brand.ts'
import { bytesToBase64url } from '../../src/base/bytes.ts'
import { type AccessChange, RECOVERY } from '../../src/ops/envelope/protocol.ts'
import { contractLogs } from '../kit/contract-logs.ts'
import { enrolTestDevice, type TestDevice } from '../kit/endpoint-device.ts'
import { freshBytes, freshId } from '../kit/endpoint-ids.ts'
import { makeTestInspection, type TestInspection } from '../kit/endpoint-inspection.ts'
import type { TestLog } from '../kit/endpoint-log.ts'

const AT = '2019-03-25T09:30:00.000Z'
const DONE = [{ done: true }]
const no = (code: string) => [{ done: false, code }]

describe.each(Object.entries(contractLogs))('access, log in %s', (_name, makeLog) => {
  let test_: TestLog
  let here: TestInspection

  beforeEach(async () => {
    test_ = await makeLog()
    here = await makeTestInspection(test_.log)
  })
  afterEach(() => test_.close())

  const change = (by: TestDevice, ...changes: readonly AccessChange[]) =>
    test_.log.changeAccess(by.row, { changes, at: AT })
  const codes = async () => (await test_.log.readAudit()).map(({ what }) => what)
  const hello = (device: TestDevice) =>
    test_.log.readHello({ device: device.id, app: '1', unsent: 0, at: AT })

  describe('enrolling', () => {
    const invite = async (at = AT) => {
      const code = freshBytes(16)
      const person = freshId<PersonId>()
      const codeHash = sha256(code)
      await test_.log.appendInvite({ codeHash, person, role: 'assessor', hours: 2, at })
      const keys = { signingKey: freshBytes(32), agreementKey: freshBytes(32) }
      const secrets = { ...keys, tokenHash: freshBytes(32) }
      return { person, wish: { codeHash, device: freshId<DeviceId>(), ...secrets, at } }
    }

    test('[SV3] a code lets one device in, and the same asking again gets the same answer', async () => {
      const { person, wish } = await invite()
      const answer = { ok: true, value: { person, role: 'assessor' } }
      expect(await test_.log.enrolDevice(wish)).toEqual(answer)
      expect(await test_.log.enrolDevice({ ...wish, at: '2019-04-25T09:30:00.000Z' })).toEqual(
        answer,
      )
      expect((await test_.log.readDevice(wish.device))?.person).toBe(person)
    })

    test.each(['device', 'signingKey', 'agreementKey', 'tokenHash'] as const)(
      '[SV3] a used code with another %s is refused',
      async (part) => {
        const { wish } = await invite()
        await test_.log.enrolDevice(wish)
        const other = part === 'device' ? freshId<DeviceId>() : freshBytes(32)
        expect(await test_.log.enrolDevice({ ...wish, [part]: other })).toEqual({
          ok: false,
          error: { kind: 'code-used' },
        })
      },
    )

    test('[SV3] refused: an unknown code, an expired one, a device that is known', async () => {
      const { wish } = await invite()
      const late = { ...wish, at: '2019-03-25T11:30:00.000Z' }
      const stranger = { ...wish, codeHash: freshBytes(32) }
      const known = { ...wish, device: here.lead.id }
      const kinds = [late, stranger, known].map(async (one) => {
        const enrolled = await test_.log.enrolDevice(one)
        return enrolled.ok ? 'enrolled' : enrolled.error.kind
      })
      expect(await Promise.all(kinds)).toEqual(['code-expired', 'unknown-code', 'device-known'])
      expect((await test_.log.enrolDevice(wish)).ok).toBe(true)
    })
  })

  describe('an inspection', () => {
    const wish = () => ({
      kind: 'inspection' as const,
      inspection: freshId<InspectionId>(),
      setUp: freshId<StreamId>(),
    })

    test('[SV7] is made by leads and operations, who become its members', async () => {
      const operations = await enrolTestDevice(test_.log, { role: 'operations' })
      const made = wish()
      expect(await change(operations, made)).toEqual(DONE)
      expect(await change(operations, made)).toEqual(DONE)
      expect((await hello(operations)).inspections).toEqual([
        { inspection: made.inspection, setUp: made.setUp, role: 'operations' },
      ])
      expect(await change(here.assessor, wish())).toEqual(no('not-allowed'))
    })

    test('[SV7] is not made twice, nor from a stream that is elsewhere', async () => {
      const other = await enrolTestDevice(test_.log, { role: 'lead' })
      const { inspection, setUp, stream } = here
      expect(await change(other, { kind: 'inspection', inspection, setUp })).toEqual(
        no('inspection-known'),
      )
      expect(await change(here.lead, { ...wish(), inspection })).toEqual(no('inspection-known'))
      expect(await change(other, { ...wish(), setUp: stream })).toEqual(no('stream-elsewhere'))
    })
  })

  test.each<[string, (at: TestInspection) => AccessChange]>([
    ['member', (at) => ({ ...at, kind: 'member', person: freshId(), role: 'lead' })],
    ['member-end', (at) => ({ ...at, kind: 'member-end', person: at.lead.person })],
    ['stream', (at) => ({ ...at, kind: 'stream', writer: at.assessor.person })],
    ['key', (at) => ({ ...at, kind: 'key', key: freshId(), device: RECOVERY, wrapped: 'AA' })],
  ])('[SV7] %s is for those who lead the inspection', async (_kind, make) => {
    const stranger = await enrolTestDevice(test_.log, { role: 'lead' })
    expect(await change(here.assessor, make(here))).toEqual(no('not-allowed'))
    expect(await change(stranger, make(here))).toEqual(no('not-allowed'))
    const nowhere = { ...make(here), inspection: freshId<InspectionId>() }
    expect(await change(here.lead, nowhere)).toEqual(no('unknown-inspection'))
  })

  test('[SV7] members come, change and go; the last who leads stays', async () => {
    const { inspection, lead, assessor } = here
    const person = assessor.person
    const member = { kind: 'member' as const, inspection, person, role: 'lead' as const }
    const endLead = { kind: 'member-end' as const, inspection, person: lead.person }
    expect(await change(lead, endLead)).toEqual(no('last-lead'))
    const demoted = { ...member, person: lead.person, role: 'analyst' as const }
    expect(await change(lead, demoted)).toEqual(no('last-lead'))
    expect(await change(lead, member, member, endLead)).toEqual([...DONE, ...DONE, ...DONE])
    expect((await hello(lead)).inspections).toEqual([])
    expect(await change(assessor, endLead)).toEqual(DONE)
  })

  test('[SV7] a stream is made, given, taken; the set-up has no writer, others are left alone', async () => {
    const { inspection, setUp, lead, assessor } = here
    const there = await makeTestInspection(test_.log)
    const stream = freshId<StreamId>()
    const give = { kind: 'stream' as const, inspection, stream, writer: assessor.person }
    expect(await change(lead, give, give)).toEqual([...DONE, ...DONE])
    const read = async () => (await hello(assessor)).streams.map((one) => one.stream)
    expect(await read()).toContain(stream)
    expect(await change(lead, { ...give, writer: null })).toEqual(DONE)
    expect(await read()).not.toContain(stream)
    expect(await change(lead, { ...give, stream: setUp })).toEqual(no('set-up-stream'))
    expect(await change(lead, { ...give, stream: setUp, writer: null })).toEqual(DONE)
    expect(await change(lead, { ...give, stream: there.stream })).toEqual(no('stream-elsewhere'))
  })

  test('[FM11 SV7] a stream that several share is read and written by each of them, until they are not named', async () => {
    const { inspection, setUp, lead, assessor } = here
    const ben = await enrolTestDevice(test_.log, { role: 'assessor' })
    await change(lead, { kind: 'member', inspection, person: ben.person, role: 'assessor' })
    const stream = freshId<StreamId>()
    const shared = { kind: 'stream' as const, inspection, stream, writer: null }
    const both = { ...shared, writers: [assessor.person, ben.person] }
    const audited = (await codes()).length
    expect(await change(lead, both, both)).toEqual([...DONE, ...DONE])
    expect(await codes()).toHaveLength(audited + 1)
    const seen = async (device: TestDevice) =>
      (await hello(device)).streams.find((one) => one.stream === stream)
    for (const device of [assessor, ben, lead]) {
      expect(await seen(device)).toMatchObject({
        writer: null,
        writers: [assessor.person, ben.person].sort(),
      })
    }
    const writtenBy = async (device: TestDevice) => {
      const frames = device.frames({ inspection, stream }, 1)
      return (await test_.log.appendPush({ device: device.id, frames, at: AT })).results
    }
    expect(await writtenBy(assessor)).toEqual([{ result: 'accepted', seq: 1 }])
    expect(await writtenBy(ben)).toEqual([{ result: 'accepted', seq: 2 }])
    expect(await change(lead, { ...shared, writers: [ben.person] })).toEqual(DONE)
    expect(await seen(assessor)).toBeUndefined()
    expect(await writtenBy(assessor)).toEqual([{ result: 'parked', code: 'not-your-case' }])
    expect((await test_.log.readAudit()).at(-1)?.detail).toContain('othersBefore')
    expect(await change(lead, shared)).toEqual(DONE)
    expect(await seen(lead)).not.toHaveProperty('writers')
    expect(await change(lead, { ...both, stream: setUp })).toEqual(no('set-up-stream'))
  })

  test('[SV7] a wrapped key is kept for a known device or the office, and replaced by a lead alone', async () => {
    const { inspection, lead, assessor } = here
    const operations = await enrolTestDevice(test_.log, { role: 'operations' })
    const person = operations.person
    await change(lead, { kind: 'member', inspection, person, role: 'operations' })
    const key = freshId<KeyId>()
    const grant = { kind: 'key' as const, inspection, key, device: assessor.id, wrapped: 'AAAA' }
    const forOffice = { ...grant, device: RECOVERY }
    expect(await change(operations, grant, grant, forOffice)).toEqual([...DONE, ...DONE, ...DONE])
    expect(await change(operations, { ...grant, wrapped: 'BBBB' })).toEqual(no('key-known'))
    expect(await change(lead, { ...grant, wrapped: 'BBBB' })).toEqual(DONE)
    expect((await hello(assessor)).keys).toEqual([
      { key, inspection, wrapped: 'BBBB', by: lead.id },
    ])
    expect((await hello(lead)).granted).toHaveLength(2)
    expect((await hello(assessor)).granted).toEqual([])
    const audit = await test_.log.readAudit()
    expect(audit.at(-1)?.detail).toContain('"replaced":"AAAA"')
    const strange = [
      { ...grant, device: freshId<DeviceId>() },
      { ...grant, device: 'nobody' },
    ]
    expect(await change(lead, ...strange)).toEqual([
      ...no('unknown-device'),
      ...no('unknown-device'),
    ])
    const there = await makeTestInspection(test_.log)
    const elsewhere = { ...grant, inspection: there.inspection }
    expect(await change(there.lead, elsewhere)).toEqual(no('key-elsewhere'))
  })

  describe('an invitation', () => {
    const wish = (): Extract<AccessChange, { kind: 'invite' }> => ({
      kind: 'invite',
      person: freshId<PersonId>(),
      role: 'assessor',
      codeHash: bytesToBase64url(freshBytes(32)),
      hours: 24,
    })

    test('[SV7] is for leads and operations, may be sent again, and is not for oneself', async () => {
      const invite = wish()
      expect(await change(here.lead, invite, invite)).toEqual([...DONE, ...DONE])
      expect(await change(here.assessor, wish())).toEqual(no('not-allowed'))
      expect(await change(here.lead, { ...wish(), person: here.lead.person })).toEqual(
        no('not-yourself'),
      )
      expect(await change(here.lead, { ...invite, role: 'lead' })).toEqual(no('code-differs'))
    })

    test('[SV7] promotes nobody, and a code that spells no bytes is refused', async () => {
      const invite = wish()
      await change(here.lead, invite)
      const again = { ...wish(), person: invite.person }
      expect(await change(here.lead, again)).toEqual(DONE)
      expect(await change(here.lead, { ...again, ...fresh(), role: 'lead' })).toEqual(
        no('role-differs'),
      )
      const spare = `${'A'.repeat(42)}B`
      expect(await change(here.lead, { ...wish(), codeHash: spare })).toEqual(no('malformed'))
    })

    test("[SV7] for somebody else's person needs an inspection of theirs", async () => {
      const stranger = await enrolTestDevice(test_.log, { role: 'lead' })
      const invite = { ...wish(), person: here.assessor.person }
      expect(await change(stranger, invite)).toEqual(no('not-your-person'))
      expect(await change(here.lead, invite)).toEqual(DONE)
    })

    const fresh = () => ({ codeHash: bytesToBase64url(freshBytes(32)) })
  })

  test('[SV8] only what changed is audited, and the audit log is a chain', async () => {
    const before = await codes()
    const { inspection, stream, assessor } = here
    const same = { kind: 'stream' as const, inspection, stream, writer: assessor.person }
    await change(here.lead, same, { ...same, writer: null })
    await change(here.assessor, same)
    expect(await codes()).toEqual([...before, 'stream'])
    const entries = await test_.log.readAudit()
    expect(findBrokenAudit(entries)).toBeUndefined()
    const forged = entries.map((entry) => (entry.seq === 3 ? { ...entry, what: 'key' } : entry))
    expect(findBrokenAudit(forged)).toBe(3)
    expect(findBrokenAudit(entries.filter(({ seq }) => seq !== 2))).toBe(3)
  })
})
