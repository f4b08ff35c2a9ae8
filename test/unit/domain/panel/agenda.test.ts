/**
 * What the panel looks at and what it weighs, against the rules of the edition.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeAgenda } from '../../../../src/domain/panel/agenda.ts'
import type { Rated } from '../../../../src/domain/panel/one-case.ts'
import { rateInspection } from '../../../../src/domain/rating/rate.ts'
import type { KeyQuestionTally } from '../../../../src/domain/rating/tally.ts'
import { loadBundled, makeSmallEdition } from '../../../fixtures/editions.ts'

const edition = await loadBundled()
const tally = (sufficient: number, applicable: number): KeyQuestionTally => ({
  sufficient,
  applicable,
})

const [A, B, C] = (
  edition.domains[1]?.standards[0]?.keyQuestions ?? edition.domains[0]?.standards[0]?.keyQuestions
)?.map(({ id }) => id) ?? ['', '', '']

function agendaOf(tallies: Rated['tally'], domainOne: Rated['domainOne'] = {}) {
  return makeAgenda({ edition, providerType: 'nps', tally: tallies, domainOne })
}

const pointOf = (agenda: ReturnType<typeof agendaOf>, id: string | undefined) => {
  const point = agenda.points.find(({ rated }) => rated.id === id)
  if (!point) throw new Error(`no key question ${id}`)
  return point
}

describe('the agenda', () => {
  test('[PA1] five points from a boundary are within, a little more is not', () => {
    const reasons = (sufficient: number, applicable: number) =>
      pointOf(agendaOf({ [A ?? '']: tally(sufficient, applicable) }), A).reasons
    expect(reasons(70, 100)).toEqual(['near-boundary'])
    expect(reasons(700, 1000)).toEqual(['near-boundary'])
    expect(reasons(701, 1000)).toEqual([])
    expect(reasons(65, 100)).toEqual(['near-boundary', 'one-case'])
    expect(reasons(1, 2)).toEqual(['near-boundary', 'one-case'])
    expect(reasons(1, 1)).toEqual(['one-case'])
    expect(reasons(0, 0)).toEqual([])
  })

  test('[PA1] it follows the edition: there a bound that is left out, and no rule of one case', () => {
    const small = makeSmallEdition()
    const reasons = (sufficient: number, applicable: number) =>
      makeAgenda({
        edition: small,
        providerType: 'day',
        tally: { 'CARE-welcome': tally(sufficient, applicable) },
        domainOne: {},
      }).points[0]?.reasons
    expect(reasons(93, 100)).toEqual([])
    expect(reasons(92, 100)).toEqual(['near-boundary'])
    expect(reasons(1, 1)).toEqual([])
  })

  test('[PA1] it is on the agenda exactly when the rating marks it for the panel', () => {
    const one = fc
      .tuple(fc.nat(120), fc.nat(120))
      .map(([applicable, some]) => tally(some % (applicable + 1), applicable))
    fc.assert(
      fc.property(fc.array(one, { minLength: 3, maxLength: 3 }), ([a, b, c]) => {
        const { points } = agendaOf({ [A ?? '']: a, [B ?? '']: b, [C ?? '']: c })
        expect(points).toHaveLength(18)
        for (const { rated, reasons } of points) expect(reasons.length > 0).toBe(rated.panel)
      }),
    )
  })

  test('[PA3] the other key questions come with their distance, and the standard with its spread', () => {
    const agenda = agendaOf({ [A ?? '']: tally(63, 100), [B ?? '']: tally(70, 100) })
    const { neighbours, divergence } = pointOf(agenda, A)
    expect(neighbours.map(({ rated, apart }) => [rated.id, apart])).toEqual([
      [B, 7],
      [C, null],
    ])
    expect(divergence).toBe(7)
    expect(pointOf(agenda, C).neighbours.map(({ apart }) => apart)).toEqual([null, null])
    expect(pointOf(agendaOf({ [A ?? '']: tally(1, 2) }), A).divergence).toBeNull()
  })
})

describe('one case', () => {
  const full = Object.fromEntries(
    edition.domains
      .flatMap((domain) => domain.standards)
      .flatMap(({ keyQuestions }) => keyQuestions.map(({ id }) => [id, tally(70, 100)])),
  )
  const evidence = Object.fromEntries(
    edition.domains
      .flatMap((domain) => domain.standards)
      .filter(({ basis }) => basis === 'evidence')
      .map(({ id }) => [id, 'requires-improvement']),
  )

  test('[PA2] says what becomes of key question, standard, composite and overall', () => {
    // Four require improvement on evidence, six are good: 16, the least that is good.
    const agenda = agendaOf({ ...full, [A ?? '']: tally(65, 100) }, evidence)
    expect(agenda.rating.composite).toBe(16)
    expect(pointOf(agenda, A).oneCase).toEqual({
      more: { keyQuestion: null, standard: null, composite: null, overall: null },
      fewer: {
        keyQuestion: 'requires-improvement',
        standard: 'requires-improvement',
        composite: 15,
        overall: 'requires-improvement',
      },
    })
  })

  test('[PA2] a key question may change and its standard not', () => {
    const agenda = agendaOf({ ...full, [A ?? '']: tally(64, 100), [B ?? '']: tally(10, 100) })
    expect(pointOf(agenda, A).oneCase.more).toMatchObject({ keyQuestion: 'good', standard: null })
  })

  test('[PA2] without a case to change there is nothing', () => {
    const nothing = { keyQuestion: null, standard: null, composite: null, overall: null }
    const all = pointOf(agendaOf({ [A ?? '']: tally(4, 4) }), A).oneCase
    expect(all.more).toEqual(nothing)
    expect(all.fewer.keyQuestion).toBe('good')
    expect(pointOf(agendaOf({ [A ?? '']: tally(0, 4) }), A).oneCase.fewer).toEqual(nothing)
    expect(pointOf(agendaOf({}), A).oneCase).toEqual({ more: nothing, fewer: nothing })
  })

  test('[PA2] is the rating of the changed counts', () => {
    const changed = { ...full, [A ?? '']: tally(64, 100) }
    const other = rateInspection(edition, 'nps', changed, evidence)
    const { fewer } = pointOf(agendaOf({ ...full, [A ?? '']: tally(65, 100) }, evidence), A).oneCase
    expect([fewer.composite, fewer.overall]).toEqual([other.composite, other.overall])
  })
})
