/**
 * What stands on the board besides shares: parts of the cases, the interval, how
 * firmly a rating stands, proposed ratings and the panel's decisions.
 */
import { describe, expect, test } from 'vitest'
import { brandId, type OpId } from '../../../src/base/brand.ts'
import { paths } from '../../../src/domain/assessment/paths.ts'
import { type BoardWish, makeBoard } from '../../../src/session/board.ts'
import { isWhole, listFilterChoices } from '../../../src/session/board-filter.ts'
import type { CaseLine } from '../../../src/session/case-line.ts'
import type { Inspection } from '../../../src/session/inspections.ts'
import { makeSmallEdition } from '../../fixtures/editions.ts'
import { createTestClock, createTrueTime } from '../../kit/clock.ts'
import { idOf, makeInspection, makeLine, person, stream } from './board-bench.ts'

const small = makeSmallEdition()

const judged = (n: number, care: string, pets: string, more: Partial<CaseLine> = {}): CaseLine => ({
  ...makeLine(small, n, {
    status: 'finished',
    values: { [paths.judgement('CARE-welcome')]: care, [paths.judgement('CARE-pets')]: pets },
  }),
  ...more,
})

function boardOf(
  lines: readonly CaseLine[],
  wish: Omit<BoardWish, 'count'> = {},
  more: Partial<Inspection> = {},
) {
  const assessors = new Map(lines.map((line, n) => [line.stream, person(n % 2)] as const))
  const inspection = { ...makeInspection(small, 'night', assessors), ...more }
  const board = makeBoard(inspection, lines, { count: 'finished', ...wish })
  if (!board.ok) throw new Error(board.error.kind)
  return board.value
}

const welcomeOf = (board: ReturnType<typeof boardOf>) => {
  const care = board.standards.find(({ id }) => id === 'CARE')
  const welcome = care?.keyQuestions.find(({ id }) => id === 'CARE-welcome')
  if (!care || !welcome) throw new Error('the edition has the standard')
  return { care, welcome }
}

describe('a part of the cases', () => {
  const lines = [
    judged(1, 'yes', 'yes', { office: 'North', profile: { pet: 'dog' } }),
    judged(2, 'no', 'yes', { office: 'North' }),
    judged(3, 'yes', 'yes', { office: 'South', profile: { pet: 'none' }, caseType: 'sleepover' }),
  ]
  const countedBy = (filter: BoardWish['filter']) =>
    boardOf(lines, filter === undefined ? {} : { filter }).cases.finished

  test('[UI141] by kind, assessor, office and profile, alone and together', () => {
    expect(countedBy({})).toHaveLength(3)
    expect(countedBy({ caseType: 'sleepover' })).toEqual([stream(3)])
    expect(countedBy({ office: 'North' })).toEqual([stream(1), stream(2)])
    expect(countedBy({ field: { id: 'pet', value: 'dog' } })).toEqual([stream(1)])
    expect(countedBy({ assessor: person(0) })).toEqual([stream(1), stream(3)])
    expect(countedBy({ assessor: person(0), office: 'North' })).toEqual([stream(1)])
    expect(countedBy({ assessor: null })).toEqual([])
  })

  test('[UI141] key questions are counted on that part alone', () => {
    const { rated } = welcomeOf(boardOf(lines, { filter: { office: 'North' } })).welcome
    expect([rated.sufficient, rated.applicable]).toEqual([1, 2])
  })

  test('[UI141] of cases that are not here only the assessor is known', () => {
    const assessors = new Map([
      [stream(1), person(0)],
      [stream(8), person(1)],
      [stream(9), undefined],
    ])
    const notHereBy = (filter: NonNullable<BoardWish['filter']>) =>
      boardOf(lines.slice(0, 1), { filter }, { assessors }).cases.notHere
    expect(notHereBy({ office: 'South' })).toEqual([stream(8), stream(9)])
    expect(notHereBy({ assessor: person(1) })).toEqual([stream(8)])
    expect(notHereBy({ assessor: null })).toEqual([stream(9)])
    const nobody = boardOf(lines, { filter: { assessor: null } }, { assessors: new Map() })
    expect(nobody.cases.finished).toHaveLength(3)
  })

  test('[UI141] only what some case has can be chosen', () => {
    const choices = listFilterChoices(small, [...lines, judged(4, 'yes', 'yes')])
    expect(choices.caseTypes.map(({ id }) => id)).toEqual(['stay', 'sleepover'])
    expect(choices.offices.map(({ label }) => label)).toEqual(['North', 'South'])
    expect(choices.fields.map(({ id, values }) => [id, values.map((one) => one.id)])).toEqual([
      ['pet', ['dog', 'none']],
    ])
    expect(isWhole({})).toBe(true)
    expect(isWhole({ assessor: null })).toBe(false)
    for (const one of [{ caseType: 'a' }, { office: 'b' }, { field: { id: 'c', value: 'd' } }])
      expect(isWhole(one)).toBe(false)
  })
})

describe('beside a share', () => {
  const lines = [judged(1, 'yes', 'yes'), judged(2, 'no', 'yes'), judged(3, 'yes', 'yes')]
  const drawn = (rows: number): Inspection['samples'] =>
    new Map([
      [
        'stay',
        {
          population: { kind: 'none' },
          draw: {
            kind: 'one',
            value: {
              id: 'd',
              population: stream(70),
              populationRows: rows,
              digest: '',
              generator: '',
              seed: 1,
              size: 3,
              formulaSize: 3,
              reason: null,
              strata: [],
              at: '',
            },
            text: '',
            id: brandId<OpId>(idOf(71)),
            author: person(1),
            at: createTestClock(createTrueTime()).now(),
          },
          replacements: new Map(),
          cases: new Map(),
        },
      ],
    ])

  test('[RA20 RA22] the interval takes the population that was drawn from', () => {
    const elsewhere = welcomeOf(boardOf(lines)).welcome.interval
    const here = welcomeOf(boardOf(lines, {}, { samples: drawn(6) })).welcome.interval
    const whole = welcomeOf(boardOf(lines, {}, { samples: drawn(3) })).welcome.interval
    if (!elsewhere || !here || !whole) throw new Error('there is an applicable case')
    expect([elsewhere.population, here.population, whole.population]).toEqual([undefined, 6, 3])
    expect(here.low).toBeGreaterThan(elsewhere.low)
    expect(here.high).toBeLessThan(elsewhere.high)
    expect(whole.low).toBe(whole.high)
  })

  test('[RA22] what is open is not counted as judged; without any there is no interval', () => {
    const open = makeLine(small, 4)
    const board = boardOf([...lines, open], {}, { samples: drawn(6) })
    expect(welcomeOf(board).welcome.interval?.population).toBe(6)
    expect(welcomeOf(boardOf([open])).welcome.interval).toBeNull()
    const left = judged(5, 'not-applicable', 'yes')
    const half = boardOf([...lines, left], {}, { samples: drawn(8) })
    expect(welcomeOf(half).welcome.interval?.population).toBe(6)
  })

  test('[RA23] how firmly a standard stands is said in the words of the edition', () => {
    const { fewest } = welcomeOf(boardOf(lines)).care
    expect(fewest.up).toEqual({ judgements: 1, level: 'Warm', keyQuestions: ['CARE-welcome'] })
    expect(fewest.down).toEqual({ judgements: 2, level: 'Cold', keyQuestions: ['CARE-welcome'] })
  })
})

describe('what leads wrote', () => {
  const lines = [judged(1, 'yes', 'yes'), judged(2, 'no', 'yes')]

  test('[RA40] proposed as not rated is another thing than not rated yet', () => {
    const of = (domainOne: Readonly<Record<string, string | null>>) =>
      boardOf(lines, { domainOne }).standards.map(({ rating, isUnrated }) => [rating, isUnrated])[0]
    expect(of({})).toEqual([null, false])
    expect(of({ LEAD: null })).toEqual([null, true])
    expect(of({ LEAD: 'warm' })?.[1]).toBe(false)
  })

  test('[DO8] a proposed rating counts as that of its standard', () => {
    const board = boardOf(lines, { domainOne: { LEAD: 'warm' } })
    const lead = board.standards.find(({ id }) => id === 'LEAD')
    expect([lead?.rating, lead?.best, lead?.worst]).toEqual(['Warm', 'Warm', 'Warm'])
    expect(board.composite?.score).toBe((boardOf(lines).composite?.score ?? 0) + 5)
  })

  test('[PA6] a decision stands beside the raw result, and what follows from it too', () => {
    const decided = new Map([['CARE-welcome', 'warm']])
    const board = boardOf(lines, { decided })
    const { care, welcome } = welcomeOf(board)
    expect([welcome.band, welcome.decided]).toEqual(['Cool', 'Warm'])
    expect([care.rating, care.decided]).toEqual(['Cool', 'Warm'])
    const raw = boardOf(lines)
    expect(board.composite).toEqual(raw.composite)
    expect(board.decided).toEqual({ composite: (raw.composite?.score ?? 0) + 3, overall: null })
    expect(raw.decided).toBeUndefined()
    expect(welcomeOf(raw).care.decided).toBeNull()
  })
})
