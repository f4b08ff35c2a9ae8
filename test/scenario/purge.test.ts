/**
 * An inspection ends, its days pass, and it goes from every tablet and from the
 * office, with a receipt of each.
 */
import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { confirmEnd } from '../../src/session/note-ends.ts'
import { readOwnDraft, writeOwnDraft } from '../../src/session/own-drafts.ts'
import { readHello } from '../../src/store/office.ts'
import { findLoss } from '../../src/store/open-store.ts'
import { createWorld, type World } from '../kit/world.ts'
import { saveCopyOf, takesIn } from '../kit/world-copies.ts'
import { deviceOf, inspectionOf, withdraws } from '../kit/world-keys.ts'
import type { Person } from '../kit/world-person.ts'
import { daysPass, deletes, ends, leftOf, readsEnds } from '../kit/world-purge.ts'

const worlds: World[] = []
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close()
})

async function makeWorld(seed: number): Promise<World> {
  const world = await createWorld({ seed })
  worlds.push(world)
  await world.ann.answers('2.1.1.a', 'yes', 'C1')
  await world.ben.answers('2.1.1.a', 'no', 'C3')
  await world.everyoneOnline()
  return world
}

const endingOf = async ({ tablet }: Person) => (await readHello(await tablet.log()))?.endings[0]

const ACKNOWLEDGED = { done: true, missing: { streams: [], tablets: [], parked: 0 } }

test('[PU1 PU22 PU26 PU30] said, acknowledged, due: each tablet deletes it, signs, and the office is last', async () => {
  const world = await makeWorld(900)
  const { ann, ben, lead, office } = world
  expect(await ends(world)).toEqual(ACKNOWLEDGED)
  daysPass(world, 13)
  await world.everyoneOnline()
  expect(await ann.sees('2.1.1.a', 'C1')).toBe('yes')
  expect(await office.purge()).toMatchObject([{ state: 'not-due' }])
  daysPass(world, 1)
  for (const person of [ann, ben]) {
    const held = (await leftOf(world, person)).ops
    const row = await deletes(person)
    expect(row).toMatchObject({ operations: held, isSent: true })
    expect(await leftOf(world, person)).toEqual({})
    expect(await findLoss(await person.tablet.log())).toBeUndefined()
    const { keyring } = person.tablet.session()
    await keyring.refresh()
    expect(keyring.inspections()).toEqual([])
  }
  expect(await office.purge()).toMatchObject([{ state: 'owed', owed: [deviceOf(lead)] }])
  await deletes(lead)
  await lead.syncs()
  const tablets = (await endingOf(lead))?.tablets ?? []
  expect(tablets.map(({ deletedAt }) => deletedAt !== null)).toEqual([true, true, true])
  expect(await office.purge()).toMatchObject([{ state: 'deleted' }])
  expect(office.ops()).toEqual([])
  for (const person of [ann, ben, lead]) await person.syncs()
  expect(await endingOf(lead)).toMatchObject({ deletedAt: office.clock.now() })
})

test('[PU2] a tablet with unsent work keeps the end from being said; it is named', async () => {
  const world = await makeWorld(901)
  const { ann, ben } = world
  await ann.answers('2.1.1.b', 'yes', 'C1')
  // Hello goes out, and the work does not.
  ann.tablet.link.next('cut-before', '/api/push')
  await ann.tablet.sync()
  expect(await ends(world)).toMatchObject({
    ...{ done: false, code: 'not-whole' },
    missing: { tablets: [{ device: deviceOf(ann), unsent: 1 }] },
  })
  await ann.syncs()
  await ben.syncs()
  await ann.syncs()
  expect(await ends(world)).toEqual(ACKNOWLEDGED)
})

test('[PU4 PU27] a tablet that was away past the day sends what it has first; nothing of it goes before its own days', async () => {
  const world = await makeWorld(902)
  const { ann, ben, lead, office } = world
  ann.goesOffline()
  await ann.answers('2.1.1.b', 'yes', 'C1')
  expect(await ends(world)).toEqual(ACKNOWLEDGED)
  daysPass(world)
  await deletes(ben)
  ann.comesOnline()
  const before = (await leftOf(world, ann)).ops
  expect(await deletes(ann)).toBeUndefined()
  // All that she had, and the lead's word of the end.
  expect(await leftOf(world, ann)).toMatchObject({ ops: (before ?? 0) + 1 })
  expect(await ann.queue()).toEqual({ unsent: 0, parked: 0 })
  // What came late moves the day: the lead, who has not deleted yet, reads it.
  await lead.syncs()
  expect(await lead.sees('2.1.1.b', 'C1')).toBe('yes')
  expect(await endingOf(lead)).toMatchObject({ late: 1, isDue: false })
  daysPass(world)
  expect(await deletes(ann)).toMatchObject({ isSent: true })
  await deletes(lead)
  expect(await office.purge()).toMatchObject([{ state: 'deleted' }])
})

test('[PU27] what cannot be sent keeps the inspection on the tablet', async () => {
  const world = await makeWorld(903)
  const { ann } = world
  await ends(world)
  daysPass(world)
  await ann.answers('2.1.1.b', 'yes', 'C1')
  ann.tablet.link.next('cut-before', '/api/push')
  await ann.tablet.sync()
  expect(await leftOf(world, ann)).toMatchObject({ keys: 1 })
  expect(await ann.queue()).toEqual({ unsent: 1, parked: 0 })
})

test('[PU27] what was set aside and nobody has decided keeps it too', async () => {
  const world = await makeWorld(904)
  const { ann, ben } = world
  await ends(world)
  ann.goesOffline()
  await ann.answers('2.1.1.b', 'yes', 'C1')
  await world.allocates('C1', ben)
  await world.lead.syncs()
  daysPass(world, 40)
  ann.comesOnline()
  expect(await deletes(ann)).toBeUndefined()
  expect(await ann.queue()).toEqual({ unsent: 0, parked: 1 })
})

test('[PU27] where one byte differs at the office nothing is deleted', async () => {
  const world = await makeWorld(905)
  const { ann, office } = world
  await ends(world)
  daysPass(world)
  const [op] = office.ops().filter(({ stream }) => stream === world.place.cases.get('C1'))
  if (!op) throw new Error('an operation')
  office.changeByte(op.id)
  expect(await ann.tablet.sync()).toMatchObject({ ok: false, error: { kind: 'copies-differ' } })
  expect(await leftOf(world, ann)).toMatchObject({ keys: 1 })
})

test('[PU26 PU30] a locked tablet deletes at once, and signs at the next unlock', async () => {
  const world = await makeWorld(906)
  const { ann, office, ben, lead } = world
  await ends(world)
  await readsEnds(ann)
  daysPass(world)
  ann.tablet.lock()
  expect(await deletes(ann)).toMatchObject({ signed: null, isSent: false })
  expect(await leftOf(world, ann)).toEqual({})
  for (const person of [ben, lead]) await deletes(person)
  await ann.tablet.unlock()
  expect(await office.purge()).toMatchObject([{ state: 'owed', owed: [deviceOf(ann)] }])
  expect(await deletes(ann)).toMatchObject({ isSent: true })
  expect(await office.purge()).toMatchObject([{ state: 'deleted' }])
})

test('[PU12 PU13 PU31] a tablet that was lost is left out; found again it hands in what it has, and deletes when its person says so', async () => {
  const world = await makeWorld(907)
  const { ann, ben, lead, office } = world
  ann.goesOffline()
  await ann.answers('2.1.1.b', 'yes', 'C1')
  await ends(world)
  daysPass(world)
  for (const person of [ben, lead]) await deletes(person)
  expect(await office.purge(deviceOf(ann))).toMatchObject([{ state: 'deleted' }])
  ann.comesOnline()
  // The lead's word is gone with the rest: the office alone says that it has ended.
  expect(await deletes(ann)).toBeUndefined()
  await confirmEnd(ann.tablet.session(), inspectionOf(world))
  expect(await deletes(ann)).toMatchObject({ isSent: true })
  expect(office.parked().map(({ code }) => code)).toEqual(['inspection-deleted'])
  expect(await leftOf(world, ann)).toEqual({})
})

test('[PU12] a tablet that was withdrawn is not waited for', async () => {
  const world = await makeWorld(908)
  const { ann, ben, lead, office } = world
  await withdraws(world, lead, ann)
  await lead.syncs()
  await ben.syncs()
  expect(await ends(world)).toEqual(ACKNOWLEDGED)
  daysPass(world)
  for (const person of [ben, lead]) await deletes(person)
  expect(await office.purge()).toMatchObject([{ state: 'deleted' }])
})

test('[PU24] afterwards a copy does not bring it back, and says so; a page that was open keeps nothing in it', async () => {
  const world = await makeWorld(909)
  const { ann } = world
  const copy = await saveCopyOf(ann)
  const [open, another] = [await ann.opens('C1'), await ann.opens('C2')]
  await ends(world)
  daysPass(world)
  await deletes(ann)
  const taken = await takesIn(ann, copy)
  expect(taken).toMatchObject({ came: 0, here: 0, foreign: 0 })
  expect(taken.refused.deleted).toBeGreaterThan(0)
  expect(await leftOf(world, ann)).toEqual({})
  const isNotKept = async (page: typeof open) => {
    page.change('2.1.3.c/judgement', 'yes')
    await expect
      .poll(() => page.viewKept('2.1.3.c/judgement').peek().keeping)
      .toMatchObject({ kind: 'not-kept', fault: { kind: 'inspection-deleted' } })
  }
  await isNotKept(open)
  // The same once the key is gone from memory too.
  await ann.tablet.session().keyring.refresh()
  await isNotKept(another)
  expect(await leftOf(world, ann)).toEqual({})
})

test('[PU24 SY6] an office that was put back to before the end does not bring it back either', async () => {
  const world = await createWorld({ seed: 910 })
  worlds.push(world)
  const { ann, office } = world
  const copy = office.copy()
  await ann.answers('2.1.1.a', 'yes', 'C1')
  await world.everyoneOnline()
  await ends(world)
  daysPass(world)
  await deletes(ann)
  await office.putBack(copy)
  // What was deleted has left a hole in its chain: it is no tablet that was put back.
  expect(await ann.syncs()).toMatchObject({ putBack: false })
  expect((await (await ann.tablet.log()).db.meta.get('m'))?.head.number).toBe(0)
  await ann.syncs()
  expect(await leftOf(world, ann)).toEqual({})
  expect(await findLoss(await ann.tablet.log())).toBeUndefined()
})

test('[PU25] what was begun to be written in it goes, and what was begun elsewhere stays', async () => {
  const world = await makeWorld(911)
  const { ann } = world
  const session = ann.tablet.session()
  const stream = world.place.cases.get('C1') ?? ''
  await writeOwnDraft(session, `reopen ${stream}`, 'because')
  await writeOwnDraft(session, 'reopen another', 'stays')
  await ends(world)
  daysPass(world)
  await deletes(ann)
  expect(await readOwnDraft(session, `reopen ${stream}`)).toBeUndefined()
  expect(await readOwnDraft(session, 'reopen another')).toBe('stays')
  expect(inspectionOf(world)).toHaveLength(22)
})

test('[PU30] a tablet that is enrolled anew signs again, as what it is now', async () => {
  const world = await makeWorld(912)
  const { ann, ben, lead, office } = world
  await ends(world)
  daysPass(world)
  for (const person of [ann, ben, lead]) await deletes(person)
  const code = await office.invite('assessor')
  ann.tablet.lock()
  expect((await ann.tablet.enrolAgain(code, 'ann')).ok).toBe(true)
  await ann.tablet.unlock()
  expect(await deletes(ann)).toMatchObject({ signed: { device: deviceOf(ann) } })
})
