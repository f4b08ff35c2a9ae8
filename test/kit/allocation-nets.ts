/**
 * What every suggested allocation must hold, and allocators that break it.
 * [AL1 AL2 AL3 AL5 AL6 AL8]
 */
import fc from 'fast-check'
import { expect } from 'vitest'
import type {
  Allocation,
  AllocationCase,
  AllocationWish,
} from '../../src/domain/sampling/allocation/allocation.ts'
import {
  createFindInterest,
  type DeclaredInterest,
} from '../../src/domain/sampling/allocation/interests.ts'
import { makeAllocation } from '../../src/domain/sampling/allocation/make-allocation.ts'
import { weighCases } from '../../src/domain/sampling/allocation/weigh-cases.ts'
import { makeCase, makeLargeWish, makeWish, person, stream } from '../fixtures/allocation-wish.ts'
import { makeNet, type Net } from './mutants.ts'

type Allocator = (wish: AllocationWish) => Allocation

const someOf = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 5 })

const anyCase = (index: number, people: number) =>
  fc
    .record({
      caseType: fc.constantFrom('long', 'short'),
      officer: someOf(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F')),
      office: someOf(fc.constantFrom('North', 'South', 'Mill')),
      day: someOf(fc.constantFrom('2019-03-25', '2019-03-26')),
      time: someOf(fc.constantFrom('09:00', '09:30', '14:00')),
      holder: fc.option(fc.nat(people), { nil: undefined, freq: 2 }),
      isBegun: fc.boolean(),
    })
    .map(({ holder, isBegun, ...one }) => {
      const assessor = holder === undefined ? undefined : person(holder)
      return makeCase(index, { ...one, assessor, isBegun: isBegun && assessor !== undefined })
    })

const anyInterest = (people: number, cases: number): fc.Arbitrary<DeclaredInterest> =>
  fc
    .record({ who: fc.nat(people), which: fc.nat(cases), subject: fc.nat(5), kind: fc.nat(3) })
    .map(({ who, which, subject, kind }): DeclaredInterest => {
      if (kind === 0)
        return {
          person: person(who),
          against: 'office',
          subject: 'North South Mill'.split(' ')[subject % 3] ?? '',
        }
      if (kind === 1) return { person: person(who), against: 'case', subject: stream(which) }
      return { person: person(who), against: 'officer', subject: 'ABCDEF'[subject] ?? '' }
    })

/** Holders beyond the assessors are people who judge no more. */
export const anyWish: fc.Arbitrary<AllocationWish> = fc
  .record({ people: fc.integer({ min: 1, max: 5 }), cases: fc.integer({ min: 0, max: 30 }) })
  .chain(({ people, cases }) =>
    fc.record({
      cases: fc.tuple(...Array.from({ length: cases }, (_, index) => anyCase(index, people))),
      interests: fc.array(anyInterest(people, cases), { maxLength: 6 }),
      assessors: fc
        .array(fc.constantFrom(0, 25, 50, 100, 100, 100), { minLength: people, maxLength: people })
        .map((shares) => shares.map((share, index) => ({ person: person(index), share }))),
      mayMove: fc.constantFrom('free' as const, 'not-begun' as const, 'all' as const),
    }),
  )
  .map(makeWish)

const check = (property: (wish: AllocationWish) => void) => async () =>
  fc.assert(fc.property(anyWish, property), { numRuns: 300, seed: 7 })

/** fast-check wraps what it finds: the assertion inside is what counts. */
const holdAll =
  (property: (allocate: Allocator, wish: AllocationWish) => void) =>
  async (allocate: Allocator) => {
    const found: unknown[] = []
    await check((wish) => {
      if (found.length > 0) return
      try {
        property(allocate, wish)
      } catch (error) {
        found.push(error)
      }
    })()
    if (found.length > 0) throw found[0]
  }

const without =
  (change: Partial<AllocationWish>): Allocator =>
  (wish) =>
    makeAllocation({ ...wish, ...change })
const withCases =
  (change: (one: AllocationCase) => Partial<AllocationCase>): Allocator =>
  (wish) => {
    const real = new Map(wish.cases.map((one) => [one.stream, one]))
    const allocation = makeAllocation({
      ...wish,
      cases: wish.cases.map((one) => ({ ...one, ...change(one) })),
    })
    const toReal = (one: AllocationCase) => real.get(one.stream) ?? one
    return {
      ...allocation,
      placed: allocation.placed.map((block) => ({ ...block, cases: block.cases.map(toReal) })),
      kept: allocation.kept.map((one) => ({ ...one, case: toReal(one.case) })),
    }
  }
/** Each block to the first who may take it. */
const toTheFirst: Allocator = (wish) => {
  const allocation = makeAllocation(wish)
  const findInterest = createFindInterest(wish.interests)
  const pool = wish.assessors.filter(({ share }) => share > 0)
  return {
    ...allocation,
    placed: allocation.placed.map((block) => {
      const first = pool.find(({ person: id }) =>
        block.cases.every((one) => !findInterest(id, one)),
      )
      return { ...block, assessor: first?.person ?? block.assessor }
    }),
  }
}

export const streamsOf = ({ placed, kept, unplaced }: Allocation) => [
  ...placed.flatMap(({ cases }) => cases.map((one) => one.stream)),
  ...kept.map((one) => one.case.stream),
  ...unplaced.map((one) => one.case.stream),
]

const once = makeNet<Allocator>({
  rule: 'AL1',
  promise: 'every case stands in it exactly once, with one assessor who takes cases',
  real: makeAllocation,
  mutants: {
    'it forgets a block': (wish) => {
      const allocation = makeAllocation(wish)
      return { ...allocation, placed: allocation.placed.slice(1) }
    },
    'it gives a block twice': (wish) => {
      const allocation = makeAllocation(wish)
      return { ...allocation, placed: [...allocation.placed, ...allocation.placed.slice(0, 1)] }
    },
    'it gives to somebody who takes no cases': (wish) =>
      makeAllocation({ ...wish, assessors: wish.assessors.map((one) => ({ ...one, share: 100 })) }),
  },
  hold: holdAll((allocate, wish) => {
    const allocation = allocate(wish)
    const wanted = wish.cases.map((one) => one.stream).sort()
    expect(streamsOf(allocation).sort()).toEqual(wanted)
    const pool = new Set(wish.assessors.flatMap((one) => (one.share > 0 ? one.person : [])))
    for (const { assessor } of allocation.placed) expect(pool.has(assessor)).toBe(true)
  }),
})

const interests = makeNet<Allocator>({
  rule: 'AL2',
  promise: 'nobody is given a case against which they have a conflict of interest',
  real: makeAllocation,
  mutants: {
    'it asks nobody': without({ interests: [] }),
    'it asks about officers alone': (wish) =>
      makeAllocation({
        ...wish,
        interests: wish.interests.filter(({ against }) => against === 'officer'),
      }),
    'it leaves given cases with whom they are': (wish) =>
      withCases((one) => ({ isBegun: one.assessor !== undefined }))(wish),
  },
  hold: holdAll((allocate, wish) => {
    const findInterest = createFindInterest(wish.interests)
    const { placed, kept, unplaced } = allocate(wish)
    for (const { assessor, cases } of placed)
      for (const one of cases) expect(findInterest(assessor, one)).toBeUndefined()
    for (const one of kept) {
      const real = wish.cases.find(({ stream: id }) => id === one.case.stream)
      if (!real?.isBegun) expect(findInterest(one.assessor, one.case)).toBeUndefined()
      expect(one.interest).toEqual(findInterest(one.assessor, one.case))
    }
    for (const one of unplaced) {
      const pool = wish.assessors.filter(({ share }) => share > 0)
      expect(one.interests).toHaveLength(pool.length)
      for (const { person: id } of pool) expect(findInterest(id, one.case)).toBeDefined()
    }
  }),
})

const begun = makeNet<Allocator>({
  rule: 'AL3',
  promise: 'what is begun or given stays, unless it is asked for',
  real: makeAllocation,
  mutants: {
    'it moves what is begun': withCases(() => ({ isBegun: false })),
    'it moves everything': without({ mayMove: 'all' }),
    'it gives everything anew': withCases(() => ({ assessor: undefined })),
  },
  hold: holdAll((allocate, wish) => {
    const findInterest = createFindInterest(wish.interests)
    const kept = new Map(allocate(wish).kept.map((one) => [one.case.stream, one]))
    for (const one of wish.cases) {
      const { assessor, isBegun } = one
      const isFree = assessor === undefined
      const isTaken = !isFree && findInterest(assessor, one) !== undefined
      const stays = isBegun ? wish.mayMove !== 'all' : wish.mayMove === 'free' && !isTaken
      const expected = isFree || !stays ? undefined : { assessor, why: isBegun ? 'begun' : 'given' }
      const { assessor: with_, why } = kept.get(one.stream) ?? {}
      expect(kept.has(one.stream) ? { assessor: with_, why } : undefined).toEqual(expected)
    }
  }),
})

const whole = makeNet<Allocator>({
  rule: 'AL5',
  promise: 'cases of one officer stay together wherever one person may take them all',
  real: makeAllocation,
  mutants: {
    'it knows no officers': withCases(() => ({ officer: null })),
    'it forgets who has the officer already': (wish) => {
      const { kept } = makeAllocation(wish)
      const free = new Set(kept.map((one) => one.case.stream))
      const some = makeAllocation({ ...wish, cases: wish.cases.filter((c) => !free.has(c.stream)) })
      return { ...some, kept }
    },
  },
  hold: holdAll((allocate, wish) => {
    const findInterest = createFindInterest(wish.interests)
    const pool = wish.assessors.flatMap((one) => (one.share > 0 ? one.person : []))
    const { placed, kept } = allocate(wish)
    for (const officer of 'ABCDEF') {
      const blocks = placed.filter(({ cases }) => cases[0]?.officer === officer)
      const cases = blocks.flatMap((block) => block.cases)
      const able = pool.filter((id) => cases.every((one) => !findInterest(id, one)))
      if (able.length > 0 && cases.length > 0)
        expect(new Set(blocks.map(({ assessor }) => assessor)).size).toBe(1)
      const holders = kept.filter((one) => one.case.officer === officer).map((k) => k.assessor)
      const first = able.filter((id) => holders.includes(id))
      if (first.length > 0 && cases.length > 0) expect(first).toContain(blocks[0]?.assessor)
    }
  }),
})

/** Weights of the loads as they lie in the allocation itself. */
function readLoads({ placed, kept }: Allocation, wish: AllocationWish) {
  return wish.assessors
    .filter(({ share }) => share > 0)
    .map(({ person: id, share }) => ({
      id,
      share,
      weight: weighCases(wish.rules, [
        ...placed.filter(({ assessor }) => assessor === id).flatMap(({ cases }) => cases),
        ...kept.filter(({ assessor }) => assessor === id).map((one) => one.case),
      ]),
    }))
}

const level = makeNet<Allocator>({
  rule: 'AL6',
  promise: 'no block could go to somebody who is more than one block below its holder',
  real: makeAllocation,
  mutants: {
    'the first gets all': toTheFirst,
    'it counts cases and not their weight': (wish) =>
      makeAllocation({ ...wish, rules: { ...wish.rules, caseWeights: { long: 1, short: 1 } } }),
    'it gives a half-timer as much': (wish) =>
      makeAllocation({
        ...wish,
        assessors: wish.assessors.map((one) => ({ ...one, share: one.share > 0 ? 100 : 0 })),
      }),
  },
  hold: async (allocate) => {
    await holdAll((given, wish) => {
      const allocation = given(wish)
      const findInterest = createFindInterest(wish.interests)
      const loads = readLoads(allocation, wish)
      const weightOf = (cases: readonly AllocationCase[]) => weighCases(wish.rules, cases)
      const largest = Math.max(0, ...allocation.placed.map(({ cases }) => weightOf(cases)))
      for (const { cases, assessor, grounds } of allocation.placed) {
        const from = loads.find(({ id }) => id === assessor)
        if (!from || grounds.some(({ kind }) => kind === 'has-officer')) continue
        for (const to of loads.filter(({ id }) => cases.every((c) => !findInterest(id, c)))) {
          const apart = from.weight / from.share - to.weight / to.share
          expect(apart).toBeLessThanOrEqual(largest / Math.min(from.share, to.share) + 1e-9)
        }
      }
    })(allocate)
    // Nothing stays, nobody has a conflict of interest: within one officer's block of level.
    for (const seed of [1, 2, 3, 4, 5]) {
      const wish = makeLargeWish({ seed, cases: 90, assessors: 7, offices: 4 })
      const allocation = allocate(wish)
      const weights = readLoads(allocation, wish).map(({ weight }) => weight)
      const blocks = Map.groupBy(wish.cases, ({ officer }) => officer)
      const largest = Math.max(
        ...[...blocks.values()].map((cases) => weighCases(wish.rules, cases)),
      )
      expect(Math.max(...weights) - Math.min(...weights)).toBeLessThanOrEqual(largest)
    }
  },
})

const same = makeNet<Allocator>({
  rule: 'AL8',
  promise: 'the same wish gives the same suggestion, in whatever order it is handed in',
  real: makeAllocation,
  mutants: {
    'it depends on the order of people': (wish) => {
      const [first, ...others] = wish.assessors
      const swapped = first ? [{ ...first, share: 1 }, ...others] : []
      return makeAllocation({ ...wish, assessors: swapped })
    },
    'it throws dice': (() => {
      const calls = { count: 0 }
      return (wish: AllocationWish) => {
        calls.count += 1
        return makeAllocation({ ...wish, cases: calls.count % 2 ? wish.cases : [] })
      }
    })(),
  },
  hold: holdAll((allocate, wish) => {
    const backwards = {
      ...wish,
      cases: wish.cases.toReversed(),
      assessors: wish.assessors.toReversed(),
      interests: wish.interests.toReversed(),
    }
    const toPairs = ({ placed, kept }: Allocation) =>
      [
        ...placed.flatMap(({ cases, assessor }) => cases.map((c) => `${c.stream} ${assessor}`)),
        ...kept.map((one) => `${one.case.stream} ${one.assessor}`),
      ].sort()
    expect(toPairs(allocate(backwards))).toEqual(toPairs(allocate(wish)))
  }),
})

export const allocationNets: readonly Net[] = [once, interests, begun, whole, level, same]
