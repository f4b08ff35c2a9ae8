/**
 * A case that is taken away while its assessor is offline: the work stays, is
 * parked at the endpoint, and both of them see it.
 */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { readCursors } from '../../src/store/inbox.ts'
import { appendOrders, readHello } from '../../src/store/office.ts'
import { createWorld, personOf } from '../kit/world.ts'

test('[SY11] the work of the former assessor is on their tablet and parked, in sight of both', async () => {
  const world = await createWorld({ seed: 11 })
  const { ann, ben, lead, office, place, everyoneOnline } = world
  await ann.answers('2.1.1.a', 'yes')
  await everyoneOnline()
  ann.goesOffline()
  await ann.answers('2.1.3.b', 'no')
  await ann.notes('2.1.3', 'What the officer said')
  await world.allocates('C1', ben)
  await lead.syncs()
  await ben.syncs()
  expect(await ben.sees('2.1.1.a')).toBe('yes')

  await everyoneOnline()
  expect(await ann.sees('2.1.3.b')).toBe('no')
  expect(await ann.queue()).toEqual({ unsent: 0, parked: 2 })
  expect(office.parked().map(({ code }) => code)).toEqual(['not-your-case', 'not-your-case'])
  const stream = place.cases.get('C1')
  for (const person of [ann, lead]) {
    const word = await readHello(await person.tablet.log())
    expect(word?.parked).toMatchObject([{ stream, code: 'not-your-case', count: 2 }])
  }
  const cursors = await readCursors(await ann.tablet.log())
  expect(cursors.find((row) => row.stream === stream)).toMatchObject({ gone: 1 })
  expect(await ben.sees('2.1.3.b')).toBeUndefined()
  expect(await lead.sees('2.1.3.b')).toBeUndefined()
  await world.close()
})

test('[SY9] with anything parked nobody is told that the copies are identical', async () => {
  const world = await createWorld({ seed: 12, offline: ['ann'] })
  const { ann, ben, lead, everyoneOnline } = world
  await ann.answers('2.1.3.b', 'no')
  await world.allocates('C1', ben)
  await everyoneOnline()
  expect((await ann.syncs()).receipt).toBeNull()
  expect((await lead.syncs()).receipt).not.toBeNull()
  expect((await ben.syncs()).receipt).not.toBeNull()
  await world.close()
})

test('[SY10] what is parked holds up nothing else: the other case of that tablet arrives', async () => {
  const world = await createWorld({ seed: 13, offline: ['ann'] })
  const { ann, ben, lead, everyoneOnline } = world
  for (const prompt of ['2.1.1.a', '2.1.1.b', '2.1.3.b']) {
    await ann.answers(prompt, 'no', 'C1')
    await ann.answers(prompt, 'yes', 'C2')
  }
  await world.allocates('C1', ben)
  await everyoneOnline()
  expect(await ann.queue()).toEqual({ unsent: 0, parked: 3 })
  for (const prompt of ['2.1.1.a', '2.1.1.b', '2.1.3.b']) {
    expect(await lead.sees(prompt, 'C2')).toBe('yes')
  }
  await world.close()
})

test('[SY11 SY2] given back, the case is there whole again, with what others did meanwhile', async () => {
  const world = await createWorld({ seed: 14 })
  const { ann, ben, everyoneOnline } = world
  await world.allocates('C1', ben)
  await everyoneOnline()
  await ben.answers('2.1.3.b', 'no')
  await ben.syncs()
  await world.allocates('C1', ann)
  await everyoneOnline()
  expect(await ann.sees('2.1.3.b')).toBe('no')
  await ann.answers('2.1.3.b', 'yes')
  await everyoneOnline()
  expect(await ann.queue()).toEqual({ unsent: 0, parked: 0 })
  await world.close()
})

test('[SE3] what somebody wrote who has left the inspection stays readable where it is', async () => {
  const world = await createWorld({ seed: 15 })
  const { ann, lead, place, everyoneOnline } = world
  await ann.answers('2.1.3.b', 'yes')
  await everyoneOnline()
  const { inspection } = place
  if (!inspection) throw new Error('an inspection')
  const end = { kind: 'member-end' as const, inspection, person: personOf(ann) }
  await appendOrders(await lead.tablet.log(), [end])
  await lead.syncs()
  lead.tablet.lock()
  await lead.tablet.unlock()
  expect(await lead.sees('2.1.3.b')).toBe('yes')
  expect((await lead.lines()).get('C1')).toMatchObject({ unopened: 0 })
  await world.close()
})
