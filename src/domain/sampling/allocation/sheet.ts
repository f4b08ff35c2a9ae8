/**
 * Who has which block, and what that costs.  [AL6 AL7]
 *
 * Level loads cost least, in squares of an even share; each further office of an
 * assessor, a second office on one day, and two interviews at one time cost on
 * top. Kept in whole numbers, so that putting a block back gives exactly the cost
 * that was there before.
 */
import { atIndex } from './at-index.ts'
import type { Facts } from './block-facts.ts'

/** What one of these is worth, beside the square of one average block too much. */
const OFFICE_COST = 1.5
const SAME_DAY_COST = 3
const CLASH_COST = 12

export interface SheetWish {
  readonly weights: readonly number[]
  readonly shares: readonly number[]
  readonly facts: Facts
}

export interface Sheet {
  put(block: number, assessor: number): void
  /** Takes a block from whoever has it. */
  take(block: number): void
  /** -1 for nobody. */
  holderOf(block: number): number
  loadOf(assessor: number): number
  cost(): number
}

export function createSheet({ weights, shares, facts }: SheetWish): Sheet {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const average = total / Math.max(1, weights.length)
  const scale = 1 / (whole * average) ** 2
  const loads = new Float64Array(shares.length)
  const holders = new Int32Array(weights.length).fill(-1)
  const counts = createCounts(shares.length, facts)
  const state = { level: 0, clashes: 0 }

  const addLoad = (assessor: number, weight: number) => {
    const even = atIndex(shares, assessor) * total
    const offBefore = atIndex(loads, assessor) * whole - even
    loads[assessor] = atIndex(loads, assessor) + weight
    const offAfter = atIndex(loads, assessor) * whole - even
    state.level += offAfter ** 2 - offBefore ** 2
  }
  const countClashes = (block: number, assessor: number): number => {
    let count = 0
    for (const other of atIndex(facts.blocks, block).clashes)
      if (holders[other] === assessor) count += 1
    return count
  }
  return {
    put(block, assessor) {
      state.clashes += countClashes(block, assessor)
      holders[block] = assessor
      addLoad(assessor, atIndex(weights, block))
      counts.add(block, assessor, 1)
    },
    take(block) {
      const assessor = atIndex(holders, block)
      holders[block] = -1
      state.clashes -= countClashes(block, assessor)
      addLoad(assessor, -atIndex(weights, block))
      counts.add(block, assessor, -1)
    },
    holderOf: (block) => atIndex(holders, block),
    loadOf: (assessor) => atIndex(loads, assessor),
    cost: () =>
      state.level * scale +
      counts.offices() * OFFICE_COST +
      counts.sameDays() * SAME_DAY_COST +
      state.clashes * CLASH_COST,
  }
}

/** Cases by assessor and office, and by assessor and day at an office. */
function createCounts(assessors: number, facts: Facts) {
  const atOffice = new Int32Array(assessors * facts.offices)
  const onVisit = new Int32Array(assessors * facts.visits)
  const officesOnDay = new Int32Array(assessors * facts.days)
  const state = { offices: 0, sameDays: 0 }
  return {
    add(block: number, assessor: number, sign: 1 | -1) {
      const known = atIndex(facts.blocks, block)
      for (const { id, cases } of known.offices) {
        state.offices += addCount(atOffice, assessor * facts.offices + id, sign * cases)
      }
      for (const { id, day, cases } of known.visits) {
        const change = addCount(onVisit, assessor * facts.visits + id, sign * cases)
        const at = assessor * facts.days + day
        const before = atIndex(officesOnDay, at)
        officesOnDay[at] = before + change
        // The first office of a day is no journey.
        state.sameDays += Math.max(0, before + change - 1) - Math.max(0, before - 1)
      }
    },
    offices: () => state.offices,
    sameDays: () => state.sameDays,
  }
}

/** 1 where nothing was before, -1 where nothing is left, else 0. */
function addCount(counts: Int32Array, at: number, change: number): number {
  const before = atIndex(counts, at)
  counts[at] = before + change
  if (before === 0) return 1
  return before + change === 0 ? -1 : 0
}
