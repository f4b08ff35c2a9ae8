/**
 * Ratings of several inspections side by side.
 */
import { expect, test } from 'vitest'
import { paths } from '../../../src/domain/assessment/paths.ts'
import type { Edition } from '../../../src/domain/edition/edition.ts'
import { type BoardWish, makeBoard } from '../../../src/session/board.ts'
import { makeRatingsTables } from '../../../src/session/ratings-table.ts'
import { loadBundled, makeSmallEdition } from '../../fixtures/editions.ts'
import { makeInspection, makeLine, person, stream } from './board-bench.ts'

const small = makeSmallEdition()
const bundled = await loadBundled()

function rated(edition: Edition, providerType: string, wish: Omit<BoardWish, 'count'> = {}) {
  const judged = (answer: string) => ({
    [paths.judgement('CARE-welcome')]: answer,
    [paths.judgement('CARE-pets')]: 'yes',
  })
  const lines =
    edition === small
      ? [
          makeLine(small, 1, { status: 'finished', values: judged('yes') }),
          makeLine(small, 2, { status: 'finished', values: judged('no') }),
        ]
      : []
  const assessors = new Map([[stream(1), person(1)]])
  const inspection = makeInspection(
    edition,
    providerType,
    edition === small ? assessors : new Map(),
  )
  const board = makeBoard(inspection, lines, { count: 'finished', ...wish })
  if (!board.ok) throw new Error(board.error.kind)
  return { inspection, edition, board: board.value }
}

test('[RA25] a table for each edition; not inspected is another thing than not rated', () => {
  const tables = makeRatingsTables([
    rated(small, 'day', { domainOne: { LEAD: 'warm' } }),
    rated(bundled, 'crc'),
    rated(small, 'night'),
  ])
  expect(tables.map(({ edition, rows }) => [edition.id, rows.length])).toEqual([
    [small.id, 2],
    [bundled.id, 1],
  ])
  expect(tables[0]?.standards.map(({ id }) => id)).toEqual(['LEAD', 'CARE', 'REST'])
  expect(tables[0]?.rows.map(({ levels }) => levels)).toEqual([
    ['Warm', 'Cool', undefined],
    [null, 'Cool', null],
  ])
  expect(tables[0]?.rows.map(({ overall, composite }) => [overall, composite])).toEqual([
    ['Cool', 7],
    [null, 2],
  ])
  expect(tables[1]?.rows[0]).toMatchObject({ overall: null, composite: 0, isDecided: false })
})

test('[RA25 PA6] what the panel decided stands there, and is marked', () => {
  const decided = new Map([['CARE-welcome', 'warm']])
  const [table] = makeRatingsTables([rated(small, 'day', { decided, domainOne: { LEAD: 'warm' } })])
  expect(table?.rows[0]).toMatchObject({
    levels: ['Warm', 'Warm'],
    composite: 10,
    overall: 'Warm',
    isDecided: true,
  })
})

test('[RA25] without a composite there is none', () => {
  const rating = { ...small.rating, noComposite: 'Nothing is summed.', overallBands: [] }
  const [table] = makeRatingsTables([rated({ ...small, rating }, 'day')])
  expect(table?.rows[0]).toMatchObject({ composite: null, overall: null })
})
