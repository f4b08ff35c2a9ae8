/**
 * The server log's contract, part three: hello, pull and receipt.
 * [SV6 SV9 SV10 SV11]
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../server/hash.ts'
import type { PersonId, StreamId } from '../../src/base/brand.ts'
import { bytesToBase64url } from '../../src/base/bytes.ts'
import { receiptBytes, receiptCode } from '../../src/ops/envelope/chain.ts'
import type { Role } from '../../src/ops/envelope/protocol.ts'
import { contractLogs } from '../kit/contract-logs.ts'
import { enrolTestDevice, type TestDevice, type TestPlace } from '../kit/endpoint-device.ts'
import { freshBytes, freshId } from '../kit/endpoint-ids.ts'
import { makeTestInspection, type TestInspection } from '../kit/endpoint-inspection.ts'
import type { TestLog } from '../kit/endpoint-log.ts'

const AT = '2019-03-25T09:30:00.000Z'

describe.each(Object.entries(contractLogs))('reading, log in %s', (_name, makeLog) => {
  let test_: TestLog
  let here: TestInspection

  beforeEach(async () => {
    test_ = await makeLog()
    here = await makeTestInspection(test_.log)
  })
  afterEach(() => test_.close())

  const hello = (device: TestDevice, unsent = 0, at = AT) =>
    test_.log.readHello({ device: device.id, app: '0.1.0', unsent, at })
  const push = (device: TestDevice, place: TestPlace, count: number) =>
    test_.log.appendPush({ device: device.id, frames: device.frames(place, count), at: AT })
  const pull = (
    { person }: TestDevice,
    afters: readonly (readonly [StreamId, number])[],
    limitBytes = 1e6,
  ) =>
    test_.log.readPage({
      person,
      streams: afters.map(([stream, after]) => ({ stream, after })),
      limitBytes,
    })
  const join = async (role: Role) => {
    const device = await enrolTestDevice(test_.log, { role })
    const { inspection } = here
    await here.change({ kind: 'member', inspection, person: device.person, role })
    return device
  }

  describe('hello', () => {
    test('[SV9] says where the device stands and keeps what it tells', async () => {
      await push(here.assessor, here, 3)
      const told = await hello(here.assessor, 7)
      expect(told).toMatchObject({ person: here.assessor.person, role: 'assessor' })
      expect(told.head.number).toBe(3)
      const devices = (await hello(here.lead)).devices
      expect(devices.find(({ device }) => device === here.assessor.id)).toMatchObject({
        lastSeen: AT,
        app: '0.1.0',
        unsent: 7,
        receipt: null,
      })
    })

    test.each<[Role, boolean]>([
      ['lead', true],
      ['operations', true],
      ['reviewer', true],
      ['analyst', true],
      ['assessor', false],
    ])('[SV6] a member who is %s reads every case: %s', async (role, readsAll) => {
      const device = await join(role)
      const streams = (await hello(device)).streams.map(({ stream }) => stream)
      expect(streams.toSorted()).toEqual(
        (readsAll ? [here.setUp, here.stream] : [here.setUp]).toSorted(),
      )
    })

    test('[SV6] nothing is told of inspections, people and devices that are not shared', async () => {
      const there = await makeTestInspection(test_.log)
      const told = await hello(here.lead)
      expect(JSON.stringify(told)).not.toContain(there.inspection)
      expect(JSON.stringify(told)).not.toContain(there.lead.person)
      expect(told.members).toHaveLength(2)
      const alone = await enrolTestDevice(test_.log, { role: 'reviewer' })
      expect(await hello(alone)).toMatchObject({ streams: [], members: [], keys: [], granted: [] })
      expect((await hello(alone)).devices.map(({ device }) => device)).toEqual([alone.id])
    })

    test('[SV9] parked work is told to its own person and to who leads, others hear nothing', async () => {
      const reviewer = await join('reviewer')
      const colleague = await join('assessor')
      await push(reviewer, here, 2)
      await push(here.assessor, { ...here, inspection: freshId() }, 1)
      const parkedBy = (person: PersonId, code: string, count: number) => ({ person, code, count })
      const own = await hello(reviewer)
      expect(own.parked).toMatchObject([parkedBy(reviewer.person, 'not-your-case', 2)])
      const led = await hello(here.lead)
      expect(led.parked).toHaveLength(2)
      expect(led.parked).toContainEqual(
        expect.objectContaining(parkedBy(here.assessor.person, 'unknown-inspection', 1)),
      )
      expect((await hello(colleague)).parked).toEqual([])
      const stranger = await makeTestInspection(test_.log)
      expect((await hello(stranger.lead)).parked).toEqual([])
    })

    test('[SV9] parked work is counted with the latest time', async () => {
      const reviewer = await join('reviewer')
      for (const at of ['2019-03-25T11:00:00.000Z', '2019-03-25T10:00:00.000Z'])
        await test_.log.appendPush({ device: reviewer.id, frames: reviewer.frames(here, 1), at })
      expect((await hello(reviewer)).parked).toMatchObject([
        { count: 2, latestAt: '2019-03-25T11:00:00.000Z' },
      ])
    })

    test('[SV9] a lead whose own work is parked in the inspection hears of it once', async () => {
      const { lead, assessor } = here
      const place = { ...here, stream: freshId<StreamId>() }
      await push(lead, place, 1)
      expect((await hello(lead)).parked).toHaveLength(1)
      expect((await hello(assessor)).parked).toEqual([])
    })
  })

  describe('pull', () => {
    test('[SV10] goes page by page, every op once, and the chain proves each page', async () => {
      await push(here.assessor, here, 10)
      await push(here.lead, { ...here, stream: here.setUp }, 3)
      const seen = new Map<StreamId, number>([
        [here.setUp, 0],
        [here.stream, 0],
      ])
      const seqs: number[] = []
      for (let page = 0; page < 20; page++) {
        const { header, frames } = await pull(here.assessor, [...seen], 1_200)
        expect(header.pages.reduce((sum, { count }) => sum + count, 0)).toBe(frames.length)
        seqs.push(...frames.map(({ seq }) => seq))
        for (const { stream, after, count } of header.pages) seen.set(stream, after + count)
        if (!header.more) break
      }
      expect(seqs).toEqual([1, 2, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
      const streams = new Map((await hello(here.assessor)).streams.map((s) => [s.stream, s]))
      const last = await pull(here.assessor, [[here.stream, 9]])
      expect(last.header.pages[0]?.chain).toBe(streams.get(here.stream)?.chain)
    })

    test('[SV10] one frame always fits, however small the limit', async () => {
      await push(here.assessor, here, 2)
      const page = await pull(here.assessor, [[here.stream, 0]], 1)
      expect(page.frames).toHaveLength(1)
      expect(page.header.more).toBe(true)
    })

    test('[SV10] a stream asked for twice is sent once; one without news is left out', async () => {
      await push(here.assessor, here, 2)
      const twice = await pull(here.assessor, [
        [here.stream, 0],
        [here.stream, 1],
      ])
      expect(twice.frames.map(({ seq }) => seq)).toEqual([2])
      const none = await pull(here.assessor, [
        [here.stream, 2],
        [here.setUp, 5],
      ])
      expect(none).toEqual({ header: { pages: [], more: false }, frames: [] })
    })

    test('[SV6] what may not be read looks like what is not there', async () => {
      const colleague = await join('assessor')
      const stranger = await makeTestInspection(test_.log)
      await push(here.assessor, here, 2)
      const unknown = await pull(colleague, [[freshId<StreamId>(), 0]])
      expect(await pull(colleague, [[here.stream, 0]])).toEqual(unknown)
      expect(await pull(stranger.lead, [[here.stream, 0]])).toEqual(unknown)
      const { inspection, stream } = here
      await here.change({ kind: 'stream', inspection, stream, writer: colleague.person })
      expect((await pull(colleague, [[here.stream, 0]])).frames).toHaveLength(2)
      expect((await pull(here.assessor, [[here.stream, 0]])).frames).toEqual([])
      await here.change({ kind: 'member-end', inspection, person: colleague.person })
      expect((await pull(colleague, [[here.stream, 0]])).frames).toEqual([])
    })
  })

  describe('receipt', () => {
    const ask = async (device: TestDevice, spoil: (chain: string) => string = (same) => same) => {
      const streams = (await hello(device)).streams.map(({ stream, seq, chain }) => ({
        stream,
        seq,
        chain: spoil(chain),
      }))
      const { id, person } = device
      return test_.log.readReceipt({ device: id, person, at: AT, streams })
    }

    test('[SV11] equal streams give the code of their heads, which the device row keeps', async () => {
      await push(here.assessor, here, 4)
      const receipt = await ask(here.assessor)
      const heads = receipt.streams.map(({ stream, seq, chain }) => ({
        stream: Buffer.from(stream, 'base64url'),
        seq,
        chain: Buffer.from(chain, 'base64url'),
      }))
      expect(receipt.code).toBe(receiptCode(sha256(receiptBytes(heads))))
      expect(receipt.streams.every(({ same }) => same)).toBe(true)
      const { devices } = await hello(here.lead)
      expect(devices.find(({ device }) => device === here.assessor.id)?.receipt).toEqual({
        code: receipt.code,
        at: AT,
        streams: 2,
      })
    })

    test('[SV11] no code for a stream that differs, is behind, is not readable, or for none', async () => {
      await push(here.assessor, here, 2)
      const differs = await ask(here.assessor, () => bytesToBase64url(freshBytes(32)))
      expect(differs.code).toBeNull()
      expect(differs.streams.map(({ same }) => same)).toEqual([false, false])
      const { id, person } = here.assessor
      const own = (await hello(here.assessor)).streams
      const behind = own.map((one) => ({ ...one, seq: 1 }))
      const foreign = [...own, { stream: freshId<StreamId>(), seq: 0, chain: 'x' }]
      for (const streams of [behind, foreign, []])
        expect(
          (await test_.log.readReceipt({ device: id, person, at: AT, streams })).code,
        ).toBeNull()
    })

    test('[SV11] long streams together are read in steps, each from where it stood', async () => {
      const { lead, setUp } = here
      for (let i = 0; i < 7; i++) await push(lead, here, 200)
      for (let i = 0; i < 6; i++) await push(lead, { ...here, stream: setUp }, 200)
      const receipt = await ask(lead)
      expect(receipt.streams.map(({ seq }) => seq).sort()).toEqual([1_200, 1_400])
      expect(receipt.code).not.toBeNull()
    })

    test('[SV11] a long stream is read in steps and comes out the same', async () => {
      for (let i = 0; i < 11; i++) await push(here.assessor, here, 200)
      const receipt = await ask(here.assessor)
      expect(receipt.code).not.toBeNull()
      expect(receipt.streams.find(({ stream }) => stream === here.stream)?.seq).toBe(2_200)
    })
  })
})
