/**
 * A tablet that was lost: withdrawn while it is away, found again, switched on.
 */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { openParked } from '../../src/session/open-parked.ts'
import { readKeys } from '../../src/store/office.ts'
import { decideParked } from '../../src/sync/decide-parked.ts'
import { readParked } from '../../src/sync/read-parked.ts'
import { createTransport } from '../../src/sync/transport.ts'
import { createWorld, type World } from '../kit/world.ts'
import type { Person } from '../kit/world-person.ts'

const transportOf = async ({ tablet }: Person) =>
  createTransport({ fetch: tablet.link.fetch, bearer: await tablet.bearer() })

async function withdraws({ lead }: World, person: Person): Promise<void> {
  const { device } = person.tablet.session()
  const revoked = await (await transportOf(lead)).revoke({ device })
  expect(revoked).toEqual({ ok: true, value: { done: true } })
}

const SHUT_OUT = { ok: false, error: { kind: 'not-admitted', code: 'revoked-device' } }

test('[RV2 RV4] it hands in what was unsent, sealed, then drops its keys; the lead accepts the work', async () => {
  const world = await createWorld({ seed: 601 })
  const { ann, ben, lead, place, office } = world
  await ann.answers('2.1.1.a', 'yes')
  await world.everyoneOnline()
  ann.goesOffline()
  await ann.answers('2.1.3.b', 'no')
  await withdraws(world, ann)
  ann.tablet.lock()
  ann.comesOnline()
  expect(await ann.tablet.sync()).toEqual(SHUT_OUT)
  expect(office.parked().map(({ code }) => code)).toEqual(['device-revoked'])
  expect(await ann.queue()).toEqual({ unsent: 0, parked: 1 })
  expect(await readKeys(await ann.tablet.log())).toEqual([])
  await ann.tablet.unlock()
  expect(ann.tablet.session().keyring.inspections()).toEqual([])
  expect(await ann.sees('2.1.1.a')).toBeUndefined()
  expect(await ann.tablet.sync()).toEqual(SHUT_OUT)

  const { inspection } = place
  if (!inspection) throw new Error('an inspection')
  const transport = await transportOf(lead)
  const fetched = await readParked(transport, inspection)
  if (!fetched.ok) throw new Error(fetched.error.kind)
  const { works } = await openParked(lead.tablet.session(), fetched.value)
  expect(works.map(({ value }) => value)).toEqual(['no'])
  const parked = works.map((work) => work.parked)
  await decideParked(transport, { inspection, act: 'accept' }, parked)
  await lead.syncs()
  await ben.syncs()
  expect(await lead.sees('2.1.3.b')).toBe('no')
  await world.office.close()
})

test('[RV4] while anything is unsent it keeps its keys, and tries again', async () => {
  const world = await createWorld({ seed: 602 })
  const { ann } = world
  ann.goesOffline()
  await ann.answers('2.1.3.b', 'no')
  await withdraws(world, ann)
  ann.comesOnline()
  // Turned away at hello, and cut at the push.
  ann.tablet.link.next('cut-before', '/api/push')
  expect(await ann.tablet.sync()).toMatchObject({ ok: false, error: { kind: 'no-network' } })
  expect(await readKeys(await ann.tablet.log())).toHaveLength(1)
  expect(await ann.queue()).toEqual({ unsent: 1, parked: 0 })
  expect(ann.tablet.cleared()).toBe(0)
  expect(await ann.tablet.sync()).toEqual(SHUT_OUT)
  expect(await readKeys(await ann.tablet.log())).toEqual([])
  await world.office.close()
})

const endedOf = async ({ tablet }: Person) => (await (await tablet.log()).db.meta.get('m'))?.ended

test('[RV30 RV32] everything handed in and parked, its browser is told to let go; before that nothing can be kept that would go too', async () => {
  const world = await createWorld({ seed: 603 })
  const { ann, office } = world
  ann.goesOffline()
  await ann.answers('2.1.3.b', 'no')
  await withdraws(world, ann)
  ann.comesOnline()
  const open = await ann.opens('C1')
  ann.tablet.link.next('cut-before', '/api/farewell')
  expect(await ann.tablet.sync()).toEqual(SHUT_OUT)
  expect(ann.tablet.cleared()).toBe(0)
  expect(await endedOf(ann)).toBe(true)
  expect(office.parked()).toHaveLength(1)
  // A page that is open still has the key in its memory: what it writes now is not kept, and says so.
  open.change('2.1.3.c/judgement', 'yes')
  await expect
    .poll(() => open.viewKept('2.1.3.c/judgement').peek().keeping)
    .toMatchObject({ kind: 'not-kept', fault: { kind: 'tablet-withdrawn' } })
  expect(await ann.tablet.sync()).toEqual(SHUT_OUT)
  expect(ann.tablet.cleared()).toBe(1)
  expect(await ann.queue()).toEqual({ unsent: 0, parked: 1 })
  await world.office.close()
})

test('[RV31] what is kept while its last work goes out is sent before anything is let go of', async () => {
  const world = await createWorld({ seed: 604 })
  const { ann, office } = world
  ann.goesOffline()
  await ann.answers('2.1.3.b', 'no')
  await withdraws(world, ann)
  ann.comesOnline()
  ann.tablet.link.meanwhile(() => ann.answers('2.1.3.c', 'yes'), '/api/push')
  for (const _ of [1, 2]) expect(await ann.tablet.sync()).toEqual(SHUT_OUT)
  expect(ann.tablet.cleared()).toBeGreaterThan(0)
  expect(office.parked()).toHaveLength(2)
  await world.office.close()
})

test('[RV31 SY6] an office that was put back gets everything again before its tablet is emptied', async () => {
  const world = await createWorld({ seed: 605 })
  const { ann, office } = world
  await ann.answers('2.1.1.a', 'yes')
  await world.everyoneOnline()
  await withdraws(world, ann)
  const copy = office.copy()
  await ann.answers('2.1.3.b', 'no')
  ann.tablet.link.next('cut-before', '/api/farewell')
  await ann.tablet.sync()
  expect(office.parked()).toHaveLength(1)
  await office.putBack(copy)
  expect(office.parked()).toHaveLength(0)
  expect(await ann.tablet.sync()).toEqual(SHUT_OUT)
  expect(ann.tablet.cleared()).toBe(0)
  expect(await ann.tablet.sync()).toEqual(SHUT_OUT)
  expect(office.parked()).toHaveLength(1)
  expect(ann.tablet.cleared()).toBe(1)
  await world.office.close()
})

test('[RV31 SY6] put back to before it was withdrawn, the office lets it in, and has all of its work', async () => {
  const world = await createWorld({ seed: 606 })
  const { ann, office } = world
  await world.everyoneOnline()
  const copy = office.copy()
  await ann.answers('2.1.3.b', 'no')
  await ann.syncs()
  await withdraws(world, ann)
  ann.tablet.link.next('cut-before', '/api/farewell')
  await ann.tablet.sync()
  expect(await endedOf(ann)).toBe(true)
  await office.putBack(copy)
  await ann.syncs()
  expect(await endedOf(ann)).toBeUndefined()
  expect(await ann.queue()).toEqual({ unsent: 0, parked: 0 })
  await world.lead.syncs()
  expect(await world.lead.sees('2.1.3.b')).toBe('no')
  expect(ann.tablet.cleared()).toBe(0)
  await world.office.close()
})
