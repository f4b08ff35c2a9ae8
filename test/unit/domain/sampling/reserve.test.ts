/**
 * Reserves: the next of the own stratum, then the nearest with a reason.
 */
import { describe, expect, test } from 'vitest'
import { makeDraw } from '../../../../src/domain/sampling/draw.ts'
import { pickReserve, type Replacing } from '../../../../src/domain/sampling/reserve.ts'
import { makeSmallEdition } from '../../../fixtures/editions.ts'
import { makeSmall } from '../../../fixtures/eligible.ts'

const edition = makeSmallEdition()
const DOG = { building: 'all', pet: 'dog' }
const population = makeSmall('stay', [
  [4, DOG],
  [6, { building: 'few', pet: 'dog' }],
  [8, { building: '0-1', pet: 'dog' }],
  [20, { building: 'few', pet: 'none' }],
])
const draw = makeDraw(edition, population, { seed: 5, size: 19 })
const drawn = draw.strata.flatMap(({ cases }) => cases.map(({ reference }) => reference))
const own = draw.strata[0]
const first = own?.cases[0]?.reference ?? ''
const replacing = (used: readonly string[]): Replacing => ({
  edition,
  caseType: 'stay',
  draw,
  used: new Set([...drawn, ...used]),
})
const reserveOf = (stratum: number) =>
  draw.strata[stratum]?.reserve.map(({ reference }) => reference) ?? []

describe('the reserve', () => {
  test('[SA33] gives its cases in order, each once', () => {
    const reserve = reserveOf(0)
    expect(reserve).toHaveLength(2)
    const next = (used: readonly string[]) =>
      pickReserve(replacing(used), first, { mayBeOther: false })
    expect(next([])).toMatchObject({ ok: true, value: { reference: reserve[0] } })
    expect(next(reserve.slice(0, 1))).toMatchObject({ value: { reference: reserve[1] } })
  })

  test('[SA33] a replacement can be replaced itself', () => {
    const [one = '', two] = reserveOf(0)
    expect(pickReserve(replacing([one]), one, { mayBeOther: false })).toMatchObject({
      value: { reference: two },
    })
  })

  test('[SA34] one that is used up names the nearest stratum and why, and takes it only when asked', () => {
    const used = replacing(reserveOf(0))
    expect(pickReserve(used, first, { mayBeOther: false })).toMatchObject({
      ok: false,
      error: {
        kind: 'reserve-empty',
        nearest: { stratum: draw.strata[1], left: 3, differsIn: ['building'] },
      },
    })
    expect(pickReserve(used, first, { mayBeOther: true })).toMatchObject({
      value: { reference: reserveOf(1)[0] },
    })
  })

  test('[SA34] fewer fields apart comes before fewer options apart, then the larger reserve', () => {
    const used = replacing([...reserveOf(0), ...reserveOf(1)])
    expect(pickReserve(used, first, { mayBeOther: false })).toMatchObject({
      error: { nearest: { stratum: { key: { building: '0-1', pet: 'dog' } } } },
    })
    // Both one option away, in one field each.
    const even = makeDraw(
      edition,
      makeSmall('stay', [
        [1, { building: 'few', pet: 'dog' }],
        [2, { building: 'all', pet: 'dog' }],
        [9, { building: '0-1', pet: 'dog' }],
      ]),
      { seed: 1, size: 1 },
    )
    const one =
      even.strata.find(({ key }) => key.building === 'few')?.reserve[0]?.reference ?? '0-0'
    const all = { edition, caseType: 'stay', draw: even, used: new Set([one, '0-0']) }
    expect(pickReserve(all, '0-0', { mayBeOther: false })).toMatchObject({
      error: { nearest: { stratum: { key: { building: '0-1' } } } },
    })
  })

  test('[SA34] with no reserve anywhere, or where the edition refuses, there is nobody to offer', () => {
    const everyone = population.cases.map(({ reference }) => reference)
    const refusing = {
      ...edition,
      sampling: {
        ...edition.sampling,
        replacement: { ...edition.sampling.replacement, whenReserveIsEmpty: 'refuse' as const },
      },
    }
    for (const asked of [replacing(everyone), { ...replacing(reserveOf(0)), edition: refusing }]) {
      expect(pickReserve(asked, first, { mayBeOther: true })).toEqual({
        ok: false,
        error: { kind: 'reserve-empty', nearest: undefined },
      })
    }
  })

  test('[SA33] a case that was never in the population has no reserve', () => {
    expect(pickReserve(replacing([]), 'ZZ', { mayBeOther: true })).toMatchObject({
      error: { kind: 'not-in-population' },
    })
  })
})
