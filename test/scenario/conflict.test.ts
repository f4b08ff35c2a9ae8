/**
 * Two people, one register: everything is kept and shown, and a choice ends it.
 */
import { describe, expect, test } from 'vitest'
import { createWorld } from '../kit/world.ts'

describe('two people who had not seen each other', () => {
  test('[FO4 SY1] both answers are kept and shown to both', async () => {
    const world = await createWorld({ seed: 4, offline: ['ann', 'lead'] })
    const { ann, lead, everyoneOnline } = world
    await ann.answers('2.1.3.b', 'yes')
    await lead.answers('2.1.3.b', 'no')
    await everyoneOnline()
    for (const person of [ann, lead]) {
      expect(await person.sees('2.1.3.b')).toEqual({ conflict: ['no', 'yes'] })
      expect((await person.lines()).get('C1')).toMatchObject({ conflicts: 1 })
    }
    await world.close()
  })

  test('[FO5] one of them chooses, and it is settled for everybody', async () => {
    const world = await createWorld({ seed: 5, offline: ['ann', 'lead'] })
    const { ann, lead, everyoneOnline } = world
    await ann.judges('2.1.3', 'yes')
    await lead.judges('2.1.3', 'no')
    await everyoneOnline()
    ann.goesOffline()
    await ann.judges('2.1.3', 'no')
    expect(await ann.sees('2.1.3')).toBe('no')
    expect(await lead.sees('2.1.3')).toEqual({ conflict: ['no', 'yes'] })
    await everyoneOnline()
    for (const person of [ann, lead]) {
      expect(await person.sees('2.1.3')).toBe('no')
      expect((await person.lines()).get('C1')).toMatchObject({ conflicts: 0 })
    }
    await world.close()
  })

  test('[FO4] the same answer twice is no conflict', async () => {
    const world = await createWorld({ seed: 6, offline: ['ann', 'lead'] })
    const { ann, lead, everyoneOnline } = world
    await ann.answers('2.1.3.b', 'yes')
    await lead.answers('2.1.3.b', 'yes')
    await everyoneOnline()
    for (const person of [ann, lead]) expect(await person.sees('2.1.3.b')).toBe('yes')
    await world.close()
  })

  test('[FO4] two choices made apart are a conflict again, and nothing is lost', async () => {
    const world = await createWorld({ seed: 7, offline: ['ann', 'lead'] })
    const { ann, lead, everyoneOnline } = world
    await ann.answers('2.1.3.b', 'yes')
    await lead.answers('2.1.3.b', 'no')
    await everyoneOnline()
    ann.goesOffline()
    lead.goesOffline()
    await ann.answers('2.1.3.b', 'yes')
    await lead.answers('2.1.3.b', 'not-applicable')
    await everyoneOnline()
    expect(await lead.sees('2.1.3.b')).toEqual({ conflict: ['not-applicable', 'yes'] })
    await world.close()
  })
})

test('[FO4] one person with two tablets is two who had not seen each other', async () => {
  const world = await createWorld({ seed: 8 })
  const { ann, lead, everyoneOnline } = world
  const second = await world.bringIn('ann\u2019s other tablet', { again: ann })
  await everyoneOnline()
  for (const person of [ann, second]) person.goesOffline()
  await ann.answers('2.1.3.b', 'yes')
  await second.answers('2.1.3.b', 'no')
  await second.notes('2.1.3', 'A note from the other tablet')
  await everyoneOnline()
  for (const person of [ann, second, lead]) {
    expect(await person.sees('2.1.3.b')).toEqual({ conflict: ['no', 'yes'] })
    expect((await person.lines()).get('C1')).toMatchObject({ unopened: 0 })
  }
  await world.close()
})
