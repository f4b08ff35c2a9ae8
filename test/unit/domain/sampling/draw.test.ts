/**
 * The draw: a permutation of each stratum, the same for everybody, from any
 * order of the rows; and equal to a second, independent reading of its rules.
 */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Draw, makeDraw } from '../../../../src/domain/sampling/draw.ts'
import type { Population } from '../../../../src/domain/sampling/population.ts'
import { makeSampleSize } from '../../../../src/domain/sampling/sample-size.ts'
import { createChance, isSeed, shuffle } from '../../../../src/domain/sampling/shuffle.ts'
import { loadBundled, makeSmallEdition } from '../../../fixtures/editions.ts'
import { makeEligible, makeSmall } from '../../../fixtures/eligible.ts'
import { makePrng } from '../../../fixtures/prng.ts'

const edition = await loadBundled()
const small = makeSmallEdition()
const stay = makeSmall('stay', [
  [6, { building: 'all', pet: 'dog' }],
  [3, { building: 'few', pet: 'none' }],
  [1, { building: 'few', pet: 'dog' }],
  [2, { pet: 'none' }],
])
const namesOf = ({ strata }: Draw) =>
  strata.map(({ cases, reserve }) => [...cases, ...reserve].map(({ reference }) => reference))
const mixed = (population: Population, seed: number): Population => ({
  ...population,
  cases: makePrng(seed).shuffle([...population.cases]),
})

describe('a draw', () => {
  test('[SA27] is a prefix of a permutation of each stratum; the rest is its reserve, in order', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 12 }), (seed, size) => {
        const draw = makeDraw(small, stay, { seed, size })
        expect(draw.strata.reduce((sum, { cases }) => sum + cases.length, 0)).toBe(size)
        expect(namesOf(draw).flat().sort()).toEqual(stay.cases.map((one) => one.reference).sort())
        // The size moves the line alone.
        expect(namesOf(draw)).toEqual(namesOf(makeDraw(small, stay, { seed, size: 12 })))
        for (const { cases, reserve, sample, population } of draw.strata) {
          expect(cases).toHaveLength(sample)
          expect(cases.length + reserve.length).toBe(population)
        }
      }),
    )
  })

  test('[SA25] does not depend on the order of the rows', () => {
    const draw = makeDraw(small, stay, { seed: 7, size: 5 })
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(makeDraw(small, mixed(stay, seed), { seed: 7, size: 5 })).toEqual(draw)
      }),
    )
  })

  test('[SA25] another seed draws otherwise, the same seed the same', () => {
    const population = makeEligible({ seed: 1, table: 'D2' })
    const draw = (seed: number) => namesOf(makeDraw(edition, population, { seed, size: 60 }))
    expect(draw(1)).toEqual(draw(1))
    expect(draw(1)).not.toEqual(draw(2))
  })

  test('[SA25] equals a reading of its published rules that shares no code with it', () => {
    const population = makeEligible({ seed: 4, table: 'D3', size: 300 })
    for (const seed of [0, 1, 42, 4_294_967_296, Number.MAX_SAFE_INTEGER]) {
      expect(namesOf(makeDraw(edition, population, { seed, size: 100 }))).toEqual(
        readRules(population, ['gender', 'roshLevel'], seed),
      )
    }
  })

  test('[SA24] a population no larger than the size is taken whole, and none gives none', () => {
    const draw = makeDraw(small, stay, { seed: 1, size: 500 })
    expect(draw).toMatchObject({ populationSize: 12, sampleSize: 12 })
    expect(draw.strata.every(({ reserve }) => reserve.length === 0)).toBe(true)
    const none = makeDraw(small, { caseType: 'stay', cases: [] }, { seed: 1, size: 5 })
    expect(none).toMatchObject({ populationSize: 0, sampleSize: 0, strata: [] })
  })

  test('[SA23] the 3,308 cases of the report: 157, shares within one of exact, all strata whole', () => {
    const population = makeEligible({ seed: 2, table: 'D1' })
    expect(population.cases).toHaveLength(3308)
    const { size } = makeSampleSize(edition.sampling, 3308)
    const draw = makeDraw(edition, population, { seed: 20_190_401, size })
    expect(draw.sampleSize).toBe(157)
    expect(draw.strata.reduce((sum, { sample }) => sum + sample, 0)).toBe(157)
    expect(draw.strata.reduce((sum, one) => sum + one.population, 0)).toBe(3308)
    for (const { sample, population: count } of draw.strata)
      expect(Math.abs(sample - (157 * count) / 3308)).toBeLessThan(1)
    expect(draw.strata.some(({ key }) => key.roshLevel === null)).toBe(true)
    expect(draw.strata.some(({ sample }) => sample === 0)).toBe(true)
  })
})

describe('chance', () => {
  test('[SA25] a seed is a whole number from 0 that a double holds', () => {
    expect([0, 7, Number.MAX_SAFE_INTEGER].every(isSeed)).toBe(true)
    expect([-1, 0.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN].some(isSeed)).toBe(false)
    expect(() => createChance(-1)).toThrow('seed')
  })

  test('[SA26] no place is likelier than another where the count does not divide 2^32', () => {
    // Three quarters of 2^32: without taking again, a third of the places would come twice as often.
    const count = 3 * 2 ** 30
    const chance = createChance(3)
    const halves = Array.from({ length: 4000 }, () => chance.pick(count)).filter(
      (index) => index < count / 2,
    ).length
    expect(Math.abs(halves - 2000)).toBeLessThan(150)
  })

  test('[SA26] a broken chance is a bug and throws', () => {
    expect(() => shuffle([{}, {}], { pick: () => 5 })).toThrow('a place of the list')
  })
})

/** The rules as they are written down, in whole numbers of any size. */
function readRules(population: Population, fields: readonly string[], seed: number): string[][] {
  const word = (bytes: Buffer, at: number) => bytes.readBigUInt64BE(at)
  const state = createHash('sha256').update(`casebook draw 1 ${seed}`, 'ascii').digest()
  let [s0, s1] = [word(state, 0), word(state, 8)]
  const mask = (1n << 64n) - 1n
  const turn = (x: bigint, by: bigint) => ((x << by) | (x >> (64n - by))) & mask
  const next = (): number => {
    const u = Number((s0 + s1) & 0xffffffffn)
    const mixedIn = s0 ^ s1
    s0 = turn(s0, 24n) ^ mixedIn ^ ((mixedIn << 16n) & mask)
    s1 = turn(mixedIn, 37n)
    return u
  }
  const pick = (k: number): number => {
    const index = Math.floor(next() / Math.floor(2 ** 32 / k))
    return index < k ? index : pick(k)
  }
  const rank = (field: string, value: string | undefined) => {
    const at = edition.profile[field]?.options.indexOf(value ?? '?') ?? -1
    return String(at === -1 ? 99 : at).padStart(2, '0')
  }
  const groups = new Map<string, string[]>()
  for (const { reference, profile } of population.cases) {
    const key = fields.map((field) => rank(field, profile[field])).join()
    groups.set(key, [...(groups.get(key) ?? []), reference])
  }
  return [...groups.keys()].sort().map((key) => {
    const list = (groups.get(key) ?? []).sort()
    for (let i = list.length - 1; i > 0; i--) {
      const j = pick(i + 1)
      const held = list[i] ?? ''
      list[i] = list[j] ?? ''
      list[j] = held
    }
    return list
  })
}
