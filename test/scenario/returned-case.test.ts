/**
 * A case that the lead opens again after it was finished is returned to its
 * assessor, until it is finished anew.
 */
import '../kit/memory-storage.ts'
import { expect, test } from 'vitest'
import { paths } from '../../src/domain/assessment/paths.ts'
import { createWorld, personOf } from '../kit/world.ts'
import type { Person } from '../kit/world-person.ts'

const reopenerOf = async (person: Person) => (await person.lines()).get('C1')?.reopenedBy

test('[UI4 UI21] who opened a finished case again is told to its assessor, until it is finished anew', async () => {
  const world = await createWorld({ seed: 61 })
  const { ann, lead, everyoneOnline } = world
  expect(await reopenerOf(ann)).toBe(null)
  await ann.finishes()
  await everyoneOnline()
  expect(await reopenerOf(ann)).toBe(null)
  await lead.writes(paths.statusReason, 'The note of 2.1.3 says the opposite')
  await lead.writes(paths.status, 'open')
  await everyoneOnline()
  expect(await reopenerOf(ann)).toBe(personOf(lead))
  await ann.finishes()
  await everyoneOnline()
  expect(await reopenerOf(ann)).toBe(null)
  expect(await reopenerOf(lead)).toBe(null)
  await world.close()
})
