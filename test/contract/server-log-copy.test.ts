/**
 * The server log's contract for what comes in a copy: filed as a push would be,
 * past the chain of the tablet that wrote it.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../server/hash.ts'
import type { OpId, StreamId } from '../../src/base/brand.ts'
import { bytesToBase64url } from '../../src/base/bytes.ts'
import { contractLogs } from '../kit/contract-logs.ts'
import { enrolTestDevice } from '../kit/endpoint-device.ts'
import { freshBytes, freshId } from '../kit/endpoint-ids.ts'
import { makeTestInspection, type TestInspection } from '../kit/endpoint-inspection.ts'
import type { TestLog } from '../kit/endpoint-log.ts'

const AT = '2019-03-25T09:30:00.000Z'

describe.each(Object.entries(contractLogs))('a copy, log in %s', (_name, makeLog) => {
  let test_: TestLog
  let here: TestInspection
  beforeEach(async () => {
    test_ = await makeLog()
    here = await makeTestInspection(test_.log)
  })
  afterEach(() => test_.close())

  const file = (...envelopes: readonly Uint8Array[]) =>
    test_.log.fileCopy({
      envelopes: envelopes.map((bytes) => ({ bytes, isForged: false })),
      at: AT,
    })
  const headOf = async (stream: StreamId) => {
    const page = await test_.log.readPage({
      person: here.lead.person,
      streams: [{ stream, after: 0 }],
      limitBytes: 1e9,
    })
    return page.frames.map(({ seq }) => seq)
  }

  test('[CY7] work of members is filed once, and is a duplicate when the tablet sends it', async () => {
    const frames = here.assessor.frames(here, 3)
    const envelopes = frames.map(({ envelope }) => envelope)
    const ofLead = here.lead.envelope(here)
    expect(await file(...envelopes, ofLead)).toEqual(Array(4).fill({ result: 'accepted' }))
    expect(await file(...envelopes, ofLead)).toEqual(Array(4).fill({ result: 'duplicate' }))
    const pushed = await test_.log.appendPush({ device: here.assessor.id, frames, at: AT })
    expect(pushed.results.map(({ result }) => result)).toEqual(Array(3).fill('duplicate'))
    expect(pushed.head.number).toBe(3)
    expect(await headOf(here.stream)).toEqual([1, 2, 3, 4])
  })

  test('[CY7] what may not be filed is set aside with its reason, once', async () => {
    const { assessor } = here
    const stranger = await enrolTestDevice(test_.log, { role: 'assessor' })
    const wrong = [
      assessor.envelope({ ...here, stream: here.setUp }),
      stranger.envelope(here),
      assessor.envelope({ ...here, stream: freshId() }),
      assessor.envelope(here, { device: freshId() }),
      assessor.envelope(here, { author: here.lead.person }),
    ]
    const codes = [
      'not-your-case',
      'not-a-member',
      'unknown-stream',
      'unknown-device',
      'not-the-author',
    ]
    const parked = codes.map((code) => ({ result: 'parked', code }))
    expect(await file(...wrong)).toEqual(parked)
    expect(await file(...wrong)).toEqual(parked)
    const page = await test_.log.readParked({
      ...{ person: here.lead.person, inspection: here.inspection, after: 0 },
    })
    expect(page.frames).toHaveLength(5)
  })

  test('[CY7] a forged one, one whose id is taken, and what is no envelope are told apart', async () => {
    const first = here.assessor.envelope(here)
    const id = freshId<OpId>()
    const [one, other] = [
      here.assessor.envelope(here, { id }),
      here.assessor.envelope(here, { id }),
    ]
    expect(await file(first, one, other, freshBytes(40))).toEqual([
      { result: 'accepted' },
      { result: 'accepted' },
      { result: 'parked', code: 'id-reused' },
      { result: 'refused', code: 'malformed' },
    ])
    const forged = { bytes: here.assessor.envelope(here), isForged: true }
    expect(await test_.log.fileCopy({ envelopes: [forged], at: AT })).toEqual([
      { result: 'parked', code: 'bad-signature' },
    ])
    expect((await test_.log.readAudit()).filter(({ what }) => what === 'import')).toHaveLength(2)
  })

  test('[CY7 PK2] what a lead has put away is not filed by an import', async () => {
    const { inspection, stream, assessor, lead } = here
    await here.change({ kind: 'stream', inspection, stream, writer: null })
    const late = assessor.envelope(here)
    expect(await file(late)).toEqual([{ result: 'parked', code: 'not-your-case' }])
    const page = await test_.log.readParked({ person: lead.person, inspection, after: 0 })
    const decisions = page.frames.map(({ seq, envelope }) => ({
      ...{ place: seq, hash: bytesToBase64url(sha256(envelope)), act: 'put-away' as const },
    }))
    await test_.log.decideParked(lead.row, { inspection, decisions, at: AT })
    await here.change({ kind: 'stream', inspection, stream, writer: assessor.person })
    expect(await file(late)).toEqual([{ result: 'parked', code: 'put-away' }])
    expect(await headOf(stream)).toEqual([])
  })

  test('[CY7 PK6] what was parked for a stream that is known by now is filed, and waits no longer', async () => {
    const { inspection, assessor, lead } = here
    const stream = freshId<StreamId>()
    const early = assessor.envelope({ ...here, stream })
    expect(await file(early)).toEqual([{ result: 'parked', code: 'unknown-stream' }])
    await here.change({ kind: 'stream', inspection, stream, writer: assessor.person })
    expect(await file(early)).toEqual([{ result: 'accepted' }])
    expect(await headOf(stream)).toEqual([1])
    const open = await test_.log.readParked({ person: lead.person, inspection, after: 0 })
    expect(open.frames).toEqual([])
  })

  test('[CY7 RV2] of a withdrawn tablet everything is set aside', async () => {
    const { assessor, lead } = here
    await test_.log.revokeDevice({ device: assessor.id, by: lead.row, at: AT })
    expect(await file(assessor.envelope(here))).toEqual([
      { result: 'parked', code: 'device-revoked' },
    ])
  })
})
