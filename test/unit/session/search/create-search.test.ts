/**
 * The search of a tablet with cases: what it reads, finds, and forgets.
 */
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test } from 'vitest'
import { interviewPaths } from '../../../../src/domain/assessment/interview-paths.ts'
import { paths } from '../../../../src/domain/assessment/paths.ts'
import { DEFAULT_EDITION_ID, loadEdition } from '../../../../src/domain/edition/editions.ts'
import { makeForm } from '../../../../src/domain/edition/form.ts'
import { foldOp, type StreamState } from '../../../../src/ops/fold.ts'
import { openStream } from '../../../../src/session/open-case.ts'
import { allocate } from '../../../../src/session/people.ts'
import { answerSearch } from '../../../../src/session/search/answer-search.ts'
import { readCaseTexts } from '../../../../src/session/search/case-texts.ts'
import { createSearch, type Search } from '../../../../src/session/search/create-search.ts'
import { readUnsent } from '../../../../src/session/search/read-unsent.ts'
import { createSearchDesk, type SearchWorker } from '../../../../src/session/search/search-desk.ts'
import { createWordIndex } from '../../../../src/session/search/word-index.ts'
import { createWorkspace } from '../../../../src/session/workspace.ts'
import { createSeededIds } from '../../../kit/ids.ts'
import { jotDown } from '../../../kit/jot-down.ts'
import {
  createTestDevice,
  createTestInspection,
  createTestSession,
  openTestCase,
} from '../session-bench.ts'

function createWorker(): SearchWorker {
  const index = createWordIndex()
  const worker: SearchWorker = {
    onmessage: null,
    postMessage(ask) {
      const data = answerSearch(index, ask)
      if (data) queueMicrotask(() => worker.onmessage?.(new MessageEvent('message', { data })))
    },
    terminate: () => undefined,
  }
  return worker
}

const open: { search: Search; close(): void }[] = []
afterEach(() => {
  for (const { search, close } of open.splice(0)) {
    search.end()
    close()
  }
})

async function createSearched(count = 2) {
  const session = await createTestSession(createTestDevice())
  const inspection = await createTestInspection(session, count)
  const workspace = await createWorkspace(session)
  const search = createSearch(workspace, createSearchDesk(createWorker()))
  open.push({ search, close: () => workspace.close() })
  const [stream] = inspection.cases
  if (!stream) throw new Error('an inspection has cases')
  return { session, inspection, workspace, search, stream }
}

const kindsOf = async (search: Search, typed: string) =>
  (await search.find(typed)).hits.map(({ text: { kind, path } }) => `${kind} ${path}`)

describe('the search', () => {
  test('[SR2 FM53] finds references, officers, notes, reasons, jottings, examples, questions and guidance', async () => {
    const { session, inspection, search, stream } = await createSearched()
    const one = await openTestCase(session, inspection, stream)
    one.change(paths.note('2.1.3.b'), 'The landlord was rung')
    one.change(paths.reason('2.1.1'), 'Zwischenfall at home')
    one.change(paths.exampleText('2.1.2'), 'A thoughtful start')
    one.change(paths.exampleKind('2.1.2'), 'good')
    const id = jotDown(session, one, 'Grandmother called', ['2.1.1'])
    await one.close()
    await search.refresh()
    expect(await kindsOf(search, 'landlord')).toContain(`note ${paths.note('2.1.3.b')}`)
    expect(await kindsOf(search, 'zwischenfall')).toEqual([`reason ${paths.reason('2.1.1')}`])
    expect(await kindsOf(search, 'grandmother')).toEqual([`jotting ${paths.jotText(id)}`])
    expect(await kindsOf(search, 'thoughtful')).toContain(`example ${paths.exampleText('2.1.2')}`)
    expect(await kindsOf(search, 'C2')).toContain(`reference ${paths.reference}`)
    expect((await kindsOf(search, 'officer')).some((hit) => hit.startsWith('officer '))).toBe(true)
    const kinds = (await search.find('records')).hits.map(({ text }) => text.kind)
    expect(kinds).toContain('guidance')
    // [FM53] Of what no case asks there is no place to open.
    const all = (await search.find('signposting')).hits.map(({ text }) => text.question)
    expect(all).not.toContain('1.3.3.b')
    expect(await kindsOf(search, 'desistance')).toContainEqual(expect.stringMatching(/^question /))
    expect(search.progress.value).toEqual({ read: 2, of: 2 })
  })

  test('[SR2 SR4 SR7] finds what an officer said: once, in one of their cases, also what is said later', async () => {
    const session = await createTestSession(createTestDevice())
    const inspection = await createTestInspection(session, 2)
    const [first, second] = inspection.cases.toSorted()
    if (!first || !second) throw new Error('two cases')
    await allocate(session, inspection.inspection, inspection.cases, session.person)
    const workspace = await createWorkspace(session)
    const search = createSearch(workspace, createSearchDesk(createWorker()))
    open.push({ search, close: () => workspace.close() })
    const stream = workspace.inspections.value.get(inspection.id)?.interviews.get(first)
    if (!stream) throw new Error('the cases share an interview')
    const edition = inspection.inspection.editionId
    const said = await openStream(session, { stream, inspection: inspection.id, edition })
    said.change(interviewPaths.quote('q1'), 'It is unmanageable')
    said.change(interviewPaths.note('caseload'), 'Covers for a colleague')
    said.change(interviewPaths.answer('leadershipNotes'), 'Supervision lapsed')
    said.change(interviewPaths.answer('wellbeing'), 'no')
    said.change(interviewPaths.outcome, 'not-held')
    said.change(interviewPaths.outcomeReason, 'Was on leave')
    await said.flush()
    await search.refresh()
    const find = async (typed: string) =>
      (await search.find(typed)).hits
        .filter(({ text: { kind } }) => kind === 'quote' || kind === 'interview')
        .map(({ stream: at, text: { kind, text } }) => ({ at, kind, text }))
    expect(await find('unmanageable')).toEqual([
      { at: first, kind: 'quote', text: 'It is unmanageable' },
    ])
    for (const words of ['Covers for a colleague', 'Supervision lapsed', 'Was on leave'])
      expect(await find(words)).toEqual([{ at: first, kind: 'interview', text: words }])
    expect(await find('not-held')).toEqual([])
    said.change(interviewPaths.quote('q1'), 'It is bearable')
    await said.close()
    await new Promise((resolve) => setTimeout(resolve, 500))
    await search.refresh()
    expect(await find('unmanageable')).toEqual([])
    expect(await find('bearable')).toHaveLength(1)
  })

  test('[SR7] follows what is written, and finds the old words no more', async () => {
    const { session, inspection, search, stream } = await createSearched(1)
    await search.refresh()
    const one = await openTestCase(session, inspection, stream)
    one.change(paths.note('2.1.1'), 'xylophone')
    await one.flush()
    await search.refresh()
    expect(await kindsOf(search, 'xylophone')).toHaveLength(1)
    one.change(paths.note('2.1.1'), 'quadrangle')
    await one.flush()
    await new Promise((resolve) => setTimeout(resolve, 500))
    await search.refresh()
    expect(await kindsOf(search, 'xylophone')).toEqual([])
    expect(await kindsOf(search, 'quadrangle')).toHaveLength(1)
    await one.close()
  })

  test('[SR4] knows what is open and flagged, and of a conflict finds both', async () => {
    const { session, inspection, search, stream } = await createSearched(1)
    const one = await openTestCase(session, inspection, stream)
    one.change(paths.judgement('2.1.1.a'), 'yes')
    one.change(paths.flag('2.1.1.b'), 'yes')
    one.change(paths.flag('2.1.1.c'), 'yes')
    one.change(paths.flag('2.1.1.c'), null)
    await one.close()
    await search.refresh()
    const texts = search.cases.value.get(stream)
    expect(texts?.open.has('2.1.1.a')).toBe(false)
    expect(texts?.open.has('2.1.1.b')).toBe(true)
    expect(texts?.flagged).toEqual(new Set(['2.1.1.b']))
    expect(texts?.conflicts).toEqual([])
    expect((await readUnsent(session)).has(stream)).toBe(true)
  })

  test('[SR6] after its end nothing of it is left', async () => {
    const { search } = await createSearched(2)
    const reading = search.refresh()
    search.end()
    await reading
    expect(search.cases.value.size).toBeLessThan(2)
    expect(search.questions.value).toEqual([])
  })
})

describe('the texts of a case', () => {
  test('[SR4] two who wrote differently: both are found, and the register is in conflict', async () => {
    const loaded = await loadEdition(DEFAULT_EDITION_ID)
    if (!loaded.ok) throw new Error('the edition is bundled')
    const state: StreamState = new Map()
    const ids = createSeededIds(1, 'conflict')
    for (const value of ['landlord', 'neighbour', null])
      foldOp(state, {
        id: ids.next(),
        author: ids.next(),
        device: ids.next(),
        path: paths.note('2.1.1'),
        value,
        after: [],
        at: createTestDevice().clock.now(),
        edition: DEFAULT_EDITION_ID,
      })
    const { texts, conflicts } = readCaseTexts(makeForm(loaded.value, 'case-supervision'), state)
    expect(texts.map(({ text }) => text).sort()).toEqual(['landlord', 'neighbour'])
    expect(conflicts).toEqual([paths.note('2.1.1')])
  })
})
