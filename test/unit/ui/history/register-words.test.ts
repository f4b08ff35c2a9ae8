/**
 * What history calls a register whose question has moved, or is asked no longer.
 */
import { describe, expect, test } from 'vitest'
import { makeFormVersions } from '../../../../src/domain/assessment/form-versions.ts'
import { interviewPaths } from '../../../../src/domain/assessment/interview-paths.ts'
import { paths } from '../../../../src/domain/assessment/paths.ts'
import { makeVersions } from '../../../../src/domain/edition/change/kept-names.ts'
import { makeForm } from '../../../../src/domain/edition/form.ts'
import { keptToPlace } from '../../../../src/ui/assess/case-places.ts'
import { describeRegister, valueToWords } from '../../../../src/ui/history/register-words.ts'
import { loadBundled } from '../../../fixtures/editions.ts'
import { makeNextEdition, NEXT_ID } from '../../../fixtures/next-version.ts'

const base = await loadBundled()
const next = makeNextEdition(base)
const TYPE = 'case-supervision'
const plain = makeForm(base, TYPE)
const form = {
  ...makeForm(next, TYPE),
  versions: makeFormVersions(makeVersions([base, next]), TYPE),
}

test('[HI27] a flag and a link are said to be there or not, and what the officer was asked is an answer', () => {
  const link = paths.jotLink('20261125T101500000Z-x', '2.1.1.a')
  expect([valueToWords(plain, link, 'yes'), valueToWords(plain, link, null)]).toEqual([
    'Linked',
    'Not linked',
  ])
  const flag = paths.flag('2.1.1.a')
  expect([valueToWords(plain, flag, 'yes'), valueToWords(plain, flag, null)]).toEqual([
    'Flagged',
    'Not flagged',
  ])
  expect(valueToWords(plain, paths.jotText('20261125T101500000Z-x'), null)).toBe('No text')
  const [perCase] = plain.officerInterview?.perCase ?? []
  expect(describeRegister(plain, paths.officerQuestion(perCase?.id ?? '')).kind).toBe('answer')
})

describe('a case with a later version', () => {
  test('[EC6] a moved question is called what it is called now, and leads to where it is now', () => {
    const kept = paths.judgement('2.1.1.a')
    expect(describeRegister(form, kept)).toMatchObject({ question: '2.1.2' })
    expect(describeRegister(form, kept).name).toContain('2.1.2.d')
    expect(keptToPlace(form, kept)).toEqual({
      place: { kind: 'question', id: '2.1.2' },
      row: 'prompt-2.1.2.d',
    })
    expect(keptToPlace(form, `2.1.1.a@${NEXT_ID}/note`)?.row).toBe('prompt-2.1.1.a')
  })

  test('[EC6] what is asked no longer has its old words, and leads to its page', () => {
    for (const id of ['2.1.1.c', '2.1.1.b']) {
      const { text, question, name } = describeRegister(form, paths.note(id))
      const words = plain.standards
        .flatMap(({ keyQuestions }) => keyQuestions)
        .flatMap(({ prompts }) => prompts)
        .find((one) => one.id === id)?.text
      expect([text, question]).toEqual([words, undefined])
      expect(name).toContain(id)
      expect(keptToPlace(form, paths.note(id))?.place).toEqual({ kind: 'earlier' })
    }
  })

  test('[EC16] values are called what they were called, or are called now', () => {
    expect(valueToWords(form, paths.field('gender'), 'other')).toBe('Another')
    expect(valueToWords(form, paths.field('mappa'), '3')).toBe('Level 3')
    expect(valueToWords(form, paths.field('mappa'), '2')).toBe('Level 2')
    expect(valueToWords(form, paths.judgement('2.1.1.a'), 'no')).toBe('No')
  })

  test('[EC6] without one, everything is as the form says', () => {
    expect(keptToPlace(plain, paths.note('2.1.1.a'))?.row).toBe('prompt-2.1.1.a')
    expect(describeRegister(plain, paths.note('2.1.1.a')).question).toBe('2.1.1')
    expect(valueToWords(plain, paths.field('gender'), 'other')).toBe('Other')
  })
})

describe('the interview with an officer', () => {
  const { outcome, outcomeReason, heldIn } = interviewPaths
  test.each([
    [interviewPaths.answer('wellbeing'), false, 'no', 'No'],
    [interviewPaths.answer('caseload'), false, '79', '79'],
    [interviewPaths.answer('leadershipNotes'), true, 'Said much', 'Said much'],
    [interviewPaths.note('caseload'), true, 'Covers', 'Covers'],
    [interviewPaths.quote('q1'), true, 'Too much', 'Too much'],
    [outcome, false, 'not-held', 'Not held'],
    [outcomeReason, true, 'On leave', 'On leave'],
    [heldIn, false, 'abc', 'abc'],
    [interviewPaths.answer('notAsked'), false, 'yes', 'yes'],
  ])('[HI12] %s has a name and its value words', (path, isText, value, words) => {
    const described = describeRegister(plain, path)
    expect(described).toMatchObject({ isText })
    expect(described.kind).not.toBe('other')
    expect(described.name).not.toBe('')
    expect(valueToWords(plain, path, value)).toBe(words)
  })

  test('[HI12] what this version does not know is said to be so', () => {
    expect(describeRegister(plain, 'interview/later').kind).toBe('other')
  })
})
