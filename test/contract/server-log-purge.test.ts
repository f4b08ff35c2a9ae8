/**
 * The server log's contract: an inspection ends, is due, and is deleted.
 * [PU1 PU2 PU4 PU5 PU6 PU10 PU11 PU12 PU13 PU20]
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../server/hash.ts'
import type { KeyId } from '../../src/base/brand.ts'
import { contractLogs } from '../kit/contract-logs.ts'
import {
  BEFORE_DUE,
  DAYS,
  DUE_AT,
  ENDED_AT,
  endIt,
  enrolSigning,
  newsOf,
  readHeadsOf,
  work,
} from '../kit/ended-inspection.ts'
import { enrolTestDevice } from '../kit/endpoint-device.ts'
import { freshId } from '../kit/endpoint-ids.ts'
import { makeTestInspection, type TestInspection } from '../kit/endpoint-inspection.ts'
import type { TestLog } from '../kit/endpoint-log.ts'

const LATER = '2019-05-20T09:00:00.000Z'

describe.each(Object.entries(contractLogs))('purge, log in %s', (_name, makeLog) => {
  let test_: TestLog
  let here: TestInspection
  beforeEach(async () => {
    test_ = await makeLog()
    here = await makeTestInspection(test_.log)
    await work(test_.log, here, 3)
  })
  afterEach(() => test_.close())

  const endingOf = async (device: TestInspection['lead'], at: string) =>
    (await test_.log.readHello(newsOf(device, at))).endings[0]
  const purge = (at: string, without = [here.lead.id, here.assessor.id], isLook = false) =>
    test_.log.deleteInspections({ at, without, isLook })
  const whats = async () => (await test_.log.readAudit()).map(({ what }) => what)

  const firstParked = async () => {
    const wish = { inspection: here.inspection, after: 0, limitBytes: 1_000_000 }
    const { frames } = await test_.log.readParked({ ...wish, person: here.lead.person })
    const [first] = frames
    const hash = Buffer.from(sha256(first?.envelope ?? new Uint8Array())).toString('base64url')
    return { place: first?.seq ?? 0, hash }
  }

  test('[PU1] acknowledged where the office has all that the lead has, and told to whoever holds it', async () => {
    expect(await endingOf(here.assessor, ENDED_AT)).toBeUndefined()
    expect(await endIt(test_.log, here)).toEqual({
      done: true,
      missing: { streams: [], tablets: [], parked: 0 },
    })
    const told = { inspection: here.inspection, endedAt: ENDED_AT, days: DAYS, dueAt: DUE_AT }
    const counts = { operations: 3, late: 0, deletedAt: null }
    expect(await endingOf(here.assessor, BEFORE_DUE)).toEqual({
      ...{ ...told, ...counts, isDue: false, tablets: [] },
    })
    const owed = [here.lead.id, here.assessor.id].sort()
    expect(await endingOf(here.lead, DUE_AT)).toEqual({
      ...{ ...told, ...counts, isDue: true },
      tablets: owed.map((device) => ({ device, deletedAt: null, leftOut: false })),
    })
    const stranger = await enrolTestDevice(test_.log, { role: 'lead' })
    expect(await endingOf(stranger, DUE_AT)).toBeUndefined()
  })

  test('[PU1] said again it changes nothing; with other days it counts from then', async () => {
    await endIt(test_.log, here)
    await endIt(test_.log, here, LATER)
    expect((await endingOf(here.lead, LATER))?.dueAt).toBe(DUE_AT)
    await endIt(test_.log, here, LATER, 30)
    expect(await endingOf(here.lead, LATER)).toMatchObject({ endedAt: LATER, days: 30 })
    expect((await whats()).filter((what) => what === 'inspection-end')).toHaveLength(2)
  })

  test('[PU2] a stream that differs, is not told, or is unknown is named, and nothing has ended', async () => {
    const heads = await readHeadsOf(test_.log, here)
    const wish = { device: here.lead.row, inspection: here.inspection, days: DAYS, at: ENDED_AT }
    const ask = async (streams: typeof heads) =>
      (await test_.log.endInspection({ ...wish, streams })).missing.streams
    const other = { ...heads[0], stream: freshId(), seq: 1, chain: 'A'.repeat(43) } as never
    expect(await ask([])).toEqual([here.stream])
    expect(await ask(heads.map((head) => ({ ...head, seq: 2 })))).toEqual([here.stream])
    expect(await ask(heads.map((head) => ({ ...head, chain: 'A'.repeat(43) })))).toHaveLength(1)
    expect(await ask([...heads, other])).toHaveLength(1)
    expect(await endingOf(here.lead, DUE_AT)).toBeUndefined()
  })

  test('[PU2] not while a tablet has said that it has something unsent, of an older app also elsewhere', async () => {
    const owed = [{ inspection: here.inspection, unsent: 2 }]
    const missing = async () => (await endIt(test_.log, here)).missing.tablets
    await test_.log.readHello(newsOf(here.assessor, ENDED_AT, { unsent: 5, owed }))
    expect(await missing()).toEqual([{ device: here.assessor.id, unsent: 2 }])
    await test_.log.readHello(newsOf(here.assessor, ENDED_AT, { unsent: 5, owed: undefined }))
    expect(await missing()).toEqual([{ device: here.assessor.id, unsent: 5 }])
    await test_.log.readHello(newsOf(here.assessor, ENDED_AT, { unsent: 5, owed: [] }))
    expect(await missing()).toEqual([])
  })

  test('[PU2] not while something waits that was set aside', async () => {
    const stranger = await enrolTestDevice(test_.log, { role: 'assessor' })
    const frames = stranger.frames(here, 2)
    await test_.log.appendPush({ device: stranger.id, frames, at: ENDED_AT })
    expect(await endIt(test_.log, here)).toMatchObject({
      ...{ done: false, code: 'not-whole', missing: { parked: 2 } },
    })
  })

  test('[PU1] only by who leads', async () => {
    const wish = { inspection: here.inspection, days: DAYS, streams: [], at: ENDED_AT }
    const refused = { done: false, code: 'not-allowed' }
    for (const device of [
      here.assessor.row,
      (await enrolTestDevice(test_.log, { role: 'lead' })).row,
    ])
      expect(await test_.log.endInspection({ ...wish, device })).toMatchObject(refused)
    const nowhere = { ...wish, inspection: freshId<typeof here.inspection>() }
    const asked = { ...nowhere, device: here.lead.row }
    expect(await test_.log.endInspection(asked)).toMatchObject(refused)
  })

  test('[PU4] what comes after the end is filed, and moves the deletion', async () => {
    await endIt(test_.log, here)
    const pushed = await work(test_.log, here, 1, LATER)
    expect(pushed.results[0]).toMatchObject({ result: 'accepted' })
    const dueAt = '2019-06-03T09:00:00.000Z'
    expect(await endingOf(here.lead, LATER)).toMatchObject({ late: 1, dueAt, isDue: false })
    expect(await purge(LATER)).toMatchObject([{ state: 'not-due', dueAt }])
    expect(await purge(dueAt)).toMatchObject([{ state: 'deleted', operations: 4 }])
  })

  test('[PU10] never before the day', async () => {
    await endIt(test_.log, here)
    expect(await purge(BEFORE_DUE)).toMatchObject([{ state: 'not-due', dueAt: DUE_AT }])
    const page = await readCase()
    expect(page.frames).toHaveLength(3)
    expect(await whats()).not.toContain('inspection-deleted')
  })

  const readCase = (person = here.lead.person) =>
    test_.log.readPage({
      ...{ person, limitBytes: 1_000_000 },
      streams: [{ stream: here.stream, after: 0 }],
    })

  test('[PU12] not while a tablet owes its receipt, until it came, it was withdrawn, or the office names it', async () => {
    const tablet = await enrolSigning(test_.log, here)
    await endIt(test_.log, here)
    const owed = [here.lead.id, here.assessor.id, tablet.id].sort()
    expect(await purge(DUE_AT, [])).toMatchObject([{ state: 'owed', owed }])
    const given = { ...tablet.receiptOf(), device: tablet.row, now: DUE_AT }
    expect(await test_.log.takeDeletion(given)).toEqual({ done: true })
    await test_.log.revokeDevice({ device: here.assessor.id, by: null, at: DUE_AT })
    expect(await purge(DUE_AT, [])).toMatchObject([{ state: 'owed', owed: [here.lead.id] }])
    expect(await readCase()).toMatchObject({ header: { pages: [{ count: 3 }] } })
    expect(await purge(DUE_AT, [here.lead.id], true)).toMatchObject([{ state: 'deleted' }])
    expect(await whats()).not.toContain('inspection-deleted')
    expect(await purge(DUE_AT, [here.lead.id])).toMatchObject([{ state: 'deleted', operations: 3 }])
    expect(await purge(LATER, [])).toMatchObject([{ state: 'gone', operations: 3 }])
    expect(await whats()).toContain('deletion-without')
  })

  test('[PU5 PU12] a tablet that was given a key, or whose person has left since, is waited for too', async () => {
    const gone = await enrolTestDevice(test_.log, { role: 'assessor' })
    const key = freshId<KeyId>()
    await here.change({
      ...{ kind: 'key', inspection: here.inspection, key, device: gone.id, wrapped: 'AAAA' },
    })
    await endIt(test_.log, here)
    expect(await endingOf(gone, DUE_AT)).toMatchObject({ isDue: true, tablets: [] })
    expect(await purge(DUE_AT)).toMatchObject([{ state: 'owed', owed: [gone.id] }])
  })

  test('[PU11] the operations, what was set aside and the keys are gone; heads, counts and receipts stay', async () => {
    const stranger = await enrolTestDevice(test_.log, { role: 'assessor' })
    await test_.log.appendPush({
      device: stranger.id,
      frames: stranger.frames(here, 1),
      at: ENDED_AT,
    })
    await test_.log.decideParked(here.lead.row, {
      ...{ inspection: here.inspection, at: ENDED_AT },
      decisions: [{ ...(await firstParked()), act: 'put-away' }],
    })
    await here.change({
      ...{ kind: 'key', inspection: here.inspection, key: freshId(), device: here.assessor.id },
      wrapped: 'AAAA',
    })
    await endIt(test_.log, here)
    expect(await purge(DUE_AT)).toMatchObject([{ state: 'deleted', operations: 3, parked: 1 }])
    expect((await readCase()).frames).toEqual([])
    const told = await test_.log.readHello(newsOf(here.lead, DUE_AT))
    expect([told.inspections, told.streams, told.keys, told.granted, told.parked]).toEqual([
      ...[[], [], [], [], []],
    ])
    expect(told.endings).toMatchObject([{ deletedAt: DUE_AT, operations: 3, late: 0, isDue: true }])
    const left = await test_.log.endInspection({
      ...{ device: here.lead.row, inspection: here.inspection, days: DAYS, streams: [], at: LATER },
    })
    expect(left.code).toBe('already-deleted')
  })

  test('[PU13] what is handed in after the deletion is set aside, has its own days, and is filed nowhere', async () => {
    await endIt(test_.log, here)
    await purge(DUE_AT)
    const pushed = await work(test_.log, here, 2, LATER)
    expect(pushed.results).toEqual([
      { result: 'parked', code: 'inspection-deleted' },
      { result: 'parked', code: 'inspection-deleted' },
    ])
    const dueAt = '2019-06-03T09:00:00.000Z'
    expect(await purge(LATER)).toMatchObject([{ state: 'not-due', parked: 2, dueAt }])
    const decided = await test_.log.decideParked(here.lead.row, {
      ...{ inspection: here.inspection, at: LATER },
      decisions: [{ ...(await firstParked()), act: 'accept' }],
    })
    expect(decided).toEqual([{ done: false, code: 'cannot-file' }])
    expect(await purge(dueAt, [], true)).toMatchObject([{ state: 'deleted', parked: 2 }])
    expect(await purge(dueAt)).toMatchObject([{ state: 'deleted', parked: 2 }])
    expect(await purge(dueAt)).toMatchObject([{ state: 'gone', parked: 0 }])
  })

  test('[PU20] a receipt counts when it is due, by a tablet that held it, under its signature, and once', async () => {
    const tablet = await enrolSigning(test_.log, here)
    const give = (at: string, change = {}, device = tablet.row) =>
      test_.log.takeDeletion({ ...tablet.receiptOf(), ...change, device, now: at })
    const no = (code: string) => ({ done: false, code })
    expect(await give(DUE_AT)).toEqual(no('not-allowed'))
    await endIt(test_.log, here)
    expect(await give(BEFORE_DUE)).toEqual(no('not-due'))
    expect(await give(DUE_AT, { operations: 4 })).toEqual(no('bad-signature'))
    expect(await give(DUE_AT, {}, here.assessor.row)).toEqual(no('bad-signature'))
    const stranger = await enrolTestDevice(test_.log, { role: 'assessor' })
    expect(await give(DUE_AT, {}, stranger.row)).toEqual(no('not-allowed'))
    expect(await give(DUE_AT)).toEqual({ done: true })
    expect(await give(LATER)).toEqual({ done: true })
    const { tablets } = (await endingOf(here.lead, LATER)) ?? {}
    expect(tablets).toContainEqual({ device: tablet.id, deletedAt: DUE_AT, leftOut: false })
    expect((await whats()).filter((what) => what === 'tablet-deleted')).toHaveLength(1)
  })

  test('[PU6] a tablet that was left out is shown as such, and its receipt still counts', async () => {
    const tablet = await enrolSigning(test_.log, here)
    await endIt(test_.log, here)
    await purge(DUE_AT, [here.lead.id, here.assessor.id, tablet.id])
    const rowOf = async () =>
      (await endingOf(here.lead, LATER))?.tablets.find(({ device }) => device === tablet.id)
    expect(await rowOf()).toMatchObject({ deletedAt: null, leftOut: true })
    const given = { ...tablet.receiptOf(), device: tablet.row, now: LATER }
    expect(await test_.log.takeDeletion(given)).toEqual({ done: true })
    expect(await rowOf()).toMatchObject({ deletedAt: LATER, leftOut: true })
  })
})
