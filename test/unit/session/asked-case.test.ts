/**
 * A case open under a later version: read, written, undone and typed by the
 * form's names, kept under the first ones.
 */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { paths } from '../../../src/domain/assessment/paths.ts'
import { formOf } from '../../../src/session/form-of.ts'
import { openCase } from '../../../src/session/open-case.ts'
import { readFoldedStream } from '../../../src/session/read-stream.ts'
import { loadBundled } from '../../fixtures/editions.ts'
import { makeNextEdition, NEXT_ID } from '../../fixtures/next-version.ts'
import { createTestInspection, createTestSession } from './session-bench.ts'

const base = await loadBundled()
const next = makeNextEdition(base)
const TYPE = 'case-supervision'

async function openUnderNext() {
  const session = await createTestSession()
  const { id, inspection, cases } = await createTestInspection(session, 1)
  const later = { ...inspection, edition: next, editionId: next.id, earlier: [base] }
  const form = formOf(later, TYPE)
  const [stream] = cases
  if (!form || !stream) throw new Error('a form and a case')
  const open = await openCase(session, { stream, inspection: id, form })
  const keptIn = async () => {
    await open.flush()
    const { state } = await readFoldedStream(session, stream)
    return (path: string) => state.get(path)?.heads.map(({ value, edition }) => [value, edition])
  }
  return { session, open, form, keptIn, later }
}

test('[EC3 EC10] an answer is kept under the first name, with the version it was given under', async () => {
  const { open, keptIn } = await openUnderNext()
  open.change(paths.judgement('2.1.2.d'), 'yes')
  open.change(paths.judgement('2.1.1.a'), 'no')
  const kept = await keptIn()
  expect(kept('2.1.1.a/judgement')).toEqual([['yes', NEXT_ID]])
  expect(kept(`2.1.1.a@${NEXT_ID}/judgement`)).toEqual([['no', NEXT_ID]])
  expect(open.read(paths.judgement('2.1.2.d'))).toBe('yes')
  expect(open.view(paths.judgement('2.1.2.d')).value.reading).toMatchObject({ value: 'yes' })
  expect(open.progress.value.keyQuestions['2.1.2']?.answered).toBe(1)
})

test('[EC16] the value of a renamed option is kept under its first name, and shown under its new one', async () => {
  const { open, keptIn } = await openUnderNext()
  const gender = paths.field('gender')
  expect(open.view(gender).value.reading.kind).toBe('unanswered')
  open.change(gender, 'another')
  expect((await keptIn())('profile/gender')).toEqual([['other', NEXT_ID]])
  expect(open.read(gender)).toBe('another')
  expect(open.view(gender)).toBe(open.view(gender))
  expect(open.view(gender).value.reading).toMatchObject({
    value: 'another',
    head: { value: 'another' },
  })
  open.change(gender, null)
  expect(open.view(gender).value.reading.kind).toBe('unanswered')
  expect((await keptIn())('profile/gender')).toEqual([[null, NEXT_ID]])
})

test('[EC16] values in conflict are shown under their new names', async () => {
  const { session, open, form } = await openUnderNext()
  const gender = paths.field('gender')
  const other = await openCase(session, { stream: open.stream, inspection: open.inspection, form })
  other.change(gender, 'male')
  open.change(gender, 'another')
  await Promise.all([other.flush(), open.flush()])
  const third = await openCase(session, { stream: open.stream, inspection: open.inspection, form })
  const { reading } = third.view(gender).value
  expect(reading.kind === 'conflict' && reading.heads.map(({ value }) => value).toSorted()).toEqual(
    ['another', 'male'],
  )
})

test('[EC16] a value in conflict with none at all stays none', async () => {
  const { session, open, form } = await openUnderNext()
  const gender = paths.field('gender')
  open.change(gender, 'another')
  await open.flush()
  const other = await openCase(session, { stream: open.stream, inspection: open.inspection, form })
  other.change(gender, null)
  open.change(gender, 'male')
  await Promise.all([other.flush(), open.flush()])
  const third = await openCase(session, { stream: open.stream, inspection: open.inspection, form })
  const { reading } = third.view(gender).value
  expect(reading.kind === 'conflict' && reading.heads.map(({ value }) => value)).toContain(null)
})

test('[EC4] undo and typing go the same way, and undo tells the form\u2019s own place', async () => {
  const { open, keptIn } = await openUnderNext()
  const path = paths.judgement('2.1.2.d')
  open.change(path, 'yes')
  open.change(path, 'no')
  expect(open.undo.undo()).toMatchObject({ path })
  expect(open.read(path)).toBe('yes')
  expect(open.undo.redo()).toMatchObject({ path })
  expect(open.read(path)).toBe('no')
  const focus = open.focusOn(paths.note('2.1.2.d'))
  focus.input('A note')
  focus.flush()
  expect((await keptIn())('2.1.1.a/note')).toEqual([['A note', NEXT_ID]])
  for (let count = 0; count < 3; count++) open.undo.undo()
  expect(open.undo.undo()).toEqual({ kind: 'nothing' })
})

test('[EC9] answers under a version that is not here are counted, and nothing of them is lost', async () => {
  const { open } = await openUnderNext()
  open.change(paths.judgement('2.1.1.a'), 'yes')
  open.change(paths.judgement('2.1.1.b'), 'yes')
  open.change(paths.judgement('2.1.1.b'), null)
  await open.flush()
  expect(open.countForeign(new Set([base.id, NEXT_ID]))).toBe(0)
  expect(open.countForeign(new Set([base.id]))).toBe(1)
})

test('[EC13] a kind of case that the version in use lacks goes on under the last that had it', async () => {
  const { later } = await openUnderNext()
  const without = { ...next, caseTypes: next.caseTypes.filter(({ id }) => id !== TYPE) }
  expect(formOf({ ...later, edition: without }, TYPE)?.editionId).toBe(base.id)
  expect(formOf({ ...later, edition: without }, TYPE)?.versions).toBeUndefined()
  expect(formOf(later, TYPE)?.editionId).toBe(NEXT_ID)
  expect(formOf(later, TYPE)).toBe(formOf(later, TYPE))
  expect(formOf(later, 'no-such-kind')).toBeUndefined()
})
