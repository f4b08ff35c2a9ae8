/**
 * Practice examples from the case to the report: marked and written by the
 * assessor, decided name by name, read by the lead after a sync.
 */
import '../kit/memory-storage.ts'
import { describe, expect, test } from 'vitest'
import { paths } from '../../src/domain/assessment/paths.ts'
import { checkExample, maskHits } from '../../src/domain/examples/check-example.ts'
import { encodeKept, READY, readExample } from '../../src/domain/examples/example.ts'
import { foldName } from '../../src/domain/names/fold-letters.ts'
import { loadNameLists } from '../../src/domain/names/load-name-lists.ts'
import { readCaseLines } from '../../src/session/case-list.ts'
import { exportExamples, readExamples } from '../../src/session/examples.ts'
import { makeKnownNames } from '../../src/session/known-names.ts'
import { createWorld } from '../kit/world.ts'
import type { Person } from '../kit/world-person.ts'

const loaded = await loadNameLists()
if (!loaded.ok) throw new Error(loaded.error.kind)
const lists = loaded.value

async function sourceOf(person: Person) {
  const inspection = await person.inspection()
  const { edition } = inspection
  if (!edition) throw new Error('the edition is bundled')
  const session = person.tablet.session()
  const lines = [...(await readCaseLines(session, new Map([[inspection.id, inspection]]))).values()]
  return { session, source: { inspection, edition, lines, lists } }
}

/** What the lead's page does. */
async function leaves(person: Person) {
  const { session, source } = await sourceOf(person)
  const found = await readExamples(session, source)
  return { found, leaving: exportExamples(source.edition, found) }
}

/** As an assessor does it on the screen: all masks but what is kept. */
async function writesExample(person: Person, id: string, text: string, keep: readonly string[]) {
  const { source } = await sourceOf(person)
  const known = makeKnownNames(source.inspection, source.edition, source.lines)
  const open = await person.opens()
  open.change(paths.exampleKind(id), 'good')
  const focus = open.focusOn(paths.exampleText(id))
  focus.input(text)
  await open.flush()
  const by = person.tablet.session().person
  open.change(paths.exampleKept(id), encodeKept(keep.map((kept) => ({ text: kept, by }))))
  const registers = { read: open.read, isConflict: () => false }
  const example = readExample(registers, id)
  const hits = example ? checkExample(example, known, lists).open : []
  open.change(paths.exampleText(id), maskHits(text, hits))
  open.change(paths.exampleReady(id), READY)
  await open.close()
}

const PLANTED = [
  'Zielinska',
  'Tomasz',
  'Huddersfield',
  'X123456',
  '12 March 2019',
  'Officer Northgate',
]
const TEXT = `R. Officer saw Tomasz Zielinska at Northgate on 12 March 2019, then in Huddersfield. CRN X123456. She worked with Turning Point and Nacro in Leeds.`

describe('practice examples', () => {
  test('[NC13 NC14 NC15] what was written offline reaches the lead, and no planted name does', async () => {
    const world = await createWorld({ seed: 31, offline: ['ann'] })
    const { ann, ben, lead, everyoneOnline } = world
    await writesExample(ann, '2.2.1', TEXT, ['Leeds'])
    await writesExample(ann, '2.1.1', 'A calm and thorough start.', [])
    await ben.writes(paths.exampleKind('2.1.1'), 'poor', 'C3')
    await ben.writes(paths.exampleText('2.1.1'), 'Nobody asked.', 'C3')
    await ben.writes(paths.exampleReady('2.1.1'), READY, 'C3')
    await ben.writes(paths.exampleKind('2.4.3'), 'poor', 'C4')
    await everyoneOnline()
    const { found, leaving } = await leaves(lead)
    expect(found.map(({ keyQuestion, state }) => [keyQuestion, state])).toEqual([
      ['2.1.1', 'ready'],
      ['2.1.1', 'ready'],
      ['2.2.1', 'ready'],
      ['2.4.3', 'no-text'],
    ])
    const standards = leaving.ok ? leaving.value : []
    expect(standards.map(({ standard, examples }) => [standard.id, examples.length])).toEqual([
      ['2.1', 2],
      ['2.2', 1],
    ])
    const text = JSON.stringify(standards)
    expect(text).toContain('Leeds')
    for (const word of PLANTED.flatMap((planted) => planted.split(' '))) {
      const alone = new RegExp(`(?<!\\p{L})${foldName(word)}(?!\\p{L})`, 'u')
      // The edition's own word for an officer stays, in lower case.
      if (word !== 'Officer') expect(foldName(text)).not.toMatch(alone)
    }
    expect(text).not.toContain('R. Officer')
    expect(text).not.toContain('C3')
    await world.close()
  })

  test('[NC14] one that is said to be ready with an unanswered hit stops all, and is named', async () => {
    const world = await createWorld({ seed: 32 })
    const { ann, lead, place, everyoneOnline } = world
    await writesExample(ann, '2.1.1', 'A calm and thorough start.', [])
    await ann.writes(paths.exampleText('2.1.1'), 'A calm start with Sarah.')
    await everyoneOnline()
    const refused = (await leaves(lead)).leaving
    expect(refused.ok ? undefined : refused.error).toMatchObject({
      kind: 'unanswered-hits',
      examples: [
        { stream: place.cases.get('C1'), keyQuestion: '2.1.1', hits: [{ text: 'Sarah' }] },
      ],
    })
    await lead.writes(paths.exampleText('2.1.1'), 'A calm start with her partner.')
    expect((await leaves(lead)).leaving.ok).toBe(true)
    await world.close()
  })

  test('[NC15] two who wrote apart are a conflict, undo takes a mark back, nothing is lost', async () => {
    const world = await createWorld({ seed: 33, offline: ['ann', 'lead'] })
    const { ann, lead, everyoneOnline } = world
    await ann.writes(paths.exampleKind('2.1.1'), 'good')
    await lead.writes(paths.exampleKind('2.1.1'), 'poor')
    await everyoneOnline()
    const { found, leaving } = await leaves(lead)
    expect(found).toMatchObject([{ state: 'conflict', kind: undefined }])
    expect(leaving).toEqual({ ok: true, value: [] })
    const open = await ann.opens()
    open.change(paths.exampleKind('2.1.2'), 'good')
    expect(open.undo.undo()).toMatchObject({ path: paths.exampleKind('2.1.2') })
    expect(open.read(paths.exampleKind('2.1.2'))).toBeUndefined()
    await open.close()
    await world.close()
  })
})
