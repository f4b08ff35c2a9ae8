/**
 * Interviews of officers: one for each, made where cases are handed out, found
 * again afterwards, and written by who judges a case of theirs.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { PersonId, StreamId } from '../../../src/base/brand.ts'
import { interviewPaths } from '../../../src/domain/assessment/interview-paths.ts'
import { setUpPaths } from '../../../src/domain/assessment/set-up-paths.ts'
import { DEFAULT_EDITION_ID } from '../../../src/domain/edition/editions.ts'
import type { SampledCase } from '../../../src/domain/sampling/sampled-list.ts'
import { readRegister } from '../../../src/ops/fold.ts'
import { readCaseLines } from '../../../src/session/case-list.ts'
import { type Inspection, readInspection, setUpStreamOf } from '../../../src/session/inspections.ts'
import { makeInspection } from '../../../src/session/make-inspection.ts'
import { openStream } from '../../../src/session/open-case.ts'
import { allocate, writeDistress } from '../../../src/session/people.ts'
import { readFoldedStream } from '../../../src/session/read-stream.ts'
import type { Session } from '../../../src/session/session.ts'
import { readOrders } from '../../../src/store/office.ts'
import { createTestDevice, createTestSession, makeSampled } from './session-bench.ts'

const CASES: readonly Partial<SampledCase>[] = [
  { reference: 'C1', officer: 'R. Adeyemi' },
  { reference: 'C2', officer: ' r.  adeyemi' },
  { reference: 'C3', officer: 'L. Brandt' },
  { reference: 'C4', officer: undefined },
  { reference: 'C5', officer: 'R. Adeyemi', caseType: 'court-report' },
]

async function start() {
  const session = await createTestSession()
  const made = await makeInspection(session, {
    title: 'North',
    provider: 'North',
    providerType: 'nps',
    edition: DEFAULT_EDITION_ID,
    cases: CASES.map((one) => ({ ...makeSampled(''), ...one })),
  })
  if (!made.ok) throw new Error(made.error.kind)
  const fresh = () => readInspection(session, made.value)
  const inspection = await fresh()
  const lines = await readCaseLines(session, new Map([[inspection.id, inspection]]))
  const caseOf = (reference: string): StreamId => {
    const line = [...lines.values()].find((one) => one.reference === reference)
    if (!line) throw new Error(`no case ${reference}`)
    return line.stream
  }
  const [ann, ben] = [session.ids.next<PersonId>(), session.ids.next<PersonId>()]
  return { session, inspection, fresh, caseOf, ann, ben }
}

/** Who may write a stream, as last ordered at the endpoint. */
async function writersOf(session: Session, stream: StreamId | undefined) {
  const orders = (await readOrders(session.log)).flatMap(({ change }) =>
    change.kind === 'stream' && change.stream === stream ? [change] : [],
  )
  return orders.at(-1)?.writers
}

describe('handing out', () => {
  test('[FM9] cases of one officer share an interview; another officer has another, nobody none', async () => {
    const { session, inspection, fresh, caseOf, ann } = await start()
    expect(inspection.interviews.size).toBe(0)
    await allocate(session, inspection, ['C1', 'C3', 'C4', 'C5'].map(caseOf), ann)
    const { interviews } = await fresh()
    expect(interviews.get(caseOf('C1'))).toBe(interviews.get(caseOf('C2')))
    expect(interviews.get(caseOf('C3'))).not.toBe(interviews.get(caseOf('C1')))
    expect(interviews.has(caseOf('C4'))).toBe(false)
    expect(interviews.has(caseOf('C5'))).toBe(false)
    const stream = interviews.get(caseOf('C1'))
    const { state } = await readFoldedStream(session, stream ?? caseOf('C1'))
    expect(readRegister(state.get(interviewPaths.officer))).toMatchObject({ value: 'R. Adeyemi' })
  })

  test('[FM11] it is written by everybody who judges a case of the officer, and by nobody else', async () => {
    const { session, inspection, fresh, caseOf, ann, ben } = await start()
    await allocate(session, inspection, [caseOf('C1')], ann)
    const shared = (await fresh()).interviews.get(caseOf('C1'))
    expect(await writersOf(session, shared)).toEqual([ann])
    await allocate(session, inspection, [caseOf('C2')], ben)
    expect((await writersOf(session, shared))?.toSorted()).toEqual([ann, ben].sort())
    await allocate(session, inspection, [caseOf('C1')], null)
    expect(await writersOf(session, shared)).toEqual([ben])
  })

  test('[FM9] what is there is used again, also when the screen has not heard of it yet', async () => {
    const { session, inspection, fresh, caseOf, ann } = await start()
    await allocate(session, inspection, [caseOf('C1')], ann)
    const first = (await fresh()).interviews
    await allocate(session, inspection, [caseOf('C1'), caseOf('C2')], ann)
    expect((await fresh()).interviews).toEqual(first)
  })

  test('[FM9] interviews are no cases: the list has the five', async () => {
    const { session, inspection, fresh, caseOf, ann } = await start()
    await allocate(session, inspection, ['C1', 'C3'].map(caseOf), ann)
    const lines = await readCaseLines(session, new Map([[inspection.id, await fresh()]]))
    expect(lines.size).toBe(5)
  })

  test('[FM9] of two that two leads have made apart everybody takes the same', async () => {
    const { session, inspection, fresh, caseOf } = await start()
    const [one, two] = [session.ids.next<StreamId>(), session.ids.next<StreamId>()]
    const path = setUpPaths.interview(caseOf('C1'))
    const setUp = { stream: setUpStreamOf(inspection.id), inspection: inspection.id }
    const tabs = [1, 2].map(() => openStream(session, { ...setUp, edition: DEFAULT_EDITION_ID }))
    const [first, second] = await Promise.all(tabs)
    first?.change(path, one)
    second?.change(path, two)
    await Promise.all([first?.close(), second?.close()])
    expect((await fresh()).interviews.get(caseOf('C1'))).toBe([one, two].sort()[0])
  })

  test('[FM9] what is no id is no interview', async () => {
    const { session, inspection, fresh, caseOf } = await start()
    const setUp = { stream: setUpStreamOf(inspection.id), inspection: inspection.id }
    const open = await openStream(session, { ...setUp, edition: DEFAULT_EDITION_ID })
    open.change(setUpPaths.interview(caseOf('C1')), 'not an id')
    await open.close()
    expect((await fresh()).interviews.size).toBe(0)
  })

  test('[FM9] an edition that this build does not know: cases are given, interviews wait', async () => {
    const { session, inspection, fresh, caseOf, ann } = await start()
    const setUp = { stream: setUpStreamOf(inspection.id), inspection: inspection.id }
    const open = await openStream(session, { ...setUp, edition: DEFAULT_EDITION_ID })
    open.change(setUpPaths.edition, 'of-tomorrow')
    await open.close()
    const given: Inspection = await fresh()
    expect(await allocate(session, given, [caseOf('C1')], ann)).toMatchObject({ ok: true })
    expect((await fresh()).assessors.get(caseOf('C1'))).toBe(ann)
    expect((await fresh()).interviews.size).toBe(0)
  })
})

describe('beside a case', () => {
  test('[UI83 UI3] one Undo goes through case and interview in the order of the work', async () => {
    const { session, inspection, fresh, caseOf, ann } = await start()
    await allocate(session, inspection, [caseOf('C1')], ann)
    const ask = { inspection: inspection.id, edition: DEFAULT_EDITION_ID }
    const home = await openStream(session, { ...ask, stream: caseOf('C1') })
    const stream = (await fresh()).interviews.get(caseOf('C1')) ?? caseOf('C1')
    const interview = await openStream(session, { ...ask, stream, undo: home.undo })
    home.change('officer/a', 'yes')
    interview.change('answer/b', 'yes')
    interview.follow('interview/heldIn', 'x')
    interview.follow('interview/heldIn', 'x')
    const typing = interview.focusOn('answer/c')
    for (const text of ['4', '42']) {
      typing.input(text)
      typing.flush()
    }
    home.change('officer/a', 'no')
    const pathOf = (undone: ReturnType<typeof home.undo.undo>) =>
      'path' in undone ? undone.path : undefined
    const steps = Array.from({ length: 5 }, () => pathOf(home.undo.undo()))
    expect(steps).toEqual(['officer/a', 'answer/c', 'answer/b', 'officer/a', undefined])
    expect([home.read('officer/a'), interview.read('answer/b')]).toEqual([undefined, undefined])
    expect([home.undo.redo(), interview.undo.redo()].map(pathOf)).toEqual(['officer/a', 'answer/b'])
    expect([home.read('officer/a'), interview.read('answer/b')]).toEqual(['yes', 'yes'])
    expect(interview.read('interview/heldIn')).toBe('x')
    expect(interview.paths().toSorted()).toEqual(
      ['answer/b', 'answer/c', 'interview/heldIn', interviewPaths.officer].sort(),
    )
    await Promise.all([home.close(), interview.close()])
  })

  test('[HI25] Undo of a case leaves alone what was written into the interview elsewhere or before', async () => {
    const { session, inspection, fresh, caseOf, ann } = await start()
    await allocate(session, inspection, [caseOf('C1'), caseOf('C2')], ann)
    const ask = { inspection: inspection.id, edition: DEFAULT_EDITION_ID }
    const stream = (await fresh()).interviews.get(caseOf('C1')) ?? caseOf('C1')
    const sitDown = async (reference: string) => {
      const home = await openStream(session, { ...ask, stream: caseOf(reference) })
      const interview = await openStream(session, { ...ask, stream, undo: home.undo })
      await home.undo.recall()
      return { home, interview, leave: () => Promise.all([interview.close(), home.close()]) }
    }
    const before = await sitDown('C1')
    before.home.change('officer/a', 'no')
    before.interview.change('answer/a', 'no')
    await before.leave()
    const other = await sitDown('C2')
    other.interview.change('answer/b', 'yes')
    await other.leave()
    const { home, interview, leave } = await sitDown('C1')
    interview.change('answer/c', 'yes')
    const steps = Array.from({ length: 3 }, () => home.undo.undo())
    expect(steps).toMatchObject([
      { kind: 'change', stream, path: 'answer/c' },
      { kind: 'change', stream: caseOf('C1'), path: 'officer/a' },
      { kind: 'nothing' },
    ])
    expect(['answer/a', 'answer/b', 'answer/c'].map(interview.read)).toEqual([
      'no',
      'yes',
      undefined,
    ])
    await leave()
  })
})

test('[FM16] what to do in distress is the lead’s where it is written, and else the edition’s', async () => {
  const { session, inspection, fresh } = await start()
  expect(inspection.distress).toBeUndefined()
  await writeDistress(session, inspection, 'Ring Ada.')
  expect((await fresh()).distress).toBe('Ring Ada.')
  await writeDistress(session, inspection, null)
  expect((await fresh()).distress).toBeUndefined()
})

test('[FM11] a tablet in practice orders nothing of interviews', async () => {
  const session = { ...(await createTestSession(createTestDevice())), practice: true }
  const made = await makeInspection(session, {
    title: 'P',
    provider: 'P',
    providerType: 'nps',
    edition: DEFAULT_EDITION_ID,
    cases: [makeSampled('C1')],
  })
  if (!made.ok) throw new Error(made.error.kind)
  const inspection = await readInspection(session, made.value)
  await allocate(session, inspection, [...inspection.assessors.keys()], session.person)
  expect((await readInspection(session, made.value)).interviews.size).toBe(1)
  expect(await readOrders(session.log)).toEqual([])
})
