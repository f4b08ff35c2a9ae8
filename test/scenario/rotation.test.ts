/**
 * A new key when somebody leaves: who stays reads everything, who left reads
 * nothing new, and nothing that was kept is ever out of reach.
 */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { RECOVERY } from '../../src/ops/envelope/protocol.ts'
import { openParked } from '../../src/session/open-parked.ts'
import { readParked } from '../../src/sync/read-parked.ts'
import { createTransport } from '../../src/sync/transport.ts'
import { createWorld } from '../kit/world.ts'
import {
  deviceOf,
  holdersOf,
  inspectionOf,
  keepsKeys,
  ownOps,
  removes,
  takesBack,
  unopenedBy,
  withdraws,
  writingKey,
} from '../kit/world-keys.ts'

test('[RV20 RV21] who is removed gets no new key; who stays reads what was and what comes', async () => {
  const world = await createWorld({ seed: 620 })
  const { lead, ann, ben } = world
  await ann.answers('2.1.1.a', 'yes')
  await world.everyoneOnline()
  const first = await writingKey(world, lead)
  await removes(lead, ben)
  const second = await writingKey(world, lead)
  expect(second).not.toBe(first)
  await lead.answers('2.1.1.b', 'no')
  await world.everyoneOnline()
  expect(await holdersOf(lead, second)).toEqual(new Set([deviceOf(lead), deviceOf(ann), RECOVERY]))
  expect(await writingKey(world, ann)).toBe(second)
  expect(await ann.sees('2.1.1.a')).toBe('yes')
  expect(await ann.sees('2.1.1.b')).toBe('no')
  await ann.answers('2.1.1.a', 'no')
  await world.everyoneOnline()
  expect(await lead.sees('2.1.1.a')).toBe('no')
  const news = (await ownOps(ann)).filter(({ key }) => key === second)
  expect(news).toHaveLength(1)
  expect(await unopenedBy(ben, news)).toEqual(news.map(({ id }) => id))
  await world.close()
})

test('[RV21] a tablet that was away writes with the key that it has; its work is read, and it turns over', async () => {
  const world = await createWorld({ seed: 621 })
  const { lead, ann, ben } = world
  const first = await writingKey(world, ann)
  ann.goesOffline()
  await removes(lead, ben)
  await lead.syncs()
  await ann.answers('2.1.3.b', 'yes')
  // The case is open all the while.
  const open = await ann.opens('C1')
  await world.everyoneOnline()
  expect(await lead.sees('2.1.3.b')).toBe('yes')
  expect(await writingKey(world, ann)).not.toBe(first)
  open.change('2.1.3.a/judgement', 'no')
  await open.close()
  const keys = (await ownOps(ann)).map(({ key }) => key)
  expect(keys).toEqual([first, await writingKey(world, lead)])
  await world.close()
})

test('[RV21 RV2] what a removed tablet sends late, under the key that it has, is read by the lead', async () => {
  const world = await createWorld({ seed: 622 })
  const { lead, ann } = world
  ann.goesOffline()
  await ann.answers('2.1.3.b', 'no')
  await removes(lead, ann)
  await lead.syncs()
  ann.comesOnline()
  await ann.tablet.sync()
  const { tablet } = lead
  const transport = createTransport({ fetch: tablet.link.fetch, bearer: await tablet.bearer() })
  const fetched = await readParked(transport, inspectionOf(world))
  if (!fetched.ok) throw new Error(fetched.error.kind)
  const { works } = await openParked(tablet.session(), fetched.value)
  expect(works.map(({ value }) => value)).toEqual(['no'])
  await world.close()
})

test('[RV23] two leads who part from two people apart end with one key that neither of the two has', async () => {
  const world = await createWorld({ seed: 623 })
  const { lead, ann, ben } = world
  const lea = await world.bringIn('lea', { role: 'lead' })
  await world.everyoneOnline()
  for (const one of [lead, lea]) one.goesOffline()
  await removes(lead, ann)
  await removes(lea, ben)
  await lead.answers('2.1.1.a', 'yes')
  await lea.answers('2.1.1.b', 'no', 'C3')
  await world.everyoneOnline()
  // Both hold both, and take the same of the two. Each of them was wrapped for one who left.
  expect(await writingKey(world, lead)).toBe(await writingKey(world, lea))
  expect(await lead.sees('2.1.1.b', 'C3')).toBe('no')
  expect(await lea.sees('2.1.1.a')).toBe('yes')
  expect(await keepsKeys(lead)).toBe('new-key')
  await world.everyoneOnline()
  const key = await writingKey(world, lead)
  expect(await writingKey(world, lea)).toBe(key)
  expect(await holdersOf(lead, key)).toEqual(new Set([deviceOf(lead), deviceOf(lea), RECOVERY]))
  for (const one of [lead, lea]) expect(await keepsKeys(one)).toBe('as-they-were')
  await world.close()
})

test('[RV23] leads who mend at the same time come to rest', async () => {
  const world = await createWorld({ seed: 624 })
  const { lead, ann, ben } = world
  const lea = await world.bringIn('lea', { role: 'lead' })
  await world.everyoneOnline()
  await removes(lead, ann)
  await removes(lea, ben)
  await world.everyoneOnline()
  for (const one of [lead, lea]) expect(await keepsKeys(one)).toBe('new-key')
  await world.everyoneOnline()
  for (const one of [lead, lea]) expect(await keepsKeys(one)).toBe('as-they-were')
  expect(await writingKey(world, lead)).toBe(await writingKey(world, lea))
  await world.close()
})

test('[RV20 RV22] a tablet is withdrawn with a new key; by the office alone, a lead’s tablet makes it by itself', async () => {
  const world = await createWorld({ seed: 625 })
  const { lead, ann, ben, office } = world
  const first = await writingKey(world, lead)
  await withdraws(world, lead, ann)
  const second = await writingKey(world, lead)
  expect(second).not.toBe(first)
  await lead.syncs()
  expect(await holdersOf(lead, second)).toEqual(new Set([deviceOf(lead), deviceOf(ben), RECOVERY]))
  expect(await keepsKeys(lead)).toBe('as-they-were')
  await office.withdraw(deviceOf(ben))
  await lead.syncs()
  expect(await keepsKeys(lead)).toBe('new-key')
  await lead.syncs()
  expect(await holdersOf(lead, await writingKey(world, lead))).toEqual(
    new Set([deviceOf(lead), RECOVERY]),
  )
  await world.office.close()
})

test('[RV22] who comes in, or comes back, is given every key; a tablet that one lead did not know yet, by itself', async () => {
  const world = await createWorld({ seed: 626 })
  const { lead, ann, ben } = world
  await ann.answers('2.1.1.a', 'yes')
  await world.everyoneOnline()
  await removes(lead, ben)
  await ann.syncs()
  await ann.answers('2.1.1.b', 'no')
  await world.everyoneOnline()
  const rae = await world.bringIn('rae', { role: 'reviewer' })
  await world.everyoneOnline()
  expect(await rae.sees('2.1.1.a')).toBe('yes')
  await takesBack(lead, ben)
  await world.allocates('C1', ben)
  await world.everyoneOnline()
  expect(await ben.sees('2.1.1.a')).toBe('yes')
  // A lead who has not heard of Sue makes a key without her.
  const lea = await world.bringIn('lea', { role: 'lead' })
  await world.everyoneOnline()
  lea.goesOffline()
  const sue = await world.bringIn('sue')
  await removes(lea, rae)
  await lea.answers('2.1.1.c', 'yes')
  await world.everyoneOnline()
  expect(await keepsKeys(lead)).toBe('given')
  await world.everyoneOnline()
  expect(await writingKey(world, sue)).toBe(await writingKey(world, lea))
  await world.close()
})
