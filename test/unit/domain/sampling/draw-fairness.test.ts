/**
 * Over 2,000 seeds every case is drawn as often as its stratum's share says; a
 * shuffle that leans to one side is found out by the same test.
 */
import { describe, expect, test } from 'vitest'
import { makeDraw } from '../../../../src/domain/sampling/draw.ts'
import { type Chance, createChance, shuffle } from '../../../../src/domain/sampling/shuffle.ts'
import { makeSmallEdition } from '../../../fixtures/editions.ts'
import { makeSmall } from '../../../fixtures/eligible.ts'

const SEEDS = 2000
const SIZES = [30, 17, 8] as const
const population = makeSmall('stay', [
  [SIZES[0], { building: 'all', pet: 'dog' }],
  [SIZES[1], { building: 'few', pet: 'none' }],
  [SIZES[2], { pet: 'none' }],
])
const edition = makeSmallEdition()

interface Seen {
  /** How often each case was drawn, by stratum. */
  readonly counts: readonly ReadonlyMap<string, number>[]
  readonly samples: readonly number[]
}

/**
 * Sum over the cases of (seen − expected)² / variance, each stratum scaled to its
 * free cases: with m of N drawn, the counts of a stratum add to a constant, which
 * leaves N − 1 degrees of freedom and the factor (N − 1) / N.
 */
function chiSquare({ counts, samples }: Seen): { readonly value: number; readonly free: number } {
  let value = 0
  let free = 0
  for (const [index, byCase] of counts.entries()) {
    const cases = SIZES[index] ?? 0
    const share = (samples[index] ?? 0) / cases
    const variance = SEEDS * share * (1 - share)
    const sum = [...byCase.values()].reduce((all, seen) => all + (seen - SEEDS * share) ** 2, 0)
    value += (sum / variance) * ((cases - 1) / cases)
    free += cases - 1
  }
  return { value, free }
}

/** Wilson and Hilferty: how many standard deviations above what chance gives. */
const deviations = ({ value, free }: ReturnType<typeof chiSquare>): number =>
  (Math.cbrt(value / free) - (1 - 2 / (9 * free))) / Math.sqrt(2 / (9 * free))

function countOver(draw: (seed: number) => readonly (readonly string[])[]): Seen {
  const references = SIZES.map((size, part) =>
    Array.from({ length: size }, (_, n) => `${part}-${n}`),
  )
  const counts = references.map((names) => new Map(names.map((name) => [name, 0])))
  const samples: number[] = []
  for (let seed = 0; seed < SEEDS; seed++) {
    for (const [index, drawn] of draw(seed).entries()) {
      samples[index] = drawn.length
      for (const name of drawn) counts[index]?.set(name, (counts[index]?.get(name) ?? 0) + 1)
    }
  }
  return { counts, samples }
}

/** Draws as `makeDraw` does, with a shuffle of the test's own. */
const drawWith =
  (mix: (names: readonly { name: string }[], chance: Chance) => readonly { name: string }[]) =>
  (seed: number) => {
    const chance = createChance(seed)
    return SIZES.map((size, part) => {
      const names = Array.from({ length: size }, (_, n) => ({ name: `${part}-${n}` }))
      return mix(names, chance)
        .slice(0, Math.round(size * 0.4))
        .map(({ name }) => name)
    })
  }

describe('[SA26] over 2,000 seeds', () => {
  test('[SA26] every case is drawn as often as its stratum’s share', () => {
    const seen = countOver((seed) =>
      makeDraw(edition, population, { seed, size: 22 }).strata.map(({ cases }) =>
        cases.map(({ reference }) => reference),
      ),
    )
    expect(seen.samples).toEqual([12, 7, 3])
    const found = deviations(chiSquare(seen))
    expect(Math.abs(found)).toBeLessThan(3)
  })

  test('[SA26] the places of a sample are as even as the sample', () => {
    const first = new Map<string, number>()
    for (let seed = 0; seed < SEEDS; seed++) {
      const [stratum] = makeDraw(edition, population, { seed, size: 22 }).strata
      const name = stratum?.cases[0]?.reference ?? ''
      first.set(name, (first.get(name) ?? 0) + 1)
    }
    const expected = SEEDS / SIZES[0]
    const value = [...first.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
    expect(first.size).toBe(SIZES[0])
    expect(Math.abs(deviations({ value, free: SIZES[0] - 1 }))).toBeLessThan(3)
  })

  test('[SA26] the test passes a sound shuffle and fails the well-known broken ones', () => {
    const test = (mix: Parameters<typeof drawWith>[0]) =>
      deviations(chiSquare(countOver(drawWith(mix))))
    expect(Math.abs(test(shuffle))).toBeLessThan(3)
    // Exchanges with any place at each step: some orders come more often.
    expect(test(naive)).toBeGreaterThan(6)
    // One too few to choose from (Sattolo): nothing stays where it was.
    expect(test(sattolo)).toBeGreaterThan(6)
  })
})

function exchange(list: { name: string }[], a: number, b: number): void {
  const [first, second] = [list[a], list[b]]
  if (!first || !second) throw new Error('places of the list')
  list[a] = second
  list[b] = first
}

function naive(names: readonly { name: string }[], chance: Chance) {
  const list = [...names]
  for (let at = 0; at < list.length; at++) exchange(list, at, chance.pick(list.length))
  return list
}

function sattolo(names: readonly { name: string }[], chance: Chance) {
  const list = [...names]
  for (let at = list.length - 1; at > 0; at--) exchange(list, at, chance.pick(at))
  return list
}
