/**
 * Two tablets that jot, link and edit apart: what merges by itself, and what a
 * person chooses.
 */
import '../kit/memory-storage.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paths } from '../../src/domain/assessment/paths.ts'
import { addAsEvidence, linkJotting, unlinkJotting } from '../../src/session/jot.ts'
import { jotDown } from '../kit/jot-down.ts'
import { createWorld } from '../kit/world.ts'
import type { Person } from '../kit/world-person.ts'

async function inCase<T>(person: Person, act: (open: Awaited<ReturnType<Person['opens']>>) => T) {
  const open = await person.opens()
  const result = act(open)
  await open.close()
  return result
}

/** Two lines of one moment stand in no order of their own. */
const seenBy = (person: Person) =>
  inCase(person, (open) => open.jottings.value.toSorted((a, b) => (a.text < b.text ? -1 : 1)))

describe('jottings on two tablets', () => {
  test('[JO2] both link one line apart: it has both links, and nobody has to choose', async () => {
    const world = await createWorld({ seed: 41 })
    const { ann, lead, everyoneOnline } = world
    const id = await inCase(ann, (open) => jotDown(ann.tablet.session(), open, 'Mother called'))
    await everyoneOnline()
    for (const one of [ann, lead]) one.goesOffline()
    await inCase(ann, (open) => linkJotting(open, id, '2.1.1'))
    await inCase(lead, (open) => linkJotting(open, id, '2.1.3.b'))
    await inCase(lead, (open) => jotDown(lead.tablet.session(), open, 'Seen by the lead'))
    await everyoneOnline()
    for (const one of [ann, lead]) {
      expect(await seenBy(one)).toMatchObject([{ links: ['2.1.1', '2.1.3.b'] }, { links: [] }])
      expect((await one.lines()).get('C1')?.conflicts).toBe(0)
    }
    await world.close()
  })

  test('[JO4 JO12] both edit one line apart: both are shown, and one is chosen', async () => {
    const world = await createWorld({ seed: 42 })
    const { ann, lead, everyoneOnline } = world
    const id = await inCase(ann, (open) => jotDown(ann.tablet.session(), open, 'Mother'))
    await everyoneOnline()
    for (const one of [ann, lead]) one.goesOffline()
    await ann.writes(paths.jotText(id), 'Mother called')
    await lead.writes(paths.jotText(id), 'Father called')
    await everyoneOnline()
    expect(await seenBy(ann)).toMatchObject([{ id, isConflict: true }])
    const conflict = { conflict: ['Father called', 'Mother called'] }
    const reading = await ann.reads(paths.jotText(id))
    expect(reading.kind === 'conflict' && reading.heads.map(({ value }) => value).sort()).toEqual(
      conflict.conflict,
    )
    await ann.writes(paths.jotText(id), 'Mother called')
    expect(await seenBy(ann)).toMatchObject([{ isConflict: false, text: 'Mother called' }])
    await world.close()
  })

  test('[JO9] no evidence is added to a note that two people wrote', async () => {
    const world = await createWorld({ seed: 43 })
    const { ann, lead, everyoneOnline } = world
    for (const one of [ann, lead]) one.goesOffline()
    await ann.notes('2.1.1', 'one')
    await lead.notes('2.1.1', 'other')
    await everyoneOnline()
    expect(await inCase(ann, (open) => addAsEvidence(open, 'x', '', '2.1.1'))).toBe(
      'note-in-conflict',
    )
    await world.close()
  })

  test('[JO2] however two people link and unlink apart, both see the same, and no link of one alone is lost', async () => {
    const world = await createWorld({ seed: 44 })
    const { ann, lead, everyoneOnline } = world
    const questions = ['2.1.1', '2.1.1.a', '2.1.1.b', '2.1.2']
    const acts = fc.array(
      fc.record({ question: fc.constantFrom(...questions), links: fc.boolean() }),
      { maxLength: 6 },
    )
    await fc.assert(
      fc.asyncProperty(acts, acts, async (anns, leads) => {
        const id = await inCase(ann, (open) => jotDown(ann.tablet.session(), open, 'x'))
        await everyoneOnline()
        for (const one of [ann, lead]) one.goesOffline()
        for (const [person, own] of [
          [ann, anns],
          [lead, leads],
        ] as const)
          await inCase(person, (open) => {
            for (const { question, links } of own)
              (links ? linkJotting : unlinkJotting)(open, id, question)
          })
        await everyoneOnline()
        const linksOf = async (person: Person) =>
          (await seenBy(person)).find((one) => one.id === id)?.links
        const seen = await linksOf(ann)
        expect(await linksOf(lead)).toEqual(seen)
        const last = (own: typeof anns) =>
          new Map(own.map(({ question, links }) => [question, links]))
        for (const question of questions) {
          const said = [last(anns).get(question), last(leads).get(question)]
          if (said.includes(true)) expect(seen).toContain(question)
          else expect(seen).not.toContain(question)
        }
      }),
      { numRuns: 8 },
    )
    await world.close()
  }, 60_000)
})
