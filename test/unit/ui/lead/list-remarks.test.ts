/**
 * What stands beside a percentage on the board.
 */
import { expect, test } from 'vitest'
import { brandId, type StreamId } from '../../../../src/base/brand.ts'
import { rateKeyQuestion } from '../../../../src/domain/rating/key-question.ts'
import type { BoardKeyQuestion } from '../../../../src/session/board.ts'
import { listRemarks as listAll, listPartRemarks } from '../../../../src/ui/lead/list-remarks.ts'
import { loadBundled } from '../../../fixtures/editions.ts'

const edition = await loadBundled()
const listRemarks = (one: BoardKeyQuestion) => listAll(one, 0.8)
const STREAM = brandId<StreamId>('AAAAAAAAAAAAAAAAAAAAAA')

function keyQuestion(
  sufficient: number,
  applicable: number,
  change: Partial<BoardKeyQuestion> = {},
): BoardKeyQuestion {
  return {
    id: '2.1.1',
    text: 'Is it?',
    short: 'Engaging',
    rated: { id: '2.1.1', ...rateKeyQuestion(edition, { sufficient, applicable }) },
    band: null,
    readings: null,
    best: { percent: null, band: null },
    worst: { percent: null, band: null },
    interval: null,
    decided: null,
    cases: { sufficient: [], insufficient: [], notApplicable: [], open: [] },
    ...change,
  }
}

test('[RA7] within five points: the distance and the side of the boundary are said', () => {
  expect(listRemarks(keyQuestion(62, 100)).panel).toBe('3 points below the boundary at 65%.')
  expect(listRemarks(keyQuestion(166, 200)).panel).toBe('3 points above the boundary at 80%.')
  expect(listRemarks(keyQuestion(81, 100)).panel).toBe('1 point above the boundary at 80%.')
})

test('[RA6] where one case flips it, that is said', () => {
  expect(listRemarks(keyQuestion(65, 100)).panel).toBe(
    'On the boundary at 65%; one case judged differently gives another rating.',
  )
})

test('[RA6] far from every boundary the distance is a remark, not the panel’s', () => {
  expect(listRemarks(keyQuestion(90, 100)).others).toEqual(['10 points above the boundary at 80%.'])
  expect(listRemarks(keyQuestion(0, 0)).others).toEqual([])
})

test('[RA4 RA15] both readings, and what open cases can still make of it', () => {
  const remarks = listRemarks(
    keyQuestion(90, 100, {
      readings: { rounded: 'Good', exact: 'Requires improvement' },
      best: { percent: 92.5, band: 'Outstanding' },
      worst: { percent: 60, band: 'Requires improvement' },
      cases: { sufficient: [], insufficient: [], notApplicable: [], open: [STREAM] },
    }),
  )
  expect(remarks.others.slice(1)).toEqual([
    'Read rounded it is Good, read exactly Requires improvement.',
    'Open cases can still bring it to 60% – 92.5%: Requires improvement to Outstanding.',
  ])
})

test('[RA20] the interval is named an aid, with the population that it is corrected for', () => {
  const { rated } = keyQuestion(90, 100)
  const said = (population: number | undefined) =>
    listRemarks(keyQuestion(90, 100, { rated, interval: { low: 85.24, high: 94, population } }))
      .others[1]
  expect(said(400)).toBe(
    'Aid to reading, not part of the rating: 80% interval 85.2% to 94%, for about 400 eligible cases.',
  )
  expect(said(100)).toContain('every eligible case is judged')
  expect(said(undefined)).toContain('not corrected')
})

test('[UI141] of a part of the cases neither a boundary nor a rating is spoken of', () => {
  const reach = {
    cases: { sufficient: [], insufficient: [], notApplicable: [], open: [STREAM] },
    best: { percent: 100, band: 'Outstanding' },
    worst: { percent: 50, band: 'Requires improvement' },
  }
  const part = (change: Partial<BoardKeyQuestion>) =>
    listPartRemarks(keyQuestion(65, 100, change), 0.8)
  expect(part(reach)).toEqual(['Open cases can still bring it to 50% – 100%.'])
  expect(part({})).toEqual([])
  expect(part({ interval: { low: 1, high: 2, population: 300 } }).join()).toContain(
    'Aid to reading',
  )
})
