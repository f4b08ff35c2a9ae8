/**
 * The world itself: what it promises to the scenarios that stand on it.
 */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { createWorld } from '../../kit/world.ts'
import { createLedger } from '../../kit/world-ledger.ts'

test('the same seed gives the same ids, another one others', async () => {
  const idsOf = async (seed: number) => {
    const world = await createWorld({ seed, cases: ['C1', 'C2'] })
    const ids = world.office.ops().map(({ id }) => id)
    await world.close()
    return ids
  }
  const first = await idsOf(1)
  expect(await idsOf(1)).toEqual(first)
  expect(await idsOf(2)).not.toEqual(first)
})

test('it begins at rest: everybody has their cases and a receipt', async () => {
  const world = await createWorld({ seed: 3 })
  const sizes = await Promise.all(world.everyone.map(async (one) => (await one.lines()).size))
  expect(sizes).toEqual([4, 2, 2])
  for (const person of world.everyone) expect((await person.syncs()).receipt).not.toBeNull()
  expect(await createLedger().findFaults(world)).toEqual([])
  await world.close()
})

test('the ledger notices what is not there, or stands otherwise', async () => {
  const world = await createWorld({ seed: 4 })
  const { ann, everyoneOnline, place } = world
  const path = '2.1.1.a/judgement'
  await ann.answers('2.1.1.a', 'yes')
  await everyoneOnline()
  const reading = await ann.reads(path)
  const stream = place.cases.get('C1')
  if (reading.kind !== 'value' || !stream) throw new Error('an answer')
  const what = { by: ann, stream, path, seen: [] }
  const ledger = createLedger()
  ledger.promise(reading.head.id, { ...what, value: 'yes' })
  expect(await ledger.findFaults(world)).toEqual([])
  ledger.promise(reading.head.id, { ...what, value: 'no' })
  expect(await ledger.findFaults(world)).toEqual([`${path} = no arrived as ${path} = yes`])
  ledger.withdraw(reading.head.id)
  ledger.promise(ann.tablet.session().ids.next<typeof reading.head.id>(), { ...what, value: 'x' })
  expect(await ledger.findFaults(world)).toEqual([`ann was promised ${path} = x: lost`])
  await world.close()
})
