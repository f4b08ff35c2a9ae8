/**
 * A forgotten passphrase: the sealed work goes out while locked, the tablet is
 * enrolled anew, the lead grants the key, and everything is there again.
 */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { inviteAgain } from '../../src/session/people.ts'
import { readStream } from '../../src/store/log.ts'
import { createWorld, personOf, type World } from '../kit/world.ts'

const PROMPT = '2.1.3.b'

async function inviteAnnAgain({ lead, ann }: World): Promise<string> {
  const who = { person: personOf(ann), role: 'assessor' as const }
  const invited = await inviteAgain(lead.tablet.session(), who)
  if (!invited.ok) throw new Error(invited.error.kind)
  await lead.syncs()
  return invited.value.code
}

test('[UN10 UN12 UN13] the work goes out, the tablet is enrolled anew, the key is granted: all is there', async () => {
  const world = await createWorld({ seed: 71 })
  const { ann, lead, place } = world
  const stream = place.cases.get('C1')
  if (!stream) throw new Error('a case')
  await ann.answers(PROMPT, 'yes')
  await ann.notes('2.1.3', 'Written before the words were forgotten')
  const code = await inviteAnnAgain(world)
  const before = await readStream(await ann.tablet.log(), stream)
  // Forgotten. Locked, it sends what is there.
  ann.tablet.lock()
  await ann.syncs()
  expect(await ann.tablet.enrolAgain(code, 'Ann')).toEqual({ ok: true, value: undefined })
  // Before a key is granted: every row is here as it was, and opens for nobody.
  const rows = await readStream(await ann.tablet.log(), stream)
  expect(rows.map(({ bytes }) => bytes)).toEqual(before.map(({ bytes }) => bytes))
  await ann.tablet.unlock()
  await ann.syncs()
  expect(ann.tablet.session().keyring.inspections()).toEqual([])
  expect(await world.grantsKeys()).toBe(1)
  await ann.syncs()
  expect(await ann.sees(PROMPT)).toBe('yes')
  await ann.answers('2.1.3.c', 'no')
  await world.everyoneOnline()
  expect(await lead.sees('2.1.3.c')).toBe('no')
  // The office's receipt proves every stream anew.
  expect((await ann.syncs()).receipt).not.toBeNull()
  expect(await ann.queue()).toEqual({ unsent: 0, parked: 0 })
  await world.close()
})

test('[UN11] without a network it is refused, and nothing is lost by asking', async () => {
  const world = await createWorld({ seed: 72 })
  const { ann, lead } = world
  const code = await inviteAnnAgain(world)
  ann.goesOffline()
  await ann.answers(PROMPT, 'yes')
  ann.tablet.lock()
  expect(await ann.tablet.enrolAgain(code, 'Ann')).toEqual({
    ok: false,
    error: { kind: 'still-unsent', unsent: 1 },
  })
  // The words come back to mind after all.
  await ann.tablet.unlock()
  ann.comesOnline()
  await ann.syncs()
  await lead.syncs()
  expect(await lead.sees(PROMPT)).toBe('yes')
  // Nothing is unsent now, and the network goes before the office is asked.
  ann.tablet.lock()
  ann.goesOffline()
  expect(await ann.tablet.enrolAgain(code, 'Ann')).toMatchObject({ error: { kind: 'no-network' } })
  await ann.tablet.unlock()
  expect(await ann.sees(PROMPT)).toBe('yes')
  await world.close()
})
