/**
 * The receipt: only on equality, and a difference names its case.
 */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { readCompared } from '../../src/store/compared.ts'
import { createWorld } from '../kit/world.ts'
import type { Person } from '../kit/world-person.ts'

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

test('[RC1 RC2 RC3] whichever byte is changed in the office’s file, that case alone is named', async () => {
  const world = await createWorld({ seed: 64 })
  const { ann, lead, office, place, everyoneOnline } = world
  await ann.answers('2.1.3.b', 'yes', 'C1')
  await ann.answers('2.1.3.b', 'no', 'C2')
  await everyoneOnline()
  const comparedBy = async (person: Person) =>
    new Map(
      (await readCompared(await person.tablet.log()))?.streams.map((row) => [row.stream, row]),
    )
  const before = await comparedBy(ann)
  const leads = await comparedBy(lead)
  expect(
    [...before.values()].every(({ state, here, there }) => state === 'same' && here === there),
  ).toBe(true)
  for (const [stream, { here }] of before) expect(leads.get(stream)?.here).toBe(here)
  const stream = place.cases.get('C1')
  const first = office.ops().find((one) => one.stream === stream)
  if (!stream || !first) throw new Error('an operation of the case')
  office.changeByte(first.id)
  for (const person of [ann, lead]) {
    expect(await person.tablet.sync()).toMatchObject({ error: { streams: [stream] } })
    const after = await comparedBy(person)
    const { here = '', there } = after.get(stream) ?? {}
    expect(there).not.toBe(here)
    const differing = [...after.values()].filter(({ state }) => state !== 'same')
    expect(differing.map((row) => row.stream)).toEqual([stream])
  }
  await world.close()
})
