/**
 * Cases handed out while people are at work: a suggestion kept, a case that moves
 * with its history, two leads who did not hear of each other, and conflicts of
 * interest that no assessor gets to see.
 */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { makeAllocation } from '../../src/domain/sampling/allocation/make-allocation.ts'
import { makeAllocationWish } from '../../src/session/allocation-wish.ts'
import { appoint } from '../../src/session/appoint.ts'
import { readCaseLines } from '../../src/session/case-list.ts'
import { declareInterest, deskStreamOf, readDesk, writeShare } from '../../src/session/desk.ts'
import { allocateEach } from '../../src/session/people.ts'
import { readSetUpFacts } from '../../src/session/set-up-facts.ts'
import { readStreams } from '../../src/store/log.ts'
import { readHello } from '../../src/store/office.ts'
import { createWorld, personOf, type World } from '../kit/world.ts'
import type { Person } from '../kit/world-person.ts'

const idOf = ({ place }: World) => {
  if (!place.inspection) throw new Error('an inspection')
  return place.inspection
}

/** What a lead looks at before they keep it. */
async function suggest(by: Person, mayMove: 'free' | 'not-begun' | 'all') {
  const session = by.tablet.session()
  const inspection = await by.inspection()
  const lines = await readCaseLines(session, new Map([[inspection.id, inspection]]))
  const desk = await readDesk(session, inspection.id)
  return makeAllocation(makeAllocationWish({ inspection, lines, desk }, mayMove))
}

async function keep(by: Person, { placed }: Awaited<ReturnType<typeof suggest>>) {
  const wanted = placed.flatMap(({ cases, assessor }) =>
    cases.map(({ stream }) => [stream, assessor] as const),
  )
  const kept = await allocateEach(by.tablet.session(), await by.inspection(), new Map(wanted))
  if (!kept.ok) throw new Error(kept.error.kind)
}

test('[AL19 AL3] a suggestion that is kept during fieldwork: the case moves with its history, the rest is parked', async () => {
  const world = await createWorld({ seed: 31 })
  const { ann, ben, lead, office, place, everyoneOnline } = world
  await ann.answers('2.1.1.a', 'yes', 'C1')
  await everyoneOnline()
  ann.goesOffline()
  await ann.answers('2.1.3.b', 'no', 'C1')
  await ann.notes('2.1.3', 'Heard from the officer', 'C1')

  // The lead's tablet has heard of the first answer: C1 is begun, and stays.
  const gentle = await suggest(lead, 'not-begun')
  const begun = place.cases.get('C1')
  expect(gentle.kept.map((one) => [one.case.stream, one.why])).toEqual([[begun, 'begun']])

  // Ann falls ill: she takes no cases, and a lead asks for all of them.
  const inspection = await lead.inspection()
  await writeShare(lead.tablet.session(), inspection, { person: personOf(ann), share: 0 })
  await keep(lead, await suggest(lead, 'all'))
  await lead.syncs()
  await ben.syncs()
  expect(await ben.sees('2.1.1.a', 'C1')).toBe('yes')
  await ben.answers('2.1.1.b', 'no', 'C1')

  await everyoneOnline()
  expect(office.parked().map(({ code }) => code)).toEqual(['not-your-case', 'not-your-case'])
  expect(await ann.sees('2.1.3.b', 'C1')).toBe('no')
  expect(await lead.sees('2.1.3.b', 'C1')).toBeUndefined()
  expect(await lead.sees('2.1.1.a', 'C1')).toBe('yes')
  for (const person of [ann, lead]) {
    const word = await readHello(await person.tablet.log())
    expect(word?.parked).toMatchObject([{ stream: begun, code: 'not-your-case', count: 2 }])
  }
  await world.close()
})

test('[AL18] two leads who allocate one case offline: both see who gave it to whom, and one chooses', async () => {
  const world = await createWorld({ seed: 32 })
  const { ann, ben, lead, place, everyoneOnline } = world
  const leo = await world.bringIn('leo', { role: 'lead' })
  await everyoneOnline()
  const stream = place.cases.get('C1')
  if (!stream) throw new Error('a case')
  const giveTo = async (by: Person, to: Person | null) => {
    const wanted = new Map([[stream, to && personOf(to)]])
    const kept = await allocateEach(by.tablet.session(), await by.inspection(), wanted)
    if (!kept.ok) throw new Error(kept.error.kind)
  }
  lead.goesOffline()
  leo.goesOffline()
  await giveTo(lead, ben)
  await giveTo(leo, null)
  await everyoneOnline()
  for (const person of [lead, leo]) {
    const { disputed } = await readSetUpFacts(person.tablet.session(), idOf(world))
    const givings = disputed.get(stream) ?? []
    expect(givings.map(({ assessor, by }) => [assessor, by])).toEqual(
      expect.arrayContaining([
        [personOf(ben), personOf(lead)],
        [undefined, personOf(leo)],
      ]),
    )
    expect((await person.inspection()).assessors.get(stream)).toBeUndefined()
  }

  await giveTo(leo, ann)
  await everyoneOnline()
  for (const person of [lead, leo, ann]) {
    expect((await person.inspection()).assessors.get(stream)).toBe(personOf(ann))
    const facts = await readSetUpFacts(person.tablet.session(), idOf(world))
    expect(facts.disputed.size).toBe(0)
  }
  await ann.answers('2.1.1.a', 'yes', 'C1')
  await everyoneOnline()
  expect(await ann.queue()).toEqual({ unsent: 0, parked: 0 })
  expect(await leo.sees('2.1.1.a', 'C1')).toBe('yes')
  await world.close()
})

test('[AL11 SV6] conflicts of interest reach leads and reviewers, and no assessor’s tablet', async () => {
  const world = await createWorld({ seed: 33 })
  const { ann, ben, lead, everyoneOnline } = world
  const leo = await world.bringIn('leo', { role: 'lead' })
  const rita = await world.bringIn('rita', { role: 'reviewer' })
  lead.goesOffline()
  leo.goesOffline()
  const declare = async (by: Person, who: Person, subject: string) =>
    declareInterest(by.tablet.session(), await by.inspection(), {
      person: personOf(who),
      against: 'officer',
      subject,
      why: '',
    })
  // Both begin the desk without hearing of each other.
  await declare(lead, ann, 'R. Officer')
  await declare(leo, ben, 'S. Officer')
  await everyoneOnline()
  for (const person of [lead, leo, rita]) {
    const { interests } = await readDesk(person.tablet.session(), idOf(world))
    expect(interests.map(({ subject }) => subject).sort()).toEqual(['R. Officer', 'S. Officer'])
    expect(await person.queue()).toEqual({ unsent: 0, parked: 0 })
    // It is no case: nobody's list shows it.
    expect([...(await person.lines()).keys()].sort()).toEqual(['C1', 'C2', 'C3', 'C4'])
  }
  const desk = deskStreamOf(idOf(world))
  for (const person of [ann, ben]) {
    const streams = await readStreams(await person.tablet.log())
    expect(streams.map(({ stream }) => stream)).not.toContain(desk)
    const word = await readHello(await person.tablet.log())
    expect(word?.streams.map(({ stream }) => stream)).not.toContain(desk)
  }
  // All four cases are R. Officer's: none of them is Ann's any more.
  const { placed } = await suggest(leo, 'not-begun')
  expect(placed.map(({ assessor }) => assessor)).toEqual([personOf(ben)])
  await world.close()
})

test('[AL13] an appointment that the lead sets stands in the assessor’s list', async () => {
  const world = await createWorld({ seed: 34 })
  const { ann, lead, place, everyoneOnline } = world
  const streams = ['C1', 'C2'].flatMap((reference) => place.cases.get(reference) ?? [])
  const when = { day: '2019-03-26', time: '09:30', place: 'Room 4' }
  await appoint(lead.tablet.session(), await lead.inspection(), streams, when)
  await everyoneOnline()
  const lines = await ann.lines()
  expect(['C1', 'C2'].map((reference) => lines.get(reference))).toMatchObject([when, when])
  await world.close()
})
