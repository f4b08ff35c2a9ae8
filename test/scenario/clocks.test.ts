/**
 * Wrong clocks: shown to people, obeyed by nothing.
 */
import { expect, test } from 'vitest'
import { createWorld } from '../kit/world.ts'

const YEAR_MS = 365.25 * 24 * 3_600_000

/** The same story, with the clocks wrong by so many years; what everybody sees at the end. */
async function tell(years: { readonly ann: number; readonly lead: number }) {
  const world = await createWorld({ seed: 41 })
  const { ann, lead, office, everyoneOnline } = world
  ann.tablet.clock.setWrongBy(years.ann * YEAR_MS)
  lead.tablet.clock.setWrongBy(years.lead * YEAR_MS)
  await ann.answers('2.1.1.a', 'yes')
  await everyoneOnline()
  await lead.answers('2.1.1.a', 'no')
  await everyoneOnline()
  ann.goesOffline()
  lead.goesOffline()
  await ann.judges('2.1.1', 'yes')
  await lead.judges('2.1.1', 'no')
  ann.tablet.clock.setWrongBy(-years.ann * YEAR_MS)
  await ann.answers('2.1.2.a', 'yes')
  await everyoneOnline()
  const seen = []
  for (const person of [ann, lead]) {
    for (const prompt of ['2.1.1.a', '2.1.1', '2.1.2.a']) seen.push(await person.sees(prompt))
    expect(await person.queue()).toEqual({ unsent: 0, parked: 0 })
  }
  const told = { seen, ops: office.ops().length, parked: office.parked() }
  await world.close()
  return told
}

test('[SY13 FO5] clocks that are 20 years off either way change no outcome and refuse nothing', async () => {
  const right = await tell({ ann: 0, lead: 0 })
  expect(right.seen.slice(0, 3)).toEqual(['no', { conflict: ['no', 'yes'] }, 'yes'])
  expect(await tell({ ann: 20, lead: -20 })).toEqual(right)
  expect(await tell({ ann: -20, lead: 20 })).toEqual(right)
})

test('[SY13] the office tells its own time, and the tablet\u2019s is only shown', async () => {
  const world = await createWorld({ seed: 42 })
  const { ann } = world
  ann.tablet.clock.setWrongBy(20 * YEAR_MS)
  const { officeTime } = await ann.syncs()
  expect(officeTime).toBe(world.office.clock.now())
  await ann.answers('2.1.1.a', 'yes')
  const open = await ann.opens()
  const { reading } = open.view('2.1.1.a/judgement').value
  expect(reading).toMatchObject({ head: { at: expect.stringMatching(/^2039-/) } })
  await open.close()
  await world.close()
})
