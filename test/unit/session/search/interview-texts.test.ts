/**
 * What of an interview, and of what an officer is asked about a case, is text.
 */
import { expect, test } from 'vitest'
import { parseShownTime } from '../../../../server/system.ts'
import { interviewPaths } from '../../../../src/domain/assessment/interview-paths.ts'
import { paths } from '../../../../src/domain/assessment/paths.ts'
import { readProgress } from '../../../../src/domain/assessment/progress.ts'
import { makeForm } from '../../../../src/domain/edition/form.ts'
import { foldOp, readRegister, type StreamState } from '../../../../src/ops/fold.ts'
import { readCaseTexts } from '../../../../src/session/search/case-texts.ts'
import { readInterviewTexts } from '../../../../src/session/search/interview-texts.ts'
import { loadBundled } from '../../../fixtures/editions.ts'
import { createSeededIds } from '../../../kit/ids.ts'

const ids = createSeededIds(4, 'texts')
const form = makeForm(await loadBundled(), 'case-supervision')
const asked = form.officerInterview
if (!asked) throw new Error('its officer is interviewed')

function makeState(values: readonly (readonly [path: string, value: string | null])[]) {
  const state: StreamState = new Map()
  for (const [path, value] of values)
    foldOp(state, {
      id: ids.next(),
      author: ids.next(),
      device: ids.next(),
      path,
      value,
      after: [],
      at: parseShownTime(new Date(0)),
      edition: form.editionId,
    })
  return state
}

test('[SR2 SR4] of a quote that differs both are found; what is cleared, chosen or counted is no text', () => {
  const quote = interviewPaths.quote('q')
  const state = makeState([
    [quote, 'one'],
    [quote, 'other'],
    [interviewPaths.quote('gone'), null],
    [interviewPaths.answer('caseload'), '79'],
    [interviewPaths.officer, 'Thorncastle Vey'],
    [interviewPaths.outcome, 'held'],
  ])
  const { texts, conflicts } = readInterviewTexts(asked.questions, state)
  expect(texts.map(({ kind, text }) => [kind, text])).toEqual([
    ['quote', 'one'],
    ['quote', 'other'],
  ])
  expect(conflicts).toEqual([quote])
})

test('[SR2] what the officer says in words about one case is found in that case', () => {
  const perCase = [...asked.perCase, { id: 'said', label: 'What else?', type: 'text' as const }]
  const wordy = { ...form, officerInterview: { ...asked, perCase } }
  const state = makeState([
    [paths.officerQuestion('said'), 'Nobody answers'],
    [paths.officerQuestion('agenciesHarm'), 'yes'],
  ])
  expect(readCaseTexts(wordy, state).texts).toEqual([
    { kind: 'interview', path: paths.officerQuestion('said'), text: 'Nobody answers' },
  ])
})

test('[FM41] all that is missing and answered in the case is open, each with its register', () => {
  const state = makeState([
    [paths.field('gender'), 'male'],
    [paths.jotText('j'), 'Mother called'],
  ])
  const { missing } = readProgress(form, (path) => {
    const reading = readRegister(state.get(path))
    return reading.kind === 'value' ? reading.value : undefined
  })
  const { open, openFacts } = readCaseTexts(form, state)
  expect(open.size + openFacts.length).toBe(missing.length)
  const found = openFacts.map(({ path }) => path)
  expect(found).not.toContain(paths.field('gender'))
  expect(found).toContain(paths.field('roshLevel'))
  expect(found.filter((path) => path.startsWith('factor/'))).toHaveLength(form.factors.length)
})
