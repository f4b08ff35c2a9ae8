/**
 * A bad line: whatever breaks at whichever call, the next round mends it, and
 * nothing takes effect twice.
 */
import { describe, expect, test } from 'vitest'
import type { Fault } from '../kit/network.ts'
import { createWorld, type World } from '../kit/world.ts'

const PATHS = ['/api/hello', '/api/access', '/api/push', '/api/pull', '/api/receipt'] as const
const FAULTS: readonly Fault[] = [
  'cut-before',
  'cut-after',
  'cut-inside',
  'duplicate',
  'portal',
  'server-error',
]
const countOnce = ({ office }: World) => {
  const ids = office.ops().map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  return ids.length
}

describe.each(FAULTS)('%s', (fault) => {
  test('[SY3 SY7] at any call of a round that sends, orders and fetches', async () => {
    const world = await createWorld({ seed: 20 })
    const { ann, lead, office, everyoneOnline } = world
    for (const [turn, path] of PATHS.entries()) {
      const before = countOnce(world)
      const value = turn % 2 === 0 ? 'yes' : 'no'
      await ann.answers('2.1.1.a', value)
      await ann.syncs()
      await lead.answers('2.1.1.b', value, 'C3')
      await world.allocates('C3', world.ben)
      lead.tablet.link.next(fault, path)
      const broken = await lead.tablet.sync()
      if (fault !== 'duplicate') expect(broken.ok).toBe(false)
      await everyoneOnline()
      expect(await lead.sees('2.1.1.a')).toBe(value)
      expect(await world.ben.sees('2.1.1.b', 'C3')).toBe(value)
      // One answer each, and the allocation in the set-up.
      expect(countOnce(world)).toBe(before + 3)
      expect(office.parked()).toEqual([])
      for (const person of world.everyone) expect((await person.syncs()).receipt).not.toBeNull()
    }
    await world.close()
  })
})

test('[SY3] answers that are lost five times running take effect once', async () => {
  const world = await createWorld({ seed: 21 })
  const { ann, everyoneOnline } = world
  const before = countOnce(world)
  for (let turn = 0; turn < 5; turn++) {
    await ann.answers('2.1.3.b', turn % 2 === 0 ? 'yes' : 'no')
    ann.tablet.link.next('cut-after', '/api/push')
    expect((await ann.tablet.sync()).ok).toBe(false)
  }
  expect((await ann.queue()).unsent).toBe(5)
  await everyoneOnline()
  expect(countOnce(world)).toBe(before + 5)
  expect(await ann.queue()).toEqual({ unsent: 0, parked: 0 })
  await world.close()
})

test('[SY9] a colleague\u2019s push between our pull and our receipt is no difference', async () => {
  const world = await createWorld({ seed: 22 })
  const { ann, lead } = world
  await ann.answers('2.1.3.b', 'yes')
  lead.tablet.link.meanwhile(async () => {
    await ann.syncs()
  }, '/api/receipt')
  expect((await lead.syncs()).receipt).toBeNull()
  expect((await lead.syncs()).receipt).not.toBeNull()
  expect(await lead.sees('2.1.3.b')).toBe('yes')
  await world.close()
})

test('[SY2] and one between our hello and our pull comes with it', async () => {
  const world = await createWorld({ seed: 23 })
  const { ann, lead } = world
  await ann.answers('2.1.3.b', 'yes')
  await ann.syncs()
  await ann.answers('2.1.3.b', 'no')
  lead.tablet.link.meanwhile(async () => {
    await ann.syncs()
  }, '/api/pull')
  await lead.syncs()
  expect(await lead.sees('2.1.3.b')).toBe('no')
  await world.close()
})
