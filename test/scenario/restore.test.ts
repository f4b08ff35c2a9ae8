/**
 * The office by its own command line: backed up in the middle of a day, lost, put
 * back. Tablets send again by themselves.  [EP43 EP44 SY6]
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runInProcess } from '../kit/cli.ts'
import { createWorld, type World } from '../kit/world.ts'

const idsOf = ({ office }: World) => new Set(office.ops().map(({ id }) => id))

test('[EP44] backed up, lost, and put back: every tablet sends again by itself, and nothing is missing or twice', async () => {
  const world = await createWorld({ seed: 71 })
  const { ann, ben, lead, office, everyoneOnline } = world
  const casebook = (...args: readonly string[]) => runInProcess(office.folder, {}, ...args)
  await ann.answers('2.1.3.a', 'yes')
  await ann.syncs()
  const backedUp = await casebook('backup', '--to', 'noon.casebook')
  expect(backedUp).toMatchObject({ code: 0, err: '' })

  await ann.answers('2.1.3.b', 'yes')
  await ann.notes('2.1.3', 'Seen in the file')
  await ben.answers('2.1.1.a', 'yes', 'C3')
  await lead.answers('2.1.3.b', 'no', 'C1')
  await everyoneOnline()
  const [before, lines] = [idsOf(world), await lead.lines()]
  // Kept offline while the office is away.
  ben.goesOffline()
  await ben.answers('2.1.1.b', 'no', 'C3')

  await office.whileStopped(async () => {
    for (const suffix of ['', '-wal', '-shm'])
      rmSync(join(office.folder, `casebook.sqlite${suffix}`), { force: true })
    const restored = await casebook('restore', '--from', 'noon.casebook')
    expect(restored).toMatchObject({ code: 0, err: '' })
    expect(restored.out).toContain('Tablets send again by themselves')
  })
  expect(idsOf(world).size).toBeLessThan(before.size)

  await everyoneOnline()
  const after = idsOf(world)
  for (const id of before) expect(after).toContain(id)
  expect(after.size).toBe(before.size + 1)
  expect(office.ops()).toHaveLength(after.size)
  const one = world.place.cases.get('C1')
  if (one === undefined) throw new Error('C1 is a case')
  expect((await lead.lines()).get(one)).toEqual(lines.get(one))
  expect(await lead.sees('2.1.3.b')).toEqual({ conflict: ['no', 'yes'] })
  for (const person of world.everyone) {
    expect((await person.syncs()).receipt).not.toBeNull()
    expect(await person.queue()).toEqual({ unsent: 0, parked: 0 })
  }
  expect((await casebook('verify')).code).toBe(0)
  await world.close()
})

test('[EP45] a byte that changed on the disk of the office is named by the case in which it stands', async () => {
  const world = await createWorld({ seed: 72 })
  const { ann, office, place, everyoneOnline } = world
  await ann.answers('2.1.3.b', 'yes')
  await everyoneOnline()
  const last = office.ops().at(-1)
  if (last === undefined) throw new Error('something was kept')
  office.changeByte(last.id)
  const ran = await runInProcess(office.folder, {}, 'verify')
  expect(ran.code).toBe(1)
  expect(ran.err).toContain(`Stream ${place.cases.get('C1')}`)
  expect(ran.err).toContain(`operation ${last.seq} was changed.`)
  await world.close()
})
