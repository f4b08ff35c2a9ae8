/**
 * The suggested allocation: what must always hold, with allocators that break
 * it; offices and days together; the whole report at once; in time.
 */
import { describe, expect, test } from 'vitest'
import { makeAllocation } from '../../../../../src/domain/sampling/allocation/make-allocation.ts'
import {
  makeAssessors,
  makeCase,
  makeLargeWish,
  makeReportWish,
  makeWish,
  person,
  stream,
} from '../../../../fixtures/allocation-wish.ts'
import { loadBundled } from '../../../../fixtures/editions.ts'
import { allocationNets, streamsOf } from '../../../../kit/allocation-nets.ts'

describe.each(allocationNets)('$rule: $promise', ({ rule, holds, mutants }) => {
  test(`[AL1 AL2 AL3 AL5 AL6 AL8] ${rule} holds for any wish`, () => holds(), 60_000)

  test.each(mutants)(
    '[AL1 AL2 AL3 AL5 AL6 AL8] it is broken where %s',
    async (_, play) => {
      expect(await play()).toBe('caught')
    },
    60_000,
  )
})

/** How many offices each assessor goes to, added up. */
const countOffices = ({ placed }: ReturnType<typeof makeAllocation>) =>
  new Set(placed.flatMap(({ assessor, cases }) => cases.map((c) => `${assessor} ${c.office}`))).size

describe('offices, days and times', () => {
  test('[AL7] an office’s cases go to few people: hardly more journeys than there must be', () => {
    for (const seed of [1, 2, 3]) {
      const wish = makeLargeWish({ seed, cases: 330, assessors: 12, offices: 10 })
      expect(countOffices(makeAllocation(wish))).toBeLessThanOrEqual(24)
    }
  })

  test('[AL7] hardly anybody is at two offices on one day, and nobody in two interviews at once', () => {
    for (const seed of [3, 4, 5]) {
      const wish = makeLargeWish({ seed, cases: 120, assessors: 6, offices: 5, days: 10 })
      const { placed } = makeAllocation(wish)
      const visits = placed.map(({ assessor, cases }) => ({ ...cases[0], assessor }))
      const days = Map.groupBy(visits, ({ assessor, day }) => `${assessor} ${day}`)
      const journeys = [...days.values()].map((some) => new Set(some.map((v) => v.office)).size - 1)
      expect(journeys.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(2)
      const times = Map.groupBy(visits, ({ assessor, day, time }) => `${assessor} ${day} ${time}`)
      for (const some of times.values()) expect(some).toHaveLength(1)
    }
  })

  test('[AL7] interviews overlap by the edition’s length, and never with the same officer’s', () => {
    const at = (index: number, officer: string, time: string, more = {}) =>
      makeCase(index, { officer, office: 'North', day: '2019-03-25', time, ...more })
    const wish = makeWish({
      cases: [at(0, 'A', '09:00'), at(1, 'B', '09:59'), at(2, 'A', '09:00'), at(3, 'C', '')],
      assessors: makeAssessors(2),
    })
    const holderOf = (officer: string) =>
      makeAllocation(wish).placed.find((block) => block.officer === officer)?.assessor
    expect(holderOf('A')).not.toBe(holderOf('B'))
    const short = { ...wish, rules: { ...wish.rules, interviewMinutes: 1 } }
    expect(countOffices(makeAllocation(short))).toBeLessThanOrEqual(2)
    const begun = at(4, 'A', '09:00', { assessor: person(1), isBegun: true })
    const anchored = makeAllocation({ ...wish, cases: [...wish.cases, begun] })
    expect(anchored.placed.find(({ officer }) => officer === 'A')?.assessor).toBe(person(1))
  })
})

describe('who may take it', () => {
  test('[AL4] a case that nobody may take is named with the conflicts of interest', () => {
    const against = { against: 'officer' as const, subject: 'A' }
    const interests = [0, 1].map((index) => ({ person: person(index), ...against }))
    const wish = makeWish({
      cases: [makeCase(0, { officer: 'A' }), makeCase(1, { officer: 'B' })],
      assessors: makeAssessors(2),
      interests: [...interests, ...interests],
    })
    const { unplaced, placed } = makeAllocation(wish)
    expect(unplaced).toEqual([{ case: wish.cases[0], interests }])
    expect(placed).toHaveLength(1)
  })

  test('[AL4] without anybody who takes cases every case is named, with no reason but that', () => {
    const cases = [makeCase(0), makeCase(1)]
    const nobody = makeAllocation(makeWish({ cases }))
    expect(nobody.unplaced.map(({ interests }) => interests)).toEqual([[], []])
    expect(nobody.loads).toEqual([])
    expect(makeAllocation(makeWish({})).placed).toEqual([])
  })

  test('[AL5] an officer whose cases nobody may take together is cut once, and no more', () => {
    const cases = [0, 1, 2, 3].map((index) => makeCase(index, { officer: 'A' }))
    const bar = (who: number, which: number) => ({
      person: person(who),
      against: 'case' as const,
      subject: stream(which),
    })
    const interests = [bar(0, 0), bar(1, 1), bar(2, 2), bar(2, 3)]
    const { placed } = makeAllocation(makeWish({ cases, interests, assessors: makeAssessors(3) }))
    expect(placed.map((block) => block.cases.length).sort()).toEqual([1, 3])
    for (const { grounds } of placed) expect(grounds[0]).toEqual({ kind: 'shared-officer' })
  })

  test('[AL5] of parts that must be, the one that they may take goes to who has the officer', () => {
    const cases = [
      makeCase(0, { officer: 'A' }),
      makeCase(1, { officer: 'A' }),
      makeCase(2, { officer: 'A', assessor: person(1), isBegun: true }),
    ]
    const interests = [
      { person: person(0), against: 'case' as const, subject: stream(0) },
      { person: person(1), against: 'case' as const, subject: stream(1) },
    ]
    const wish = makeWish({ cases, interests, assessors: makeAssessors(2) })
    const { placed } = makeAllocation(wish)
    expect(placed.map((one) => [one.cases[0]?.stream, one.assessor]).sort()).toEqual(
      [
        [stream(0), person(1)],
        [stream(1), person(0)],
      ].sort(),
    )
  })
})

describe('loads and grounds', () => {
  test('[AL6] half a share is half a load; who judges no more counts nowhere', () => {
    const cases = Array.from({ length: 30 }, (_, index) => makeCase(index))
    const gone = makeCase(30, { assessor: person(9), isBegun: true })
    const given = makeCase(31, { assessor: person(0) })
    const { loads, kept } = makeAllocation(
      makeWish({
        cases: [...cases, gone, given],
        assessors: [
          { person: person(0), share: 100 },
          { person: person(1), share: 50 },
          { person: person(2), share: 0 },
        ],
      }),
    )
    expect(loads.map(({ before, after }) => [before.cases, after.cases])).toEqual([
      [1, 21],
      [0, 10],
    ])
    expect(kept.map(({ why }) => why).sort()).toEqual(['begun', 'given'])
  })

  test('[AL10] each block says why it goes there', () => {
    const north = { officer: 'A', office: 'North', day: '2019-03-25', time: '09:00' }
    const wish = makeWish({
      cases: [
        makeCase(0, { ...north, assessor: person(0), isBegun: true }),
        makeCase(1, north),
        makeCase(2, north),
        makeCase(3, { office: 'South' }),
      ],
      assessors: makeAssessors(3),
      interests: [
        { person: person(0), against: 'office', subject: 'South' },
        { person: person(1), against: 'office', subject: 'South' },
      ],
    })
    const { placed } = makeAllocation(wish)
    const groundsOf = (officer: string | null) =>
      placed.find((block) => block.officer === officer)?.grounds
    expect(groundsOf('A')).toEqual([
      { kind: 'has-officer', cases: 1 },
      { kind: 'together', cases: 3 },
      { kind: 'same-office', office: 'North', cases: 1 },
      { kind: 'same-day', office: 'North', day: '2019-03-25' },
      { kind: 'load', weight: 3, even: 1 },
    ])
    expect(groundsOf(null)).toEqual([{ kind: 'only-one' }, { kind: 'load', weight: 1, even: 1 }])
  })

  test('[AL10] who was left out for a conflict of interest is named, where others were not', () => {
    const interests = [{ person: person(0), against: 'case' as const, subject: stream(0) }]
    const wish = makeWish({ cases: [makeCase(0)], assessors: makeAssessors(3), interests })
    expect(makeAllocation(wish).placed[0]?.grounds[0]).toEqual({
      kind: 'left-out',
      people: [person(0)],
    })
  })

  test('[AL6] a case type without a weight counts one', () => {
    const wish = makeWish({
      cases: [makeCase(0, { caseType: 'of a newer edition' })],
      assessors: makeAssessors(1),
    })
    expect(makeAllocation(wish).loads[0]?.after).toEqual({ cases: 1, weight: 1 })
  })
})

describe('large ones', () => {
  test('[AL9] the 3,308 cases of the report, to forty assessors, in any order', async () => {
    const { allocation: rules } = await loadBundled()
    const wish = { ...makeReportWish(1, 40), rules }
    const allocation = makeAllocation(wish)
    expect(new Set(streamsOf(allocation)).size).toBe(3308)
    const weights = allocation.loads.map(({ after }) => after.weight)
    const largest = Math.max(...allocation.placed.map(({ weight }) => weight))
    expect(Math.max(...weights) - Math.min(...weights)).toBeLessThanOrEqual(largest)
    const officers = Map.groupBy(allocation.placed, ({ officer }) => officer)
    for (const blocks of officers.values()) expect(blocks).toHaveLength(1)
    const turned = makeAllocation({ ...wish, cases: wish.cases.toReversed() })
    expect(turned).toEqual(allocation)
  })

  test('[AL9] 330 cases to twelve assessors take no time that a person notices', () => {
    const wish = makeLargeWish({ seed: 9, cases: 330, assessors: 12, offices: 10, days: 12 })
    const times = Array.from({ length: 7 }, () => {
      const start = performance.now()
      makeAllocation(wish)
      return performance.now() - start
    }).sort((a, b) => a - b)
    // 200 ms is the goal, measured by the bench; five times that on a machine that is busy.
    expect(times[3]).toBeLessThan(1000)
  })
})
