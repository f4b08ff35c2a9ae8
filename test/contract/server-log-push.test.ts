/**
 * The server log's contract, part one: what a push may do.  [SV1 SV2 SV4 SV5]
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../server/hash.ts'
import type { Pushed } from '../../server/log/append-push.ts'
import type { InspectionId, OpId, PersonId, StreamId } from '../../src/base/brand.ts'
import { bytesToBase64url } from '../../src/base/bytes.ts'
import { CHAIN_START, streamLinkBytes } from '../../src/ops/envelope/chain.ts'
import type { PushFrame } from '../../src/ops/envelope/frames.ts'
import { contractLogs } from '../kit/contract-logs.ts'
import { enrolTestDevice, type TestDevice } from '../kit/endpoint-device.ts'
import { freshBytes, freshId } from '../kit/endpoint-ids.ts'
import { makeTestInspection, type TestInspection } from '../kit/endpoint-inspection.ts'
import type { TestLog } from '../kit/endpoint-log.ts'

const AT = '2019-03-25T09:30:00.000Z'

describe.each(Object.entries(contractLogs))('push, log in %s', (_name, makeLog) => {
  let test_: TestLog
  let here: TestInspection

  beforeEach(async () => {
    test_ = await makeLog()
    here = await makeTestInspection(test_.log)
  })
  afterEach(() => test_.close())

  const push = (device: TestDevice, ...frames: readonly PushFrame[]) =>
    test_.log.appendPush({ device: device.id, frames, at: AT })
  const readAll = (stream: StreamId = here.stream) =>
    test_.log.readPage({
      person: here.lead.person,
      streams: [{ stream, after: 0 }],
      limitBytes: 1e9,
    })

  test('[SV2] a stream counts from 1 without gaps, across pushes, and its chain follows', async () => {
    const frames = here.assessor.frames(here, 5)
    expect((await push(here.assessor, ...frames.slice(0, 2))).results).toEqual([
      { result: 'accepted', seq: 1 },
      { result: 'accepted', seq: 2 },
    ])
    const more = await push(here.assessor, ...frames.slice(2))
    expect(more.results.at(-1)).toEqual({ result: 'accepted', seq: 5 })
    const page = await readAll()
    expect(page.frames.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
    const chain = frames.reduce<Uint8Array>(
      (before, { envelope }, index) => sha256(streamLinkBytes(before, index + 1, sha256(envelope))),
      CHAIN_START,
    )
    expect(page.header.pages).toEqual([
      { stream: here.stream, after: 0, count: 5, chain: bytesToBase64url(chain) },
    ])
    expect(page.frames.map(({ envelope }) => bytesToBase64url(envelope))).toEqual(
      frames.map(({ envelope }) => bytesToBase64url(envelope)),
    )
  })

  test('[SV2] pushes of many devices at once share a stream without a gap', async () => {
    const devices = await Promise.all(
      Array.from({ length: 6 }, () =>
        enrolTestDevice(test_.log, { role: 'assessor', person: here.assessor.person }),
      ),
    )
    const pushed = await Promise.all(
      devices.flatMap((device) => [push(device, ...device.frames(here, 3))]),
    )
    const seqs = pushed.flatMap(({ results }) =>
      results.map((result) => ('seq' in result ? result.seq : 0)),
    )
    expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 18 }, (_, i) => i + 1))
  })

  test('[SV4] the same push again is all duplicates, with the first seqs, and keeps nothing twice', async () => {
    const frames = here.assessor.frames(here, 3)
    const first = await push(here.assessor, ...frames)
    const again = await push(here.assessor, ...frames)
    expect(again.results).toEqual([1, 2, 3].map((seq) => ({ result: 'duplicate', seq })))
    expect(headOf(again)).toEqual(headOf(first))
    expect((await readAll()).frames).toHaveLength(3)
  })

  test('[SV4] a push whose answer was lost is repeated together with what came after', async () => {
    const frames = here.assessor.frames(here, 4)
    await push(here.assessor, ...frames.slice(0, 2))
    const again = await push(here.assessor, ...frames)
    expect(again.results.map(({ result }) => result)).toEqual([
      'duplicate',
      'duplicate',
      'accepted',
      'accepted',
    ])
  })

  test('[SV4] an envelope with a new number is a duplicate, and the chain moves on', async () => {
    const first = here.assessor.frame(here.assessor.envelope(here))
    await push(here.assessor, first)
    const renumbered = here.assessor.frame(first.envelope)
    const next = here.assessor.frame(here.assessor.envelope(here))
    const pushed = await push(here.assessor, renumbered, next)
    expect(pushed.results).toEqual([
      { result: 'duplicate', seq: 1 },
      { result: 'accepted', seq: 2 },
    ])
    expect(pushed.head.number).toBe(3)
  })

  test('[SV4] twice in one push: the second is a duplicate', async () => {
    const envelope = here.assessor.envelope(here)
    const pushed = await push(
      here.assessor,
      here.assessor.frame(envelope),
      here.assessor.frame(envelope),
    )
    expect(pushed.results).toEqual([
      { result: 'accepted', seq: 1 },
      { result: 'duplicate', seq: 1 },
    ])
  })

  test('[SV4] after a gap nothing is kept, and the answer says where the device stands', async () => {
    const one = here.assessor.frame(here.assessor.envelope(here))
    const two = here.assessor.frame(here.assessor.envelope(here))
    const rest = here.assessor.frames(here, 2)
    const pushed = await push(here.assessor, one, ...rest)
    expect(pushed.results).toEqual([
      { result: 'accepted', seq: 1 },
      { result: 'refused', code: 'gap' },
      { result: 'refused', code: 'gap' },
    ])
    expect(headOf(pushed)).toEqual([1, bytesToBase64url(sha256(one.envelope))])
    expect((await readAll()).frames).toHaveLength(1)
    expect((await push(here.assessor, two, ...rest)).results.at(-1)).toEqual({
      result: 'accepted',
      seq: 4,
    })
  })

  test('[SV4] a link that names another envelope before it is a gap', async () => {
    const one = here.assessor.frame(here.assessor.envelope(here))
    const two = here.assessor.frame(here.assessor.envelope(here))
    const pushed = await push(here.assessor, one, { ...two, before: freshBytes(32) })
    expect(pushed.results.at(1)).toEqual({ result: 'refused', code: 'gap' })
    expect(pushed.head.number).toBe(1)
  })

  test('[SV5] a tablet put back to yesterday: its new work under old numbers is parked whole', async () => {
    const first = here.assessor.envelope(here)
    await push(here.assessor, here.assessor.frame(first), ...here.assessor.frames(here, 2))
    const envelope = here.assessor.envelope(here)
    const frame = { number: 2, before: sha256(first), envelope }
    const parked = [{ result: 'parked', code: 'number-reused' }]
    expect((await push(here.assessor, frame)).results).toEqual(parked)
    expect((await push(here.assessor, frame)).results).toEqual(parked)
    const { parked: shown } = await test_.log.readHello(helloOf(here.lead))
    expect(shown).toMatchObject([
      { code: 'number-reused', count: 1, person: here.assessor.person, stream: here.stream },
    ])
  })

  test('[SV5] an id with other bytes is parked, under a new number and under an old one', async () => {
    const id = freshId<OpId>()
    const { assessor } = here
    await push(assessor, assessor.frame(assessor.envelope(here, { id })))
    const other = assessor.envelope(here, { id })
    const parked = [{ result: 'parked', code: 'id-reused' }]
    const old = { number: 1, before: CHAIN_START, envelope: assessor.envelope(here, { id }) }
    expect((await push(assessor, assessor.frame(other))).results).toEqual(parked)
    expect((await push(assessor, old)).results).toEqual(parked)
    expect((await readAll()).frames).toHaveLength(1)
  })

  test('[SV5] an id of another stream is parked too', async () => {
    const id = freshId<OpId>()
    const { assessor, lead, setUp } = here
    await push(assessor, assessor.frame(assessor.envelope(here, { id })))
    const elsewhere = lead.envelope({ ...here, stream: setUp }, { id })
    expect((await push(lead, lead.frame(elsewhere))).results).toEqual([
      { result: 'parked', code: 'id-reused' },
    ])
    expect((await readAll(setUp)).frames).toEqual([])
  })

  test('[SV5] a bad envelope is parked and holds up neither its push nor the chain', async () => {
    const { assessor } = here
    const frames = [
      assessor.frame(assessor.envelope(here)),
      assessor.frame(freshBytes(40)),
      assessor.frame(assessor.envelope(here)),
    ]
    const pushed = await push(assessor, ...frames)
    expect(pushed.results).toEqual([
      { result: 'accepted', seq: 1 },
      { result: 'parked', code: 'malformed' },
      { result: 'accepted', seq: 2 },
    ])
    expect(pushed.head.number).toBe(3)
    expect((await push(assessor, ...frames)).results).toEqual([
      { result: 'duplicate', seq: 1 },
      { result: 'parked', code: 'malformed' },
      { result: 'duplicate', seq: 2 },
    ])
    const hello = await test_.log.readHello(helloOf(assessor))
    expect(hello.parked).toMatchObject([{ inspection: null, stream: null, count: 1 }])
  })

  test('[SV5] what is parked once stays parked when it comes again under a new number', async () => {
    const { assessor } = here
    const envelope = assessor.envelope({ ...here, stream: freshId() })
    const parked = [{ result: 'parked', code: 'unknown-stream' }]
    expect((await push(assessor, assessor.frame(envelope))).results).toEqual(parked)
    expect((await push(assessor, assessor.frame(envelope))).results).toEqual(parked)
  })

  test('[SV5] a device cannot spoil another device by parking its envelope first', async () => {
    const envelope = here.assessor.envelope(here)
    expect((await push(here.lead, here.lead.frame(envelope))).results).toEqual([
      { result: 'parked', code: 'not-this-device' },
    ])
    expect((await push(here.assessor, here.assessor.frame(envelope))).results).toEqual([
      { result: 'accepted', seq: 1 },
    ])
    expect((await push(here.lead, here.lead.frame(envelope))).results).toEqual([
      { result: 'duplicate', seq: 1 },
    ])
  })

  test.each<[string, (at: TestInspection) => Partial<Parameters<TestDevice['envelope']>[1]>]>([
    ['not-this-device', ({ lead }) => ({ device: lead.id })],
    ['not-the-author', () => ({ author: freshId<PersonId>() })],
    ['unknown-inspection', () => ({ inspection: freshId<InspectionId>() })],
    ['unknown-stream', () => ({ stream: freshId<StreamId>() })],
    ['not-your-case', ({ setUp }) => ({ stream: setUp })],
  ])('[SV5] parked as %s', async (code, parts) => {
    const { assessor } = here
    const envelope = assessor.envelope(here, parts(here))
    const pushed = await push(assessor, assessor.frame(envelope))
    expect(pushed.results).toEqual([{ result: 'parked', code }])
  })

  test('[SV5] parked as not-a-member for a stranger, and a stream of another inspection is unknown', async () => {
    const there = await makeTestInspection(test_.log)
    const stranger = here.assessor.frame(here.assessor.envelope(there))
    expect((await push(here.assessor, stranger)).results).toEqual([
      { result: 'parked', code: 'not-a-member' },
    ])
    const mixed = { inspection: here.inspection, stream: there.stream }
    expect((await push(here.lead, ...here.lead.frames(mixed, 1))).results).toEqual([
      { result: 'parked', code: 'unknown-stream' },
    ])
  })

  test('[SV6] leads write every stream of their inspection; a case taken away is parked', async () => {
    const pushed = await push(
      here.lead,
      ...here.lead.frames(here, 1),
      ...here.lead.frames({ ...here, stream: here.setUp }, 1),
    )
    expect(pushed.results.map(({ result }) => result)).toEqual(['accepted', 'accepted'])
    const { inspection, stream } = here
    await here.change({ kind: 'stream', inspection, stream, writer: null })
    expect((await push(here.assessor, ...here.assessor.frames(here, 1))).results).toEqual([
      { result: 'parked', code: 'not-your-case' },
    ])
  })

  test('[SV5] work accepted before a case was taken away is still a duplicate after', async () => {
    const frames = here.assessor.frames(here, 2)
    await push(here.assessor, ...frames)
    const { inspection, stream } = here
    await here.change({ kind: 'stream', inspection, stream, writer: null })
    expect((await push(here.assessor, ...frames)).results).toEqual([
      { result: 'duplicate', seq: 1 },
      { result: 'duplicate', seq: 2 },
    ])
  })

  test('[SV1] one push that throws takes only itself back', async () => {
    const good = push(here.assessor, ...here.assessor.frames(here, 2))
    const unknown = test_.log.appendPush({ device: freshId(), frames: [], at: AT })
    const alsoGood = push(here.lead, ...here.lead.frames(here, 2))
    await expect(unknown).rejects.toThrow('only an enrolled device pushes')
    expect((await good).results).toHaveLength(2)
    expect((await alsoGood).results.at(-1)).toEqual({ result: 'accepted', seq: 4 })
    expect((await readAll()).frames).toHaveLength(4)
  })

  test('[SV4] an empty push says where the device stands', async () => {
    const pushed = await push(here.assessor)
    expect(pushed.results).toEqual([])
    expect(headOf(pushed)).toEqual([0, bytesToBase64url(CHAIN_START)])
  })
})

const helloOf = ({ id }: TestDevice) => ({ device: id, app: '1', unsent: 0, at: AT })

/** As text: one engine gives Uint8Array and the other Buffer. */
const headOf = ({ head }: Pushed) => [head.number, bytesToBase64url(head.hash)]
