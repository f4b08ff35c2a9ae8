/**
 * The server log's contract, part five: what is decided about what was set aside.
 * [PK1 PK2 PK3 PK4 PK5 PK6]
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../server/hash.ts'
import type { OpId, PersonId, StreamId } from '../../src/base/brand.ts'
import { bytesToBase64url } from '../../src/base/bytes.ts'
import { CHAIN_START, streamLinkBytes } from '../../src/ops/envelope/chain.ts'
import type { ParkedAct } from '../../src/ops/envelope/protocol-parked.ts'
import { contractLogs } from '../kit/contract-logs.ts'
import { enrolTestDevice, type TestDevice } from '../kit/endpoint-device.ts'
import { freshBytes, freshId } from '../kit/endpoint-ids.ts'
import { makeTestInspection, type TestInspection } from '../kit/endpoint-inspection.ts'
import type { TestLog } from '../kit/endpoint-log.ts'

const AT = '2019-03-25T09:30:00.000Z'
const LATER = '2019-03-25T18:00:00.000Z'

describe.each(Object.entries(contractLogs))('parked, log in %s', (_name, makeLog) => {
  let test_: TestLog
  let here: TestInspection
  beforeEach(async () => {
    test_ = await makeLog()
    here = await makeTestInspection(test_.log)
  })
  afterEach(() => test_.close())

  const push = async (device: TestDevice, ...envelopes: readonly Uint8Array[]) => {
    const frames = envelopes.map((envelope) => device.frame(envelope))
    const { results } = await test_.log.appendPush({ device: device.id, frames, at: AT })
    return { frames, results }
  }
  const readSetAside = async (which?: 'open' | 'decided', device = here.lead) => {
    const { inspection } = here
    const wish = { person: device.person, inspection, after: 0, which }
    const { header, frames } = await test_.log.readParked(wish)
    return frames.map(({ seq, envelope }, index) => ({
      place: seq,
      hash: bytesToBase64url(sha256(envelope)),
      ...header.rows[index],
    }))
  }
  const decide = (
    act: ParkedAct,
    rows: readonly { readonly place: number; readonly hash: string }[],
    { by = here.lead, at = LATER } = {},
  ) =>
    test_.log.decideParked(by.row, {
      inspection: here.inspection,
      decisions: rows.map(({ place, hash }) => ({ place, hash, act })),
      at,
    })
  const hello = ({ id }: TestDevice) =>
    test_.log.readHello({ device: id, app: '1', unsent: 0, at: AT })
  const readStream = () =>
    test_.log.readPage({
      person: here.lead.person,
      streams: [{ stream: here.stream, after: 0 }],
      limitBytes: 1e9,
    })
  const takeCaseAway = () => {
    const { inspection, stream } = here
    return here.change({ kind: 'stream', inspection, stream, writer: null })
  }
  /** One operation in the case, then two that came after it was taken away. */
  const makeLateWork = async () => {
    const { assessor } = here
    await push(assessor, assessor.envelope(here))
    await takeCaseAway()
    return push(assessor, assessor.envelope(here), assessor.envelope(here))
  }

  test('[PK1] accepted, it stands in its stream as it arrived, under the next numbers, in the chain', async () => {
    const { frames } = await makeLateWork()
    expect(await decide('accept', await readSetAside())).toEqual([
      { done: true, seq: 2 },
      { done: true, seq: 3 },
    ])
    const { header, frames: filed } = await readStream()
    expect(filed.slice(1).map(({ envelope }) => bytesToBase64url(envelope))).toEqual(
      frames.map(({ envelope }) => bytesToBase64url(envelope)),
    )
    const chain = filed.reduce<Uint8Array>(
      (before, { envelope, seq }) => sha256(streamLinkBytes(before, seq, sha256(envelope))),
      CHAIN_START,
    )
    expect(header.pages).toMatchObject([{ count: 3, chain: bytesToBase64url(chain) }])
    const again = await test_.log.appendPush({ device: here.assessor.id, frames, at: AT })
    expect(again.results).toEqual([
      { result: 'duplicate', seq: 2 },
      { result: 'duplicate', seq: 3 },
    ])
  })

  test('[PK2] handed over, it is filed too; put away, it is in no stream and found again', async () => {
    const { frames } = await makeLateWork()
    const [first, second] = await readSetAside()
    if (!first || !second) throw new Error('two were set aside')
    expect(await decide('hand-over', [first])).toEqual([{ done: true, seq: 2 }])
    expect(await decide('put-away', [second])).toEqual([{ done: true }])
    expect((await readStream()).frames).toHaveLength(2)
    expect(await readSetAside()).toEqual([])
    const by = { person: here.lead.person, at: LATER }
    expect((await readSetAside('decided')).map(({ decision }) => decision)).toEqual([
      { act: 'hand-over', ...by, seq: 2 },
      { act: 'put-away', ...by, seq: null },
    ])
    const again = await test_.log.appendPush({ device: here.assessor.id, frames, at: AT })
    expect(again.results).toEqual([
      { result: 'duplicate', seq: 2 },
      { result: 'parked', code: 'put-away' },
    ])
  })

  test('[PK4] the same decision again changes nothing; another one is told what was decided', async () => {
    await makeLateWork()
    const rows = await readSetAside()
    const second = await enrolTestDevice(test_.log, { role: 'lead' })
    const { inspection } = here
    await here.change({ kind: 'member', inspection, person: second.person, role: 'lead' })
    const done = await decide('accept', rows)
    expect(await decide('accept', rows, { by: second })).toEqual(done)
    expect(await decide('put-away', rows, { by: second })).toEqual([
      { done: false, code: 'accept' },
      { done: false, code: 'accept' },
    ])
    expect((await readStream()).frames).toHaveLength(3)
    const audit = await test_.log.readAudit()
    expect(audit.filter(({ what }) => what === 'parked-accept')).toHaveLength(2)
  })

  test('[PK4] two leads at once: each envelope is decided once', async () => {
    await makeLateWork()
    const rows = await readSetAside()
    const answers = await Promise.all([
      decide('accept', rows),
      decide('put-away', rows),
      decide('accept', rows),
    ])
    const filed = (await readStream()).frames.length - 1
    const decided = await readSetAside('decided')
    expect(decided.filter(({ decision }) => decision?.act === 'accept')).toHaveLength(filed)
    expect(decided).toHaveLength(2)
    expect(answers.flat().filter(({ done }) => done).length).toBeGreaterThanOrEqual(2)
  })

  test('[PK4] nobody decides who does not lead, nor about what is not there or another by now', async () => {
    const rows = await makeLateWork().then(() => readSetAside())
    expect(await decide('accept', rows, { by: here.assessor })).toEqual(
      rows.map(() => ({ done: false, code: 'not-allowed' })),
    )
    const gone = [
      { place: 900, hash: rows[0]?.hash ?? '' },
      { place: rows[0]?.place ?? 0, hash: bytesToBase64url(freshBytes(32)) },
    ]
    expect(await decide('accept', gone)).toEqual(
      gone.map(() => ({ done: false, code: 'not-parked' })),
    )
    const elsewhere = await makeTestInspection(test_.log)
    const [first] = rows
    const asked = await test_.log.decideParked(elsewhere.lead.row, {
      inspection: elsewhere.inspection,
      decisions: first ? [{ ...first, act: 'accept' }] : [],
      at: LATER,
    })
    expect(asked).toEqual([{ done: false, code: 'not-parked' }])
    expect(await readSetAside()).toHaveLength(2)
  })

  test('[PK3] what no tablet could verify is filed in no stream, and can be put away', async () => {
    const { assessor, lead } = here
    const id = freshId<OpId>()
    await push(assessor, assessor.envelope(here, { id }))
    await push(
      assessor,
      assessor.envelope(here, { id }),
      assessor.envelope(here, { author: freshId<PersonId>() }),
      assessor.envelope({ ...here, stream: freshId<StreamId>() }),
    )
    const foreign = await makeTestInspection(test_.log)
    await push(lead, lead.envelope({ ...here, stream: foreign.stream }))
    const rows = await readSetAside()
    expect(rows.map(({ code }) => code)).toEqual([
      'id-reused',
      'not-the-author',
      'unknown-stream',
      'unknown-stream',
    ])
    const refused = rows.map(() => ({ done: false, code: 'cannot-file' }))
    expect(await decide('accept', rows)).toEqual(refused)
    expect(await decide('hand-over', rows)).toEqual(refused)
    expect(await decide('put-away', rows)).toEqual(rows.map(() => ({ done: true })))
    expect(await readSetAside()).toEqual([])
  })

  test('[PK1] one that was filed meanwhile by its own device is accepted where it stands', async () => {
    const { assessor, lead } = here
    const envelope = assessor.envelope(here)
    await push(lead, envelope)
    await push(assessor, envelope)
    expect(await decide('accept', await readSetAside())).toEqual([{ done: true, seq: 1 }])
    expect((await readStream()).frames).toHaveLength(1)
  })

  test('[PK5] its tablet is told what became of its own, and nobody else of theirs', async () => {
    await makeLateWork()
    const [first, second] = await readSetAside()
    if (first) await decide('accept', [first])
    const { inspection, stream } = here
    const waits = [{ stream, code: 'not-your-case', count: 1 }]
    expect(await hello(here.assessor)).toMatchObject({
      parked: waits,
      decided: [{ inspection, stream, act: 'accept', count: 1, latestAt: LATER }],
    })
    expect(await hello(here.lead)).toMatchObject({ parked: waits, decided: [] })
    // By an endpoint whose clock had been ahead: the latest time stays.
    if (second) await decide('accept', [second], { at: AT })
    expect(await hello(here.assessor)).toMatchObject({
      parked: [],
      decided: [{ count: 2, latestAt: LATER }],
    })
  })

  test('[PK6] of a stream whose order came late, what comes again is taken in by itself', async () => {
    const { assessor, inspection } = here
    const stream = freshId<StreamId>()
    const envelope = assessor.envelope({ inspection, stream })
    const { frames, results } = await push(assessor, envelope)
    expect(results).toEqual([{ result: 'parked', code: 'unknown-stream' }])
    await here.change({ kind: 'stream', inspection, stream, writer: assessor.person })
    const again = () => test_.log.appendPush({ device: assessor.id, frames, at: LATER })
    expect((await again()).results).toEqual([{ result: 'accepted', seq: 1 }])
    expect((await again()).results).toEqual([{ result: 'duplicate', seq: 1 }])
    expect(await readSetAside()).toEqual([])
    expect(await readSetAside('decided')).toMatchObject([
      { decision: { act: 'taken-in', person: null, at: LATER, seq: 1 } },
    ])
    expect(await decide('put-away', await readSetAside('decided'))).toEqual([
      { done: false, code: 'taken-in' },
    ])
  })

  test('[PK6] but not where it is somebody else’s by then, nor under an id that is taken', async () => {
    const { assessor, inspection } = here
    const stream = freshId<StreamId>()
    const id = freshId<OpId>()
    const taken = assessor.envelope({ inspection, stream }, { id })
    const { frames } = await push(assessor, taken)
    await push(assessor, assessor.envelope(here, { id }))
    const again = async () =>
      (await test_.log.appendPush({ device: assessor.id, frames, at: LATER })).results
    await here.change({ kind: 'stream', inspection, stream, writer: null })
    expect(await again()).toEqual([{ result: 'parked', code: 'not-your-case' }])
    await here.change({ kind: 'stream', inspection, stream, writer: assessor.person })
    expect(await again()).toEqual([{ result: 'parked', code: 'id-reused' }])
  })

  test('[PK2] what cannot even be read stays what it was said to be', async () => {
    const { assessor } = here
    const { frames } = await push(assessor, freshBytes(40))
    const again = await test_.log.appendPush({ device: assessor.id, frames, at: AT })
    expect(again.results).toEqual([{ result: 'parked', code: 'malformed' }])
  })
})
