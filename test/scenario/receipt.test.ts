/**
 * The receipt: only on equality, and a difference names its case.
 */
import { expect, test } from 'vitest'
import { createWorld } from '../kit/world.ts'

test('[SY9] everything sent and equal: a code, the same one while nothing changes', async () => {
  const world = await createWorld({ seed: 61 })
  const { ann, lead, everyoneOnline } = world
  const first = (await ann.syncs()).receipt
  expect(first).toMatchObject({ code: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/) })
  expect((await ann.syncs()).receipt?.code).toBe(first?.code)
  await lead.answers('2.1.3.b', 'yes')
  await everyoneOnline()
  expect((await ann.syncs()).receipt?.code).not.toBe(first?.code)
  await world.close()
})

test('[SY5 SY9] one changed byte at the endpoint: no receipt, and the case is named', async () => {
  const world = await createWorld({ seed: 62 })
  const { ann, ben, lead, office, place, everyoneOnline } = world
  await ann.answers('2.1.3.b', 'yes')
  await everyoneOnline()
  const stream = place.cases.get('C1')
  const op = office.ops().findLast((one) => one.stream === stream)
  if (!op) throw new Error('an operation of the case')
  office.changeByte(op.id)
  for (const person of [ann, lead]) {
    expect(await person.tablet.sync()).toEqual({
      ok: false,
      error: { kind: 'copies-differ', streams: [stream] },
    })
  }
  expect((await ben.syncs()).receipt).not.toBeNull()
  await world.close()
})

test('[SY5] a tablet that is given the changed case does not take it over', async () => {
  const world = await createWorld({ seed: 63 })
  const { ann, ben, lead, office, place, everyoneOnline } = world
  await ann.answers('2.1.3.b', 'yes')
  await everyoneOnline()
  const stream = place.cases.get('C1')
  const op = office.ops().findLast((one) => one.stream === stream)
  if (!op) throw new Error('an operation of the case')
  office.changeByte(op.id)
  await world.allocates('C1', ben)
  await lead.tablet.sync()
  expect(await ben.tablet.sync()).toEqual({ ok: false, error: { kind: 'chain-differs', stream } })
  expect(await ben.sees('2.1.3.b', 'C1')).toBeUndefined()
  expect(await ben.queue()).toEqual({ unsent: 0, parked: 0 })
  await world.close()
})
