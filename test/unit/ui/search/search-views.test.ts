/**
 * Results by case, filters, and the words in context.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brandId, type StreamId } from '../../../../src/base/brand.ts'
import type { CaseTexts, SearchText } from '../../../../src/session/search/case-texts.ts'
import { cutSnippet } from '../../../../src/ui/search/cut-snippet.ts'
import {
  groupHits,
  type HitSources,
  type SearchFilter,
} from '../../../../src/ui/search/group-hits.ts'
import { plainLine } from '../../../fixtures/case-line.ts'

const [A, B] = ['A'.repeat(22), `${'B'.repeat(21)}A`].map((id) => brandId<StreamId>(id))
if (!A || !B) throw new Error('two ids')

const note = (question: string): SearchText => ({
  kind: 'note',
  path: `${question}/note`,
  text: 'landlord',
  question,
})
const question = (id: string): SearchText => ({
  kind: 'question',
  path: `${id}/judgement`,
  text: `Is ${id} landlord?`,
  question: id,
})

const texts = (open: string[], flagged: string[], conflicts: string[]): CaseTexts => ({
  texts: [],
  open: new Set(open),
  openFacts: [],
  flagged: new Set(flagged),
  conflicts,
  unlinked: 0,
})

const sources: HitSources = {
  cases: new Map([
    [A, texts(['q1'], ['q2'], [])],
    [B, texts([], [], ['q1/note'])],
  ]),
  lines: new Map(),
  questions: [question('q1'), question('q2')],
  returned: new Set([A]),
  parked: new Set([B]),
  unsent: new Set([A]),
  today: '2026-11-25',
}
const found = [
  { stream: B, text: note('q1') },
  { stream: undefined, text: question('q1') },
  { stream: A, text: note('q2') },
]
const group = (filters: SearchFilter[], words: typeof found | undefined) =>
  groupHits(sources, new Set(filters), words).map(({ stream, hits }) => [
    stream === A ? 'A' : stream === B ? 'B' : '-',
    ...hits.map(({ kind, path }) => `${kind} ${path}`),
  ])

describe('results', () => {
  test('[SR5] by case, the best first, questions of no case last', () => {
    expect(group([], found)).toEqual([
      ['B', 'note q1/note'],
      ['A', 'note q2/note'],
      ['-', 'question q1/judgement'],
    ])
  })

  test('[SR4] filters with words', () => {
    expect(group(['conflict'], found)).toEqual([['B', 'note q1/note']])
    expect(group(['unanswered'], found)).toEqual([['A', 'question q1/judgement']])
    expect(group(['flagged'], found)).toEqual([['A', 'note q2/note']])
    expect(group(['parked'], found)).toEqual([['B', 'note q1/note']])
    expect(group(['unsent', 'parked'], found)).toEqual([])
  })

  test('[SR4] filters alone', () => {
    expect(group(['unanswered'], undefined)).toEqual([['A', 'question q1/judgement']])
    expect(group(['flagged'], undefined)).toEqual([['A', 'question q2/judgement']])
    expect(group(['conflict'], undefined)).toEqual([['B', 'conflict q1/note']])
    expect(group(['unsent'], undefined)).toEqual([['A', 'case ']])
    expect(group(['returned'], undefined)).toEqual([['A', 'case ']])
    expect(group(['returned', 'parked'], undefined)).toEqual([])
    expect(group(['today'], undefined)).toEqual([])
  })

  test('[SR5] without words the cases stand as the list has them, and not by their ids', () => {
    const open = texts(['q1'], [], [])
    const orderOf = (...references: [string, string]) =>
      groupHits(
        {
          ...sources,
          cases: new Map([A, B].map((stream) => [stream, open])),
          lines: new Map(
            [A, B].map((stream, at) => [
              stream,
              plainLine(stream, { reference: references[at] ?? null }),
            ]),
          ),
        },
        new Set(['unanswered']),
        undefined,
      ).map(({ stream }) => stream)
    expect(orderOf('case 10', 'case 9')).toEqual([B, A])
    expect(orderOf('case 9', 'case 10')).toEqual([A, B])
  })

  test('[FM41] what is unanswered beside the questions stands before them, and under no other filter', () => {
    const one = {
      ...texts(['q1'], ['q2'], []),
      openFacts: [{ kind: 'field', path: 'profile/gender', text: 'Gender' }] as const,
    }
    const withFact = { ...sources, cases: new Map([[A, one]]) }
    const pathsOf = (...filters: SearchFilter[]) =>
      groupHits(withFact, new Set(filters), undefined).flatMap(({ hits }) =>
        hits.map(({ path }) => path),
      )
    expect(pathsOf('unanswered')).toEqual(['profile/gender', 'q1/judgement'])
    expect(pathsOf('flagged')).toEqual(['q2/judgement'])
    expect(pathsOf('unanswered', 'flagged')).toEqual([])
  })
})

describe('the words in context', () => {
  test('[SR5] what was found is marked, far down a text too', () => {
    const pieces = cutSnippet(
      `${'Long before. '.repeat(30)}The landlord said no.`,
      new Set(['landlord']),
    )
    expect(pieces.filter(({ isFound }) => isFound)).toEqual([{ text: 'landlord', isFound: true }])
    expect(pieces.map(({ text }) => text).join('')).toMatch(/^… .*The landlord said no\.$/)
  })

  test('[SR5] with accents as they were written; what is not there leaves the beginning', () => {
    expect(cutSnippet('Herr Müller', new Set(['muller']))[1]).toEqual({
      text: 'Müller',
      isFound: true,
    })
    expect(cutSnippet('short', new Set(['x']))).toEqual([{ text: 'short', isFound: false }])
  })

  test('[SR5] a snippet is never long, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 900 }), (text) => {
        const whole = cutSnippet(text, new Set(['a']))
          .map((piece) => piece.text)
          .join('')
        expect(whole.length).toBeLessThanOrEqual(226)
      }),
    )
  })
})
