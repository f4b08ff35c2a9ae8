/**
 * The interview with an officer whose cases two assessors hold: written by one it
 * is read by the other; written by both apart it is shown to both.
 */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { interviewPaths } from '../../src/domain/assessment/interview-paths.ts'
import { setUpPaths } from '../../src/domain/assessment/set-up-paths.ts'
import { type Reading, readRegister } from '../../src/ops/fold.ts'
import { readInterviewConflicts } from '../../src/session/conflicts/read-conflicts.ts'
import { settleConflict } from '../../src/session/conflicts/settle-conflict.ts'
import { setUpStreamOf } from '../../src/session/inspections.ts'
import { openStream } from '../../src/session/open-case.ts'
import { readFoldedStream } from '../../src/session/read-stream.ts'
import { readHello } from '../../src/store/office.ts'
import { createWorld, type World } from '../kit/world.ts'
import type { Person } from '../kit/world-person.ts'

/** As this person's own set-up says. */
async function interviewOf({ place }: World, person: Person, reference: string) {
  const { interviews, id, editionId } = await person.inspection()
  const ofCase = place.cases.get(reference)
  const stream = ofCase && interviews.get(ofCase)
  if (!stream) throw new Error(`${person.name} knows no interview of ${reference}`)
  return { stream, inspection: id, edition: editionId }
}

async function asks(
  world: World,
  person: Person,
  { of, question, answer }: { of: string; question: string; answer: string },
) {
  const at = await interviewOf(world, person, of)
  const open = await openStream(person.tablet.session(), at)
  open.change(interviewPaths.answer(question), answer)
  await open.close()
}

async function reads(world: World, person: Person, of: string, path: string): Promise<Reading> {
  const { stream } = await interviewOf(world, person, of)
  const { state } = await readFoldedStream(person.tablet.session(), stream)
  return readRegister(state.get(path))
}

const CASELOAD = interviewPaths.answer('caseload')

test('[FM9 FM11] what one assessor asked the officer, the other reads in their own case', async () => {
  const world = await createWorld({ seed: 40 })
  const { ann, ben, lead, everyoneOnline } = world
  ann.goesOffline()
  await asks(world, ann, { of: 'C1', question: 'caseload', answer: '79' })
  await everyoneOnline()
  for (const [person, of] of [
    [ann, 'C2'],
    [ben, 'C3'],
    [ben, 'C4'],
    [lead, 'C1'],
  ] as const) {
    expect(await reads(world, person, of, CASELOAD)).toMatchObject({ kind: 'value', value: '79' })
  }
  expect((await reads(world, ben, 'C3', interviewPaths.officer)).kind).toBe('value')
  // Ben reads the interview and still nothing of Ann's cases.
  const mayRead = (await readHello(await ben.tablet.log()))?.streams.map(({ stream }) => stream)
  expect(mayRead).not.toContain(world.place.cases.get('C1'))
  expect(await ann.queue()).toEqual({ unsent: 0, parked: 0 })
  await world.close()
})

test('[FM17] both ask while they are offline: both see both, and a choice ends it', async () => {
  const world = await createWorld({ seed: 41, offline: ['ann', 'ben'] })
  const { ann, ben, everyoneOnline } = world
  await asks(world, ann, { of: 'C1', question: 'workloadReasonable', answer: 'no' })
  await asks(world, ben, { of: 'C3', question: 'workloadReasonable', answer: 'yes' })
  await everyoneOnline()
  const path = interviewPaths.answer('workloadReasonable')
  for (const [person, of] of [
    [ann, 'C1'],
    [ben, 'C3'],
  ] as const) {
    const reading = await reads(world, person, of, path)
    const values = reading.kind === 'conflict' ? reading.heads.map(({ value }) => value) : []
    expect(values.toSorted()).toEqual(['no', 'yes'])
  }
  await asks(world, ben, { of: 'C4', question: 'workloadReasonable', answer: 'no' })
  await everyoneOnline()
  for (const [person, of] of [
    [ann, 'C1'],
    [ben, 'C3'],
  ] as const)
    expect(await reads(world, person, of, path)).toMatchObject({ kind: 'value', value: 'no' })
  await world.close()
})

test('[FM17 HI12 HI13] what differs in an interview stands once on the desk, with its author, and is settled there', async () => {
  const world = await createWorld({ seed: 43, offline: ['ann', 'ben'] })
  const { ann, ben, everyoneOnline } = world
  await asks(world, ann, { of: 'C1', question: 'workloadReasonable', answer: 'no' })
  await asks(world, ben, { of: 'C3', question: 'workloadReasonable', answer: 'yes' })
  const deskOf = async (person: Person) =>
    readInterviewConflicts(
      person.tablet.session(),
      [...(await person.lines()).values()],
      new Map([[(await person.inspection()).id, await person.inspection()]]),
    )
  expect(await deskOf(ann)).toEqual([])
  await everyoneOnline()
  const path = interviewPaths.answer('workloadReasonable')
  for (const person of [ann, ben]) {
    const desk = await deskOf(person)
    expect(desk).toMatchObject([{ isFinished: false, conflicts: [{ path }] }])
    const values = desk[0]?.conflicts[0]?.heads.map(({ value }) => value)
    expect(values?.toSorted()).toEqual(['no', 'yes'])
  }
  const [on] = await deskOf(ben)
  if (!on) throw new Error('it differs')
  const settled = await settleConflict(ben.tablet.session(), on, { path, value: 'no' })
  expect(settled.ok).toBe(true)
  expect(await deskOf(ben)).toEqual([])
  await everyoneOnline()
  expect(await deskOf(ann)).toEqual([])
  expect(await reads(world, ann, 'C1', path)).toMatchObject({ kind: 'value', value: 'no' })
  await world.close()
})

test('[FM12 FM17] two quotes written apart are both there, and differ with nobody', async () => {
  const world = await createWorld({ seed: 42, offline: ['ann', 'ben'] })
  const { ann, ben, everyoneOnline } = world
  for (const [person, of, id] of [
    [ann, 'C1', 'q-ann'],
    [ben, 'C3', 'q-ben'],
  ] as const) {
    const open = await openStream(person.tablet.session(), await interviewOf(world, person, of))
    open.change(interviewPaths.quote(id), `Said to ${person.name}`)
    await open.close()
  }
  await everyoneOnline()
  for (const id of ['q-ann', 'q-ben'])
    expect((await reads(world, ben, 'C3', interviewPaths.quote(id))).kind).toBe('value')
  await world.close()
})

test('[FM11 SY11] who has no case of the officer any more writes into what the office sets aside', async () => {
  const world = await createWorld({ seed: 43 })
  const { ann, ben, lead, office, everyoneOnline } = world
  ann.goesOffline()
  await asks(world, ann, { of: 'C1', question: 'caseload', answer: '50' })
  await world.allocates('C1', ben)
  await world.allocates('C2', ben)
  await lead.syncs()
  await everyoneOnline()
  expect(office.parked().map(({ code }) => code)).toEqual(['not-your-case'])
  expect(await ann.queue()).toEqual({ unsent: 0, parked: 1 })
  expect((await reads(world, ben, 'C3', CASELOAD)).kind).toBe('unanswered')
  await world.close()
})

test('[FM9] an inspection from before interviews goes on, and has them when cases are handed out', async () => {
  const world = await createWorld({ seed: 44, cases: ['C1', 'C2'] })
  const { ann, ben, lead, everyoneOnline } = world
  const before = await lead.inspection()
  // As it was then: the set-up says nothing of interviews.
  const { id, editionId } = before
  const setUp = { stream: setUpStreamOf(id), inspection: id, edition: editionId }
  const open = await openStream(lead.tablet.session(), setUp)
  for (const stream of before.interviews.keys()) open.change(setUpPaths.interview(stream), null)
  await open.close()
  await everyoneOnline()
  expect((await ann.inspection()).interviews.size).toBe(0)
  await ann.answers('2.1.1.a', 'yes')
  await ann.finishes()
  await everyoneOnline()
  expect(await lead.sees('2.1.1.a')).toBe('yes')
  await world.allocates('C2', ann)
  await everyoneOnline()
  await asks(world, ann, { of: 'C1', question: 'caseload', answer: '31' })
  await everyoneOnline()
  expect(await reads(world, lead, 'C2', CASELOAD)).toMatchObject({ value: '31' })
  expect(await ben.queue()).toEqual({ unsent: 0, parked: 0 })
  await world.close()
})
