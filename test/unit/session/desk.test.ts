/**
 * The desk of those who lead, the days of the fieldwork, cases in dispute,
 * appointments: kept in the right stream, read back, withdrawn.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { PersonId, StreamId } from '../../../src/base/brand.ts'
import { deskPaths, type WrittenInterest } from '../../../src/domain/assessment/desk-paths.ts'
import { appointmentPaths, setUpPaths } from '../../../src/domain/assessment/set-up-paths.ts'
import { readRegister } from '../../../src/ops/fold.ts'
import { appoint } from '../../../src/session/appoint.ts'
import {
  declareInterest,
  deskStreamOf,
  readDesk,
  watchDesk,
  withdrawInterest,
  writeShare,
} from '../../../src/session/desk.ts'
import { setUpStreamOf } from '../../../src/session/inspections.ts'
import { keepOps } from '../../../src/session/keep-change.ts'
import { readFoldedStream } from '../../../src/session/read-stream.ts'
import type { Session } from '../../../src/session/session.ts'
import { readSetUpFacts, writeFieldwork } from '../../../src/session/set-up-facts.ts'
import { makeOps } from '../../../src/session/write-stream.ts'
import { readOrders } from '../../../src/store/office.ts'
import { createTestInspection, createTestSession, type TestInspection } from './session-bench.ts'

async function createDesk(cases = 2) {
  const session = await createTestSession()
  const made = await createTestInspection(session, cases)
  const ann = session.ids.next<PersonId>()
  const interest: WrittenInterest = {
    person: ann,
    against: 'officer',
    subject: 'R. Officer',
    why: 'They are married',
  }
  return { session, ...made, ann, interest }
}

/** A write that has not seen what is there, as one from another tablet. */
async function writeUnseen(
  session: Session,
  { id, inspection }: TestInspection,
  stream: StreamId,
  values: readonly (readonly [string, string | null])[],
) {
  const writing = { inspection: id, stream, edition: inspection.editionId, state: new Map() }
  const kept = await keepOps(session, makeOps(session, { ...writing, values: new Map(values) }))
  if (!kept.ok) throw new Error(kept.error.kind)
}

describe('conflicts of interest', () => {
  test('[AL11] one that is declared is read back with who and when, and can be withdrawn', async () => {
    const { session, id, inspection, interest } = await createDesk()
    await declareInterest(session, inspection, interest)
    await declareInterest(session, inspection, { ...interest, against: 'office', subject: 'North' })
    const { interests } = await readDesk(session, id)
    expect(interests).toHaveLength(2)
    const [first] = interests.filter(({ against }) => against === 'officer')
    expect(first).toMatchObject({ ...interest, by: session.person })
    expect(first?.at).toMatch(/^2019-/)
    await withdrawInterest(session, inspection, first?.id ?? '')
    const left = (await readDesk(session, id)).interests
    expect(left.map(({ against }) => against)).toEqual(['office'])
  })

  test('[AL11] the set-up, which every member reads, learns nothing of it', async () => {
    const { session, id, inspection, interest } = await createDesk()
    const before = (await readFoldedStream(session, setUpStreamOf(id))).rows
    await declareInterest(session, inspection, interest)
    expect((await readFoldedStream(session, setUpStreamOf(id))).rows).toBe(before)
    expect((await readFoldedStream(session, deskStreamOf(id))).rows).toBe(1)
  })

  test('[AL11] the desk is ordered once, as a stream of nobody, before its first operation', async () => {
    const { session, id, inspection, interest } = await createDesk()
    await declareInterest(session, inspection, interest)
    await declareInterest(session, inspection, interest)
    const orders = (await readOrders(session.log)).flatMap(({ change }) =>
      change.kind === 'stream' && change.stream === deskStreamOf(id) ? [change] : [],
    )
    expect(orders).toEqual([
      { kind: 'stream', inspection: id, stream: deskStreamOf(id), writer: null },
    ])
    expect(deskStreamOf(id)).toBe(deskStreamOf(id))
    expect(deskStreamOf(id)).not.toBe(setUpStreamOf(id))
  })

  test('[AL11] where two differ it stands, and what is of a newer version is kept and not read', async () => {
    const made = await createDesk()
    const { session, id, inspection, interest } = made
    await declareInterest(session, inspection, interest)
    const [declared] = (await readDesk(session, id)).interests
    const path = deskPaths.interest(declared?.id ?? '')
    await writeUnseen(session, made, deskStreamOf(id), [
      [path, null],
      [deskPaths.interest('newer'), '{"against":"region"}'],
      ['something/else', 'x'],
    ])
    const { interests } = await readDesk(session, id)
    expect(interests).toEqual([declared])
  })
})

describe('shares', () => {
  test('[AL12] a share of a load is read back; one in conflict or of no sense is the usual one', async () => {
    const made = await createDesk()
    const { session, id, inspection, ann } = made
    const ben = session.ids.next<PersonId>()
    const cleo = session.ids.next<PersonId>()
    await writeShare(session, inspection, { person: ann, share: 50 })
    await writeShare(session, inspection, { person: ben, share: 25 })
    await writeUnseen(session, made, deskStreamOf(id), [
      [deskPaths.share(ben), '75'],
      [deskPaths.share(cleo), 'most'],
    ])
    expect([...(await readDesk(session, id)).shares]).toEqual([[ann, 50]])
  })
})

describe('who watches', () => {
  test('[AL18] is told of the desk and the set-up, and of nothing else', async () => {
    const { session, id, inspection, cases, interest } = await createDesk()
    const told: string[] = []
    const stop = watchDesk(session, id, () => told.push('told'))
    await declareInterest(session, inspection, interest)
    expect(told).toHaveLength(1)
    await writeFieldwork(session, inspection, { from: '2019-03-25', to: undefined })
    expect(told).toHaveLength(2)
    const when = { day: '2019-03-26', time: null, place: null }
    await appoint(session, inspection, cases, when)
    expect(told).toHaveLength(2)
    stop()
    await declareInterest(session, inspection, interest)
    expect(told).toHaveLength(2)
  })
})

describe('the set-up', () => {
  test('[AL15] the days of the fieldwork are set and taken away', async () => {
    const { session, id, inspection } = await createDesk()
    const read = async () => (await readSetUpFacts(session, id)).fieldwork
    expect(await read()).toEqual({ from: undefined, to: undefined })
    await writeFieldwork(session, inspection, { from: '2019-03-25', to: '2019-04-12' })
    expect(await read()).toEqual({ from: '2019-03-25', to: '2019-04-12' })
    await writeFieldwork(session, inspection, { from: '2019-03-25', to: undefined })
    expect(await read()).toEqual({ from: '2019-03-25', to: undefined })
    await writeFieldwork(session, inspection, { from: undefined, to: '2019-04-12' })
    expect(await read()).toEqual({ from: undefined, to: '2019-04-12' })
  })

  test('[AL18] a case that was given to different people names them all', async () => {
    const made = await createDesk()
    const { session, id, cases, ann } = made
    const [first] = cases
    if (!first) throw new Error('a case')
    expect((await readSetUpFacts(session, id)).disputed.size).toBe(0)
    await writeUnseen(session, made, setUpStreamOf(id), [[setUpPaths.assessor(first), ann]])
    const { disputed } = await readSetUpFacts(session, id)
    expect([...disputed.keys()]).toEqual([first])
    const givings = disputed.get(first) ?? []
    expect(givings.map(({ assessor, by }) => [assessor, by])).toEqual(
      expect.arrayContaining([
        [ann, session.person],
        [undefined, session.person],
      ]),
    )
  })
})

describe('appointments', () => {
  const readWhen = async (session: Session, stream: StreamId) => {
    const { state } = await readFoldedStream(session, stream)
    return Object.values(appointmentPaths).map((path) => {
      const reading = readRegister(state.get(path))
      return reading.kind === 'value' ? reading.value : reading.kind
    })
  }

  test('[AL13] an appointment is written to each case, and nothing twice', async () => {
    const { session, inspection, cases } = await createDesk(3)
    const when = { day: '2019-03-26', time: '09:30', place: 'Room 4' }
    // The list had set 09:30 on another day.
    expect(await appoint(session, inspection, cases, when)).toEqual({ ok: true, value: 6 })
    for (const stream of cases) {
      expect(await readWhen(session, stream)).toEqual(['2019-03-26', '09:30', 'Room 4'])
    }
    const before = await session.log.db.ops.count()
    expect(await appoint(session, inspection, cases, when)).toEqual({ ok: true, value: 0 })
    expect(await session.log.db.ops.count()).toBe(before)
  })

  test('[AL13] it is taken away, and settles what two people set', async () => {
    const made = await createDesk(1)
    const { session, inspection, cases } = made
    const [stream] = cases
    if (!stream) throw new Error('a case')
    await writeUnseen(session, made, stream, [[appointmentPaths.day, '2019-03-29']])
    expect(await readWhen(session, stream)).toEqual(['conflict', '09:30', 'unanswered'])
    const when = { day: '2019-03-29', time: '09:30', place: null }
    await appoint(session, inspection, cases, when)
    expect(await readWhen(session, stream)).toEqual(['2019-03-29', '09:30', 'unanswered'])
    await appoint(session, inspection, cases, { day: null, time: null, place: null })
    expect(await readWhen(session, stream)).toEqual(['unanswered', 'unanswered', 'unanswered'])
  })
})
