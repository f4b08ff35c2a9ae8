/**
 * A new version of the standards in the middle of an inspection: nobody loses an
 * answer, and tablets that do not have it yet go on.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { isUnlinked, LINKED } from '../../src/domain/assessment/jottings.ts'
import { paths } from '../../src/domain/assessment/paths.ts'
import { makeBoard } from '../../src/session/board.ts'
import {
  chooseNextEdition,
  readDifferingEditions,
  takeNextEdition,
} from '../../src/session/next-edition.ts'
import { previewEdition } from '../../src/session/preview-edition.ts'
import { readFoldedStream } from '../../src/session/read-stream.ts'
import { readCaseTexts } from '../../src/session/search/case-texts.ts'
import { loadBundled } from '../fixtures/editions.ts'
import { makeNextEdition, NEXT_ID } from '../fixtures/next-version.ts'
import { createWorld } from '../kit/world.ts'
import type { Person } from '../kit/world-person.ts'

const base = await loadBundled()
const next = makeNextEdition(base)

async function takes(person: Person, edition = next) {
  const taken = await takeNextEdition(person.tablet.session(), await person.inspection(), edition)
  if (!taken.ok) throw new Error(taken.error.kind)
}

/** What a person sees at a question, by its id in the version that they have. */
async function shows(person: Person, id: string) {
  const open = await person.opens()
  const value = open.read(paths.judgement(id))
  await open.close()
  return value
}

test('[JO49 EC4] jottings and flags go with the question that moves, and stay with one that is gone', async () => {
  const world = await createWorld({ seed: 72 })
  const { ann, lead, everyoneOnline } = world
  const before = await ann.opens()
  for (const [id, questions] of Object.entries({
    moved: ['2.1.1.a', '2.1.3'],
    gone: ['2.1.1.c'],
    merged: ['2.1.2.a'],
  })) {
    before.change(paths.jotText(id), id)
    for (const question of questions) before.change(paths.jotLink(id, question), LINKED)
  }
  before.change(paths.note('2.1.1.a'), 'Seen in the plan')
  before.change(paths.flag('2.1.1.a'), 'yes')
  before.change(paths.flag('2.1.2.a'), 'yes')
  await before.close()
  await everyoneOnline()
  await takes(lead)
  await everyoneOnline()
  const open = await ann.opens()
  const linksOf = () =>
    Object.fromEntries(open.jottings.value.map(({ id, links, earlier }) => [id, [links, earlier]]))
  expect(linksOf()).toEqual({
    moved: [['2.1.2.d', '2.1.3'], []],
    gone: [['2.1.1.c'], []],
    merged: [[], ['2.1.2.a']],
  })
  expect(open.jottings.value.filter(isUnlinked)).toEqual([])
  const { state } = await readFoldedStream(ann.tablet.session(), open.stream)
  const { flagged, unlinked, texts } = readCaseTexts(open.form, state)
  expect(texts.find(({ kind }) => kind === 'note')).toMatchObject({ question: '2.1.2.d' })
  expect([[...flagged], unlinked]).toEqual([['2.1.2.d'], 0])
  open.change(paths.jotLink('moved', '2.1.2.d'), null)
  expect(linksOf().moved).toEqual([['2.1.3'], []])
  await open.close()
})

describe('a version that the lead takes while an assessor is away', () => {
  test('[EC9 EC10] both go on writing, both end with the same, and no answer is lost', async () => {
    const world = await createWorld({ seed: 71 })
    const { ann, lead, everyoneOnline } = world
    await ann.answers('2.1.1.a', 'yes')
    await ann.answers('2.1.1.b', 'no')
    await ann.answers('2.1.1.c', 'yes')
    await everyoneOnline()
    ann.goesOffline()
    await takes(lead)
    // Ann has the old version: she goes on under it.
    await ann.answers('2.1.1.a', 'no')
    await ann.answers('2.1.1.c', 'no')
    expect((await ann.inspection()).editionId).toBe(base.id)
    // The lead has the new one: the moved prompt stands elsewhere, the letter is another question.
    expect((await lead.inspection()).editionId).toBe(NEXT_ID)
    expect(await shows(lead, '2.1.2.d')).toBe('yes')
    expect(await shows(lead, '2.1.1.a')).toBeUndefined()
    await lead.answers('2.1.1.a', 'not-applicable')
    await lead.answers('2.1.1.d', 'yes')
    await everyoneOnline()
    for (const person of [ann, lead]) {
      expect((await person.inspection()).editionId).toBe(NEXT_ID)
      expect(await shows(person, '2.1.2.d')).toBe('no')
      expect(await shows(person, '2.1.1.a')).toBe('not-applicable')
      expect(await shows(person, '2.1.1.d')).toBe('yes')
      expect(await shows(person, '2.1.1.b')).toBeUndefined()
    }
    const open = await ann.opens()
    const headOf = (kept: string) => {
      const { reading } = open.viewKept(kept).peek()
      return reading.kind === 'value' ? [reading.value, reading.head.edition] : reading.kind
    }
    expect(headOf(paths.judgement('2.1.1.c'))).toEqual(['no', base.id])
    expect(headOf(paths.judgement('2.1.1.b'))).toEqual(['no', base.id])
    expect(headOf(paths.judgement(`2.1.1.d@${NEXT_ID}`))).toEqual(['yes', NEXT_ID])
    expect(open.form.versions?.beside('question', '2.1.1.d').map(({ kept }) => kept)).toEqual([
      '2.1.1.b',
    ])
    await open.close()
    await world.close()
  })

  test('[EC9] two who answer the same moved prompt under two versions are a conflict, as ever', async () => {
    const world = await createWorld({ seed: 72, offline: ['ann'] })
    const { ann, lead, everyoneOnline } = world
    await takes(lead)
    await ann.answers('2.1.1.a', 'yes')
    await lead.answers('2.1.2.d', 'no')
    await everyoneOnline()
    for (const person of [ann, lead]) {
      const open = await person.opens()
      expect(open.view(paths.judgement('2.1.2.d')).peek().reading.kind).toBe('conflict')
      await open.close()
      expect((await person.lines()).get('C1')).toMatchObject({ conflicts: 1 })
    }
    await lead.answers('2.1.2.d', 'no')
    await everyoneOnline()
    expect(await shows(ann, '2.1.2.d')).toBe('no')
    await world.close()
  })

  test('[EC15] the board counts each key question once, with what was judged before', async () => {
    const world = await createWorld({ seed: 73 })
    const { ann, lead, everyoneOnline } = world
    await ann.judges('2.1.1', 'yes')
    await everyoneOnline()
    const rated = async () => {
      const lines = (await lead.lines()).values()
      const board = makeBoard(await lead.inspection(), lines, { count: 'judged' })
      if (!board.ok) throw new Error(board.error.kind)
      return board.value.standards.flatMap(({ keyQuestions }) => keyQuestions)
    }
    const before = (await rated()).map(({ id, rated: one }) => [id, one.sufficient, one.applicable])
    await takes(lead)
    const after = (await rated()).map(({ id, rated: one }) => [id, one.sufficient, one.applicable])
    expect(after).toEqual(before)
    expect(after.filter(([id]) => id === '2.1.1')).toEqual([['2.1.1', 1, 1]])
    await world.close()
  })

  test('[EC14] the preview says what happens then', async () => {
    const world = await createWorld({ seed: 74 })
    const { ann, ben, lead, everyoneOnline } = world
    await ann.answers('2.1.1.a', 'yes')
    await ann.notes('2.1.1.c', 'Retired soon')
    await ann.writes(paths.field('mappa'), '3')
    await ann.finishes()
    await ben.answers('2.1.3.a', 'yes', 'C3')
    await everyoneOnline()
    const { rows, cases, faults } = await previewEdition(
      lead.tablet.session(),
      await lead.inspection(),
      next,
    )
    expect(faults).toEqual([])
    expect(cases).toEqual({ here: 4, notHere: 0, touched: 1, finished: 1, finishedOpen: 1 })
    const said = rows.map(({ kind, scope, from, to, cases: count }) => [
      kind,
      scope,
      from.map(({ id }) => id).join('+'),
      to.map(({ id }) => id).join('+'),
      count,
    ])
    expect(said).toEqual([
      ['moved', 'question', '2.1.1.a', '2.1.2.d', 1],
      ['moved', 'option/gender', 'other', 'another', 0],
      ['split', 'question', '2.1.1.b', '2.1.1.b+2.1.1.d', 0],
      ['merged', 'question', '2.1.2.a+2.1.2.b', '2.1.2.a', 0],
      ['retired', 'question', '2.1.1.c', '', 1],
      ['retired', 'option/mappa', '3', '', 1],
      ['new', 'question', '', '2.1.1.a', 0],
    ])
    await world.close()
  })
})

describe('what cannot be taken', () => {
  test('[EC12] two versions that two people took apart: the one before counts until one is chosen', async () => {
    const world = await createWorld({ seed: 75 })
    const { lead, ann, everyoneOnline } = world
    const second = await world.bringIn('olu', { role: 'operations' })
    await everyoneOnline()
    for (const person of [lead, second]) person.goesOffline()
    const other = makeNextEdition(base, 'probation-2018-19.other')
    await takes(lead)
    await takes(second, other)
    await lead.answers('2.1.1.d', 'yes')
    await everyoneOnline()
    for (const person of [lead, second, ann])
      expect(await person.inspection()).toMatchObject({ editionId: base.id, halted: 'differing' })
    const marks = await readDifferingEditions(lead.tablet.session(), await lead.inspection())
    expect(marks.map(({ edition }) => edition).toSorted()).toEqual([NEXT_ID, other.id])
    const mark = marks.find(({ edition }) => edition === NEXT_ID)
    if (!mark) throw new Error('a mark')
    await chooseNextEdition(lead.tablet.session(), await lead.inspection(), mark)
    await everyoneOnline()
    for (const person of [lead, second, ann])
      expect((await person.inspection()).editionId).toBe(NEXT_ID)
    expect(await shows(ann, '2.1.1.d')).toBe('yes')
    expect(await readDifferingEditions(lead.tablet.session(), await lead.inspection())).toEqual([])
    await world.close()
  })

  test('[EC2] a version that does not account for what was asked is refused', async () => {
    const world = await createWorld({ seed: 76 })
    const { lead } = world
    const silent = { ...next, follows: { edition: base.id, note: 'Silent.', changes: [] } }
    const inspection = await lead.inspection()
    const taken = await takeNextEdition(lead.tablet.session(), inspection, silent)
    expect(taken).toMatchObject({ ok: false, error: { kind: 'does-not-follow' } })
    expect(taken.ok || taken.error.kind !== 'does-not-follow' || taken.error.faults.length).toBe(7)
    const preview = await previewEdition(lead.tablet.session(), inspection, silent)
    expect(preview.rows).toEqual([])
    expect(preview.faults).toHaveLength(7)
    expect((await lead.inspection()).editionId).toBe(base.id)
    await world.close()
  })
})
