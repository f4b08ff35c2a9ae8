/**
 * The board as the lead reads it: what counts, what is still open, how far it
 * can still move, and the cases behind each number.
 */
import { describe, expect, test } from 'vitest'
import {
  brandId,
  type InspectionId,
  type PersonId,
  type StreamId,
} from '../../../src/base/brand.ts'
import { paths } from '../../../src/domain/assessment/paths.ts'
import { makeForm } from '../../../src/domain/edition/form.ts'
import type { Counting } from '../../../src/domain/rating/count-cases.ts'
import { makeBoard } from '../../../src/session/board.ts'
import type { CaseLine } from '../../../src/session/case-line.ts'
import { loadBundled, makeSmallEdition } from '../../fixtures/editions.ts'
import { makeJudgedCases } from '../../fixtures/judged-cases.ts'
import { makePopulation } from '../../fixtures/population.ts'
import { idOf, makeInspection, makeLine, person, stream } from './board-bench.ts'

const small = makeSmallEdition()
const welcomed = (judgement: string) => ({ [paths.judgement('CARE-welcome')]: judgement })

function boardOf(lines: readonly CaseLine[], count: Counting, extra: readonly StreamId[] = []) {
  const assessors = new Map<StreamId, PersonId | undefined>([
    ...lines.map((line) => [line.stream, person(1)] as const),
    ...extra.map((one) => [one, undefined] as const),
  ])
  const board = makeBoard(makeInspection(small, 'night', assessors), lines, { count })
  if (!board.ok) throw new Error(board.error.kind)
  return board.value
}

const keyQuestionOf = (board: ReturnType<typeof boardOf>, id: string) => {
  const found = board.standards.flatMap((one) => one.keyQuestions).find((one) => one.id === id)
  if (!found) throw new Error(`no key question ${id}`)
  return found
}

describe('which cases count', () => {
  const lines = [
    makeLine(small, 1, { status: 'finished', values: welcomed('yes') }),
    makeLine(small, 2, { values: welcomed('no') }),
    makeLine(small, 3),
  ]

  test('[UI33] finished only: an unfinished case is open, whatever was judged in it', () => {
    const board = boardOf(lines, 'finished')
    const { rated, cases } = keyQuestionOf(board, 'CARE-welcome')
    expect(board.counting).toBe('finished')
    expect([rated.sufficient, rated.applicable]).toEqual([1, 1])
    expect(cases).toEqual({
      sufficient: [stream(1)],
      insufficient: [],
      notApplicable: [],
      open: [stream(2), stream(3)],
    })
  })

  test('[UI33] all judged: every judgement counts, finished or not', () => {
    const { rated, cases } = keyQuestionOf(boardOf(lines, 'judged'), 'CARE-welcome')
    expect([rated.sufficient, rated.applicable]).toEqual([1, 2])
    expect(cases.insufficient).toEqual([stream(2)])
    expect(cases.open).toEqual([stream(3)])
  })

  test('[UI33] not applicable leaves the denominator and is counted by itself', () => {
    const left = makeLine(small, 4, { status: 'finished', values: welcomed('not-applicable') })
    const { rated, cases } = keyQuestionOf(boardOf([...lines, left], 'finished'), 'CARE-welcome')
    expect(rated.applicable).toBe(1)
    expect(cases.notApplicable).toEqual([stream(4)])
  })

  test('[UI34] cases of another inspection are not looked at', () => {
    const other = { ...makeLine(small, 5), inspection: brandId<InspectionId>(idOf(7)) }
    expect(keyQuestionOf(boardOf([other], 'judged'), 'CARE-welcome').cases.open).toEqual([])
  })
})

describe('how far it is', () => {
  test('[UI35] each case stands once: finished, judged, begun or not begun', () => {
    const all = { ...welcomed('yes'), [paths.judgement('CARE-pets')]: 'no' }
    const board = boardOf(
      [
        makeLine(small, 1, { status: 'finished', values: all }),
        makeLine(small, 2, { values: all }),
        makeLine(small, 3, { values: { [paths.judgement('CARE-welcome.P')]: 'yes' } }),
        makeLine(small, 4),
      ],
      'judged',
    )
    const { finished, judged, begun, notBegun } = board.cases
    expect([finished, judged, begun, notBegun]).toEqual([1, 2, 3, 4].map((n) => [stream(n)]))
  })

  test('[UI35] what a provider listed about a case does not begin it', () => {
    // "0-1" sets a second field: two are answered, no question is.
    const listed = makeLine(small, 1, { profile: { daytime: 'in-work', building: '0-1' } })
    expect(listed.answered).toBe(3)
    expect(boardOf([listed], 'judged').cases.notBegun).toEqual([stream(1)])
  })

  test('[UI35] a case of a type that the edition lacks is begun once anything is answered', () => {
    const foreign = { ...makeLine(small, 1), caseType: 'unheard-of', answered: 1 }
    expect(boardOf([foreign], 'judged').cases.begun).toEqual([stream(1)])
  })

  test('[UI36] a case that is not on this tablet is named, and the ratings are so far', () => {
    const done = makeLine(small, 1, {
      status: 'finished',
      values: { ...welcomed('yes'), [paths.judgement('CARE-pets')]: 'yes' },
    })
    const board = boardOf([done], 'finished', [stream(8)])
    expect(board.cases.notHere).toEqual([stream(8)])
    expect(board.standards.every(({ isSoFar }) => !isSoFar)).toBe(true)
    expect(board.isSoFar).toBe(true)
    expect(boardOf([done], 'finished').isSoFar).toBe(false)
  })

  test('[UI37] cases with a conflict are named', () => {
    const line = { ...makeLine(small, 1), conflicts: 2 }
    expect(boardOf([line], 'judged').cases.conflict).toEqual([stream(1)])
  })

  test('[UI38] by assessor: finished, open, not here, answered of total; nobody is one too', () => {
    const lines = [makeLine(small, 1, { status: 'finished' }), makeLine(small, 2)]
    const assessors = new Map<StreamId, PersonId | undefined>([
      [stream(1), person(1)],
      [stream(3), person(2)],
    ])
    const inspection = makeInspection(small, 'night', assessors)
    const board = makeBoard(inspection, lines, { count: 'judged' })
    const total = lines[0]?.total ?? 0
    expect(board.ok && board.value.assessors).toEqual([
      { person: person(1), finished: [stream(1)], open: [], notHere: [], answered: 0, total },
      { person: person(2), finished: [], open: [], notHere: [stream(3)], answered: 0, total: 0 },
      { person: null, finished: [], open: [stream(2)], notHere: [], answered: 0, total },
    ])
  })
})

describe('ratings and reach', () => {
  const judged = (n: number, care: string, pets: string): CaseLine =>
    makeLine(small, n, {
      status: 'finished',
      values: { ...welcomed(care), [paths.judgement('CARE-pets')]: pets },
    })

  test('[RA10] a standard stands at its lowest key question, in the words of the edition', () => {
    const board = boardOf([judged(1, 'yes', 'yes'), judged(2, 'yes', 'no')], 'finished')
    const care = board.standards.find(({ id }) => id === 'CARE')
    expect([care?.rating, care?.lowest, care?.score]).toEqual(['Cool', 'CARE-pets', 2])
    expect(keyQuestionOf(board, 'CARE-welcome').band).toBe('Warm')
    expect(keyQuestionOf(board, 'CARE-welcome').short).toBe('Feeling at home')
  })

  test('[RA15] an open case widens what can still become of it', () => {
    const board = boardOf([judged(1, 'yes', 'yes'), makeLine(small, 2)], 'finished')
    const { best, worst } = keyQuestionOf(board, 'CARE-welcome')
    expect([best, worst]).toEqual([
      { percent: 100, band: 'Warm' },
      { percent: 50, band: 'Cool' },
    ])
    const care = board.standards.find(({ id }) => id === 'CARE')
    expect([care?.best, care?.worst, care?.isSoFar]).toEqual(['Warm', 'Cool', true])
  })

  test('[RA13] what is judged on evidence is not rated here, and no overall rating is said', () => {
    const board = boardOf([judged(1, 'yes', 'yes')], 'finished')
    const lead = board.standards.find(({ id }) => id === 'LEAD')
    expect([lead?.basis, lead?.rating, lead?.keyQuestions]).toEqual(['evidence', null, []])
    expect(board.overall.level).toBeNull()
    expect(board.composite).toEqual({ score: 5, best: 10, worst: 5 })
    expect(board.caveats.length).toBeGreaterThan(0)
  })

  test('[RA4] where the two readings of the bands differ, both are said', () => {
    const lines = Array.from({ length: 40 }, (_, n) => judged(n + 1, n < 13 ? 'yes' : 'no', 'yes'))
    const { readings, rated } = keyQuestionOf(boardOf(lines, 'finished'), 'CARE-welcome')
    expect(rated.percent).toBe(32.5)
    expect(readings).toEqual({ rounded: 'Cool', exact: 'Cold' })
    expect(keyQuestionOf(boardOf(lines, 'finished'), 'CARE-pets').readings).toBeNull()
  })
})

describe('what cannot be shown', () => {
  test('[UI39] an edition that this build lacks', () => {
    const board = makeBoard(makeInspection(undefined, 'night', new Map()), [], { count: 'judged' })
    expect(board).toEqual({ ok: false, error: { kind: 'unknown-edition' } })
  })

  test('[UI39] a provider type that the edition lacks', () => {
    const board = makeBoard(makeInspection(small, 'nps', new Map()), [], { count: 'judged' })
    expect(board).toEqual({ ok: false, error: { kind: 'unknown-provider-type' } })
  })
})

test('[UI40] 330 judged cases make a board in less than 50 ms', async () => {
  const edition = await loadBundled()
  const cases = makePopulation({ seed: 7, table: 'D1', provider: 'nps', size: 330 })
  const lines = makeJudgedCases({ seed: 7, edition, cases }).map((one, n) =>
    makeLine(edition, n + 1, {
      status: 'finished',
      caseType: one.caseType,
      profile: one.fields,
      values: Object.fromEntries(one.values),
    }),
  )
  const assessors = new Map(lines.map((line, n) => [line.stream, person(n % 12)]))
  const inspection = makeInspection(edition, 'nps', assessors)
  const times = Array.from({ length: 15 }, () => {
    const from = performance.now()
    const board = makeBoard(inspection, lines, { count: 'finished' })
    expect(board.ok && board.value.standards).toHaveLength(10)
    return performance.now() - from
  }).toSorted((a, b) => a - b)
  expect(times[7]).toBeLessThan(50)
})

test('[FM2] victim work judged in case supervision stands on the board with that of victim contact', async () => {
  const edition = await loadBundled()
  const contact = makeForm(edition, 'victim-contact', 'nps').standards[0]
  const keyQuestion = contact?.keyQuestions[2]
  if (!contact || !keyQuestion?.appliesWhen) throw new Error('the edition asks of victims')
  const field = keyQuestion.appliesWhen.field
  const judged = (answer: string) => ({ [paths.judgement(keyQuestion.id)]: answer })
  const lines = [
    makeLine(edition, 1, {
      caseType: 'victim-contact',
      provider: 'nps',
      profile: { [field]: 'yes' },
      values: judged('yes'),
    }),
    makeLine(edition, 2, {
      provider: 'nps',
      profile: { supervisionType: 'post-custody', preReleaseVictimWork: 'yes' },
      values: judged('no'),
    }),
    // After a community sentence nobody was released: not asked, not open.
    makeLine(edition, 3, { provider: 'nps', profile: { supervisionType: 'community-sentence' } }),
    makeLine(edition, 4, { provider: 'nps' }),
  ]
  const board = makeBoard(makeInspection(edition, 'nps', new Map()), lines, { count: 'judged' })
  if (!board.ok) throw new Error(board.error.kind)
  const shown = board.value.standards
    .find(({ id }) => id === contact.id)
    ?.keyQuestions.find(({ id }) => id === keyQuestion.id)
  expect(shown?.cases).toEqual({
    sufficient: [stream(1)],
    insufficient: [stream(2)],
    notApplicable: [],
    open: [stream(4)],
  })
  // A profile that came with the list begins no case, whatever follows from it.
  expect(board.value.cases.notBegun).toEqual([stream(3), stream(4)])
})
