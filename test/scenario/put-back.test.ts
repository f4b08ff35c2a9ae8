/**
 * Yesterday's copy: of the endpoint, and of a tablet. Neither loses what was
 * promised, and neither overwrites anything.
 */
import { describe, expect, test } from 'vitest'
import { createWorld, type World } from '../kit/world.ts'

const idsOf = ({ office }: World) => new Set(office.ops().map(({ id }) => id))

describe('the endpoint is put back from a backup', () => {
  test('[SY6] tablets send again by themselves, and everything is back', async () => {
    const world = await createWorld({ seed: 31 })
    const { ann, ben, lead, office, everyoneOnline } = world
    const backup = office.copy()
    await ann.answers('2.1.3.b', 'yes')
    await ann.notes('2.1.3', 'Seen in the file')
    await lead.answers('2.1.3.b', 'no', 'C1')
    await ben.answers('2.1.1.a', 'yes', 'C3')
    await everyoneOnline()
    const [before, lines] = [idsOf(world), await lead.lines()]

    await office.putBack(backup)
    expect(idsOf(world).size).toBeLessThan(before.size)
    await everyoneOnline()
    expect(idsOf(world)).toEqual(before)
    expect(await lead.lines()).toEqual(lines)
    for (const person of world.everyone) expect((await person.syncs()).receipt).not.toBeNull()
    await world.close()
  })

  test('[SY6] in whatever order they come back: who only reads takes the new order over', async () => {
    const world = await createWorld({ seed: 32 })
    const { ann, lead, office, everyoneOnline } = world
    const other = await world.bringIn('reviewer', { role: 'reviewer' })
    await everyoneOnline()
    const backup = office.copy()
    await ann.answers('2.1.3.b', 'yes')
    await ann.syncs()
    await lead.answers('2.1.3.c', 'no')
    await everyoneOnline()
    const before = idsOf(world)

    await office.putBack(backup)
    // The lead first this time, so that the stream stands in another order.
    expect(await lead.tablet.sync()).toEqual({
      ok: false,
      error: { kind: 'copies-differ', streams: [world.place.cases.get('C1')] },
    })
    await ann.syncs()
    await everyoneOnline()
    expect(idsOf(world)).toEqual(before)
    expect(await other.sees('2.1.3.b')).toBe('yes')
    expect((await other.syncs()).receipt).not.toBeNull()
    await world.close()
  })

  test('[SY6 SY9] a receipt of before is void until both sides were compared again', async () => {
    const world = await createWorld({ seed: 33 })
    const { ann, office, everyoneOnline } = world
    const backup = office.copy()
    await ann.answers('2.1.3.b', 'yes')
    await everyoneOnline()
    await office.putBack(backup)
    ann.tablet.link.next('cut-before', '/api/push')
    expect((await ann.tablet.sync()).ok).toBe(false)
    const log = await ann.tablet.log()
    expect(await log.db.office.get('receipt')).toBeUndefined()
    await everyoneOnline()
    expect(await log.db.office.get('receipt')).toBeDefined()
    await world.close()
  })

  test('[SY6 SY11] what was parked is parked again', async () => {
    const world = await createWorld({ seed: 34, offline: ['ann'] })
    const { ann, ben, office, everyoneOnline } = world
    await ann.answers('2.1.3.b', 'yes')
    await world.allocates('C1', ben)
    await world.lead.syncs()
    const backup = office.copy()
    await everyoneOnline()
    expect(office.parked()).toHaveLength(1)
    await office.putBack(backup)
    await everyoneOnline()
    expect(office.parked()).toHaveLength(1)
    expect(await ann.queue()).toEqual({ unsent: 0, parked: 1 })
    await world.close()
  })
})

describe('a tablet is put back to yesterday', () => {
  test('[SY6] it is told so, nothing is overwritten, and what it has unsent arrives', async () => {
    const world = await createWorld({ seed: 35 })
    const { ann, lead, everyoneOnline } = world
    const yesterday = await ann.tablet.copy()
    await ann.answers('2.1.3.b', 'yes')
    await ann.answers('2.1.3.c', 'no')
    await everyoneOnline()
    const before = idsOf(world)

    await ann.tablet.putBack(yesterday)
    await ann.tablet.unlock()
    expect(await ann.sees('2.1.3.b')).toBeUndefined()
    await ann.answers('2.1.1.a', 'yes')
    expect(await ann.syncs()).toMatchObject({ putBack: true, sent: 1 })
    await everyoneOnline()
    for (const id of before) expect(idsOf(world)).toContain(id)
    for (const person of [ann, lead]) {
      expect(await person.sees('2.1.3.b')).toBe('yes')
      expect(await person.sees('2.1.3.c')).toBe('no')
      expect(await person.sees('2.1.1.a')).toBe('yes')
    }
    expect((await ann.syncs()).putBack).toBe(false)
    await world.close()
  })

  test('[SY6] answered differently after it was put back: both answers stand', async () => {
    const world = await createWorld({ seed: 36 })
    const { ann, lead, everyoneOnline } = world
    const yesterday = await ann.tablet.copy()
    await ann.answers('2.1.3.b', 'yes')
    await everyoneOnline()
    await ann.tablet.putBack(yesterday)
    await ann.tablet.unlock()
    await ann.answers('2.1.3.b', 'no')
    await everyoneOnline()
    expect(await lead.sees('2.1.3.b')).toEqual({ conflict: ['no', 'yes'] })
    await world.close()
  })

  test('[SY6 DV6] copied in the middle of a round whose answer was lost: one effect', async () => {
    const world = await createWorld({ seed: 37 })
    const { ann, office, everyoneOnline } = world
    const count = office.ops().length
    await ann.answers('2.1.3.b', 'yes')
    ann.tablet.link.next('cut-after', '/api/push')
    await ann.tablet.sync()
    const stamped = await ann.tablet.copy()
    await ann.answers('2.1.3.c', 'no')
    await everyoneOnline()
    await ann.tablet.putBack(stamped)
    await ann.tablet.unlock()
    await everyoneOnline()
    expect(office.ops()).toHaveLength(count + 2)
    expect(await ann.sees('2.1.3.c')).toBe('no')
    expect(await ann.queue()).toEqual({ unsent: 0, parked: 0 })
    await world.close()
  })

  test('[SY6 SY9] and then the endpoint as well: what only tablets still have is never called identical', async () => {
    const world = await createWorld({ seed: 38 })
    const { ann, lead, office, place, everyoneOnline } = world
    const [yesterday, backup] = [await ann.tablet.copy(), office.copy()]
    await ann.answers('2.1.3.b', 'yes')
    await everyoneOnline()
    await ann.tablet.putBack(yesterday)
    await ann.tablet.unlock()
    await ann.answers('2.1.1.a', 'no')
    await ann.syncs()
    await office.putBack(backup)
    const differ = { kind: 'copies-differ', streams: [place.cases.get('C1')] }
    for (const person of [ann, lead]) {
      expect(await person.tablet.sync()).toEqual({ ok: false, error: differ })
      expect(await person.sees('2.1.3.b')).toBe('yes')
      expect(await person.sees('2.1.1.a')).toBe('no')
    }
    expect(await ann.queue()).toEqual({ unsent: 0, parked: 0 })
    await world.close()
  })
})
