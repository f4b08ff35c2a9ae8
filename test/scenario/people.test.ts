/**
 * People who come and go: links, a second tablet, somebody removed in the middle
 * of their work.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { paths } from '../../src/domain/assessment/paths.ts'
import { removeMember, takeBackMember } from '../../src/session/members.ts'
import { openParked } from '../../src/session/open-parked.ts'
import {
  invite,
  inviteAgain,
  readWaitingDevices,
  withdrawInvitations,
} from '../../src/session/people.ts'
import { readCursors } from '../../src/store/inbox.ts'
import { readHello } from '../../src/store/office.ts'
import { readParked } from '../../src/sync/read-parked.ts'
import { createTransport } from '../../src/sync/transport.ts'
import { createWorld, personOf, type World } from '../kit/world.ts'
import type { Person } from '../kit/world-person.ts'

const HOUR_MS = 3_600_000

async function removes(world: World, person: Person): Promise<void> {
  const { lead } = world
  const word = await readHello(await lead.tablet.log())
  const ending = word?.invitations.flatMap((one) =>
    one.person === personOf(person) ? [one.codeHash] : [],
  )
  const removed = await removeMember(lead.tablet.session(), await lead.inspection(), {
    person: personOf(person),
    ending: ending ?? [],
  })
  if (!removed.ok) throw new Error(removed.error.kind)
  await lead.syncs()
}

async function readsParked({ place }: World, { tablet }: Person) {
  const { inspection } = place
  if (!inspection) throw new Error('an inspection')
  const transport = createTransport({ fetch: tablet.link.fetch, bearer: await tablet.bearer() })
  const fetched = await readParked(transport, inspection)
  if (!fetched.ok) throw new Error(fetched.error.kind)
  return openParked(tablet.session(), fetched.value)
}

describe('somebody is removed', () => {
  test('[PE6 PE7] offline, in the middle of a case: late work is set aside, and the lead reads it', async () => {
    const world = await createWorld({ seed: 301 })
    const { ann, ben, lead, office } = world
    await ann.answers('2.1.1.a', 'yes')
    await ann.syncs()
    ann.goesOffline()
    await ann.answers('2.1.3.b', 'no')
    await ann.notes('2.1.3', 'What the officer said')
    await removes(world, ann)

    ann.comesOnline()
    expect((await ann.tablet.sync()).ok).toBe(true)
    expect(office.parked().map(({ code }) => code)).toEqual(['not-a-member', 'not-a-member'])
    expect(await ann.queue()).toEqual({ unsent: 0, parked: 2 })
    // What was on their tablet stays readable there: they cannot be told to forget.
    expect(await ann.sees('2.1.3.b')).toBe('no')

    await lead.syncs()
    const { works, unopened } = await readsParked(world, lead)
    expect(unopened).toEqual([])
    expect(works.map(({ person, path, value }) => [person, path, value])).toEqual([
      [personOf(ann), paths.judgement('2.1.3.b'), 'no'],
      [personOf(ann), paths.note('2.1.3'), 'What the officer said'],
    ])
    expect((await readsParked(world, ben)).works).toEqual([])
    // Reading files nothing.
    expect(await lead.sees('2.1.3.b')).toBeUndefined()
    expect(await lead.sees('2.1.1.a')).toBe('yes')
    await world.close()
  })

  test('[PE7] online: the next pull brings nothing more, and the cases are nobody’s', async () => {
    const world = await createWorld({ seed: 302 })
    const { ann, lead, place } = world
    await removes(world, ann)
    await lead.answers('2.1.1.a', 'yes', 'C1')
    await lead.syncs()
    const round = await ann.tablet.sync()
    expect(round).toMatchObject({ ok: true, value: { received: 0, receipt: null } })
    expect(await ann.sees('2.1.1.a')).toBeUndefined()
    const cursors = await readCursors(await ann.tablet.log())
    expect(cursors.every(({ gone }) => gone === 1)).toBe(true)
    const { assessors, people } = await lead.inspection()
    expect([...assessors.values()].filter((who) => who === personOf(ann))).toEqual([])
    expect(people.get(personOf(ann))).toMatchObject({ name: 'ann', role: 'assessor' })
    expect(people.get(personOf(ann))?.leftAt).toBeDefined()
    expect(place.cases.size).toBe(4)
    await world.close()
  })

  test('[PE8] and taken in again: the same tablet goes on, and a case can be given anew', async () => {
    const world = await createWorld({ seed: 303 })
    const { ann, lead, everyoneOnline } = world
    await ann.answers('2.1.1.a', 'yes')
    await ann.syncs()
    await removes(world, ann)
    await ann.tablet.sync()
    const back = { person: personOf(ann), role: 'assessor' as const }
    const taken = await takeBackMember(lead.tablet.session(), await lead.inspection(), back)
    expect(taken.ok).toBe(true)
    await world.allocates('C1', ann)
    await everyoneOnline()
    await ann.answers('2.1.3.b', 'no')
    await everyoneOnline()
    expect(await lead.sees('2.1.3.b')).toBe('no')
    expect(await lead.sees('2.1.1.a')).toBe('yes')
    expect((await ann.syncs()).receipt).not.toBeNull()
    await world.close()
  })
})

describe('a link', () => {
  async function makesLink(world: World) {
    const { lead } = world
    const wish = { name: 'Cem', role: 'assessor' as const }
    const made = await invite(lead.tablet.session(), await lead.inspection(), wish)
    if (!made.ok) throw new Error(made.error.kind)
    await lead.syncs()
    return made.value
  }
  const openLinks = async ({ lead }: World) =>
    (await readHello(await lead.tablet.log()))?.invitations ?? []
  const refusedWith = (code: string) => ({ ok: false, error: { code } })

  test('[PE3 PE4] withdrawn before it was used lets nobody in', async () => {
    const world = await createWorld({ seed: 311 })
    const { code } = await makesLink(world)
    const links = await openLinks(world)
    expect(links).toHaveLength(1)
    await withdrawInvitations(
      world.lead.tablet.session(),
      links.map(({ codeHash }) => codeHash),
    )
    await world.lead.syncs()
    expect(await openLinks(world)).toEqual([])
    const tablet = world.createBareTablet('cem')
    expect(await tablet.enrol(code, 'Cem')).toMatchObject(refusedWith('code-withdrawn'))
    await world.close()
  })

  test('[PE3 PE4] exchanged for a fresh one: the old one is dead, the new one works, once', async () => {
    const world = await createWorld({ seed: 312 })
    const { code, person } = await makesLink(world)
    const ending = (await openLinks(world)).map(({ codeHash }) => codeHash)
    const again = { person, role: 'assessor' as const, ending }
    const fresh = await inviteAgain(world.lead.tablet.session(), again)
    if (!fresh.ok) throw new Error(fresh.error.kind)
    // An answer that is lost on the way sends both orders again.
    world.lead.tablet.link.next('cut-after', '/api/access')
    expect((await world.lead.tablet.sync()).ok).toBe(false)
    await world.lead.syncs()
    const one = world.createBareTablet('one')
    expect(await one.enrol(code, 'Cem')).toMatchObject(refusedWith('code-withdrawn'))
    expect((await one.enrol(fresh.value.code, 'Cem')).ok).toBe(true)
    const two = world.createBareTablet('two')
    expect(await two.enrol(fresh.value.code, 'Cem')).toMatchObject(refusedWith('code-used'))
    await world.close()
  })

  test('[PE4] left too long says so, stays listed with its end, and can be exchanged', async () => {
    const world = await createWorld({ seed: 313 })
    const { code } = await makesLink(world)
    world.time.pass(49 * HOUR_MS)
    const tablet = world.createBareTablet('late')
    expect(await tablet.enrol(code, 'Cem')).toMatchObject(refusedWith('code-expired'))
    await world.lead.syncs()
    const [link] = await openLinks(world)
    expect(Date.parse(link?.expiresAt ?? '')).toBeLessThan(world.office.clock.wallMs())
    await world.close()
  })

  test('[PE11] opened by a thief makes a second tablet, which the lead sees wait beside the first', async () => {
    const world = await createWorld({ seed: 314 })
    const { ann, lead, place } = world
    const fresh = await inviteAgain(lead.tablet.session(), {
      person: personOf(ann),
      role: 'assessor',
    })
    if (!fresh.ok || !place.inspection) throw new Error('a link')
    await lead.syncs()
    const thief = world.createBareTablet('thief')
    expect((await thief.enrol(fresh.value.code, 'Ann')).ok).toBe(true)
    await thief.sync()
    await lead.syncs()
    const word = await readHello(await lead.tablet.log())
    if (!word) throw new Error('a word')
    const waiting = await readWaitingDevices(place.inspection, word)
    expect(waiting.map(({ device }) => device)).toEqual([thief.session().device])
    expect(word.devices.filter(({ person }) => person === personOf(ann))).toHaveLength(2)
    // Sealed, and without the key: nothing of it opens.
    expect(thief.session().keyring.inspections()).toEqual([])
    await world.close()
  })
})
