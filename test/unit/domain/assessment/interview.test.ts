/**
 * The interview with an officer: its registers, its answers as they count, and
 * what it does to the end of a case.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeCaseCheck } from '../../../../src/domain/assessment/check-case.ts'
import { readInterview, valueToOutcome } from '../../../../src/domain/assessment/interview.ts'
import {
  interviewPaths,
  parseInterviewPath,
} from '../../../../src/domain/assessment/interview-paths.ts'
import { namesPerson } from '../../../../src/domain/assessment/names-person.ts'
import { parseOfficerAnswer } from '../../../../src/domain/assessment/officer-answer.ts'
import { paths } from '../../../../src/domain/assessment/paths.ts'
import { readProgress } from '../../../../src/domain/assessment/progress.ts'
import { makeForm } from '../../../../src/domain/edition/form.ts'
import { loadBundled, makeSmallEdition } from '../../../fixtures/editions.ts'

const edition = await loadBundled()
const form = makeForm(edition, 'case-supervision', 'nps')
const asked = form.officerInterview
if (!asked) throw new Error('case supervision has interviews')
const caseload = asked.questions.find(({ type }) => type === 'integer')
if (caseload?.type !== 'integer') throw new Error('a number is asked')

describe('registers', () => {
  test.each([
    [interviewPaths.answer('caseload'), { kind: 'answer', id: 'caseload' }],
    [interviewPaths.note('caseload'), { kind: 'note', id: 'caseload' }],
    [interviewPaths.quote('q-1'), { kind: 'quote', id: 'q-1' }],
    [interviewPaths.outcome, { kind: 'outcome' }],
    [interviewPaths.outcomeReason, { kind: 'outcome' }],
    [interviewPaths.officer, { kind: 'other' }],
    ['answer', { kind: 'other' }],
    ['answer/', { kind: 'other' }],
    ['answer/caseload/mood', { kind: 'other' }],
    ['answer/a/note/more', { kind: 'other' }],
  ])('[AS1 AS2] %s reads back', (path, parsed) => {
    expect(parseInterviewPath(path)).toEqual(parsed)
  })
})

describe('a number as it was typed', () => {
  test.each([
    ['42', { kind: 'answered', value: '42' }],
    [' 42 ', { kind: 'answered', value: '42' }],
    ['0', { kind: 'answered', value: '0' }],
    [String(caseload.max), { kind: 'answered', value: String(caseload.max) }],
    ['-3', { kind: 'out-of-bounds', min: caseload.min, max: caseload.max }],
    ['\u22123', { kind: 'out-of-bounds', min: caseload.min, max: caseload.max }],
    ['9999', { kind: 'out-of-bounds', min: caseload.min, max: caseload.max }],
    ['9,999', { kind: 'out-of-bounds', min: caseload.min, max: caseload.max }],
    ['about 40', { kind: 'not-whole', min: caseload.min, max: caseload.max }],
    ['42.5', { kind: 'not-whole', min: caseload.min, max: caseload.max }],
    ['1e2', { kind: 'not-whole', min: caseload.min, max: caseload.max }],
    ['4,2', { kind: 'not-whole', min: caseload.min, max: caseload.max }],
    ['+5', { kind: 'not-whole', min: caseload.min, max: caseload.max }],
    ['-0', { kind: 'not-whole', min: caseload.min, max: caseload.max }],
    ['007', { kind: 'not-whole', min: caseload.min, max: caseload.max }],
    ['042', { kind: 'not-whole', min: caseload.min, max: caseload.max }],
    ['00', { kind: 'not-whole', min: caseload.min, max: caseload.max }],
    ['\uFF15', { kind: 'not-whole', min: caseload.min, max: caseload.max }],
    ['  ', { kind: 'open' }],
    [undefined, { kind: 'open' }],
  ])('[FM13 FM50] %j', (typed, parsed) => {
    expect(parseOfficerAnswer(caseload, typed)).toEqual(parsed)
  })

  test('[FM13] whatever is typed, only whole numbers within the bounds are answers', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String)), (typed) => {
        const parsed = parseOfficerAnswer(caseload, typed)
        if (parsed.kind !== 'answered') return
        const value = Number(parsed.value)
        expect(Number.isInteger(value) && value >= caseload.min && value <= caseload.max).toBe(true)
      }),
    )
  })

  test('[AS3] yes, no and prose', () => {
    const yesNo = asked.questions.find(({ type }) => type === 'yes-no')
    const text = asked.questions.find(({ type }) => type === 'text')
    if (!yesNo || !text) throw new Error('both are asked')
    expect(parseOfficerAnswer(yesNo, 'no')).toEqual({ kind: 'answered', value: 'no' })
    expect(parseOfficerAnswer(yesNo, 'perhaps')).toEqual({ kind: 'open' })
    expect(parseOfficerAnswer(text, 'Good team.')).toEqual({
      kind: 'answered',
      value: 'Good team.',
    })
  })
})

describe('how far it is', () => {
  const read = (values: Readonly<Record<string, string>>) =>
    readInterview(asked, (path) => values[path])

  test('[FM10] a person says that it was held; what is open does not hold it', () => {
    expect(read({})).toEqual({ outcome: 'open', answered: 0, total: asked.questions.length })
    expect(read({ [interviewPaths.outcome]: 'held' })).toMatchObject({
      outcome: 'held',
      answered: 0,
    })
    expect(valueToOutcome('not-held')).toBe('not-held')
    expect(valueToOutcome('cancelled by a newer version')).toBe('open')
  })

  test('[FM13] a number that cannot be right counts as open', () => {
    const at = interviewPaths.answer(caseload.id)
    expect(read({ [at]: '9999' }).answered).toBe(0)
    expect(read({ [at]: '79' }).answered).toBe(1)
  })
})

describe('the end of a case', () => {
  const progress = readProgress(form, () => undefined)
  const open = { outcome: 'open', answered: 3, total: 10 } as const

  test('[FM15] the bundled edition reminds of the interview and of the agencies', () => {
    const { missing, reminders } = makeCaseCheck(form, progress, open)
    expect(missing).toEqual(progress.missing)
    expect(reminders.map(({ what }) => what)).toEqual([
      'officer-question',
      'officer-question',
      'interview',
    ])
    expect(progress.officerQuestions).toEqual({ answered: 0, total: 2 })
  })

  test('[FM15] another edition is held open by both', () => {
    const stay = makeForm(makeSmallEdition(), 'stay', 'night')
    const held = readProgress(stay, () => undefined)
    expect(makeCaseCheck(stay, held, open).missing.at(-1)).toEqual({
      what: 'interview',
      label: 'Once for each key worker.',
    })
    expect(makeCaseCheck(stay, held, open).reminders).toEqual([])
  })

  test('[FM10] held, not held, or without one: nobody is asked for it', () => {
    const words = (interview: Parameters<typeof makeCaseCheck>[2]) =>
      makeCaseCheck(form, progress, interview).reminders.map(({ what }) => what)
    for (const outcome of ['held', 'not-held'] as const)
      expect(words({ ...open, outcome })).not.toContain('interview')
    expect(words(undefined)).not.toContain('interview')
    const court = makeForm(edition, 'court-report', 'nps')
    expect(
      makeCaseCheck(
        court,
        readProgress(court, () => undefined),
        open,
      ).reminders,
    ).toEqual([])
  })

  test('[FM3] the question about risk of harm is not asked where there are no such issues', () => {
    const values: Readonly<Record<string, string>> = {
      [paths.field('roshLevel')]: 'low',
      [paths.field('harmIssues')]: 'no',
      [paths.officerQuestion('agenciesHarm')]: 'yes',
    }
    const without = readProgress(form, (path) => values[path])
    expect(without.officerQuestions).toEqual({ answered: 0, total: 1 })
    const issues = { ...values, [paths.field('harmIssues')]: 'yes' }
    const again = readProgress(form, (path) => issues[path])
    expect(again.officerQuestions).toEqual({ answered: 1, total: 2 })
  })
})

describe('a quote that names the officer', () => {
  test.each([
    ['Adeyemi cannot go on', 'R. Adeyemi', true],
    ['ADEYEMI\u2019s cases', 'R. Adeyemi', true],
    ['my officer cannot go on', 'R. Adeyemi', false],
    ['Our caseloads are unmanageable', 'R. Case', false],
    ['Mary said so', 'Mary-Jane O\u2019Neil', true],
    ['RO 12 says', 'NPS-RO-0012', false],
    ['anything', '', false],
  ])('[FM12] "%s" by %s: %s', (text, name, isNamed) => {
    expect(namesPerson(text, name)).toBe(isNamed)
  })
})
