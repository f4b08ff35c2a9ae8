/**
 * Suggests who judges which case.  [AL1 AL2 AL3 AL4 AL5 AL6 AL7 AL8 AL9]
 *
 * Every case stands in the suggestion once. The order in which cases and people
 * are handed in changes nothing. Nobody gets a case against which they have a
 * conflict of interest; what is begun stays unless it is asked for.
 */
import type {
  Allocation,
  AllocationAssessor,
  AllocationCase,
  AllocationWish,
  AssessorLoad,
  KeptCase,
  PlacedBlock,
} from './allocation.ts'
import { atIndex } from './at-index.ts'
import { makeFacts } from './block-facts.ts'
import { findGrounds } from './find-grounds.ts'
import { orderBlocks } from './order-blocks.ts'
import { placeBlocks } from './search.ts'
import { createSheet } from './sheet.ts'
import { type Block, splitCases } from './split-cases.ts'
import { weighCases } from './weigh-cases.ts'

export function makeAllocation(asked: AllocationWish): Allocation {
  const wish = toOrdered(asked)
  const { kept, unplaced, blocks: split } = splitCases(wish)
  const blocks = orderBlocks(split)
  const holders = placeAll(wish, kept, blocks)
  const placed = blocks.map((block, index): PlacedBlock => {
    const { person } = atIndex(wish.assessors, atIndex(holders, index))
    const { officer, cases, weight } = block
    return { officer, cases, weight, assessor: person, grounds: [] }
  })
  const loads = wish.assessors.map((assessor) => toLoad(wish, { kept, placed }, assessor))
  const explained = placed.map((one, index) => ({
    ...one,
    grounds: findGrounds({ placed, kept, loads }, one, atIndex(blocks, index)),
  }))
  return { placed: explained, kept, unplaced, loads }
}

const toOrdered = (wish: AllocationWish): AllocationWish => ({
  ...wish,
  cases: wish.cases.toSorted((a, b) => compare(a.stream, b.stream)),
  assessors: wish.assessors
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => compare(a.person, b.person)),
})

/** By the ids' letters: no language has a say in it. */
const compare = (a: string, b: string): number => (a < b ? -1 : 1)

function placeAll(
  wish: AllocationWish,
  kept: readonly KeptCase[],
  blocks: readonly Block[],
): readonly number[] {
  const fixed = makeFixed(wish, kept)
  const all = [...blocks, ...fixed]
  const shares = wish.assessors.map(({ share }) => share)
  const sheet = createSheet({
    weights: all.map(({ weight }) => weight),
    shares,
    facts: makeFacts(all, wish.rules.interviewMinutes),
  })
  fixed.forEach(({ holder }, index) => {
    sheet.put(blocks.length + index, holder)
  })
  const open = blocks.map(({ weight, open }, index) => ({ index, weight, open }))
  placeBlocks({ sheet, shares, blocks: open })
  return blocks.map((_, index) => sheet.holderOf(index))
}

/** What stays counts among the loads, and draws the same office after it. */
function makeFixed({ assessors, rules }: AllocationWish, kept: readonly KeptCase[]) {
  const places = new Map(assessors.map(({ person }, index) => [person, index]))
  const groups = new Map<string, { officer: string | null; cases: AllocationCase[]; at: number }>()
  for (const { case: one, assessor } of kept) {
    const at = places.get(assessor)
    if (at === undefined) continue
    const key = `${at}/${one.officer ?? ''}/${one.officer === null ? one.stream : ''}`
    const group = groups.get(key)
    if (group) group.cases.push(one)
    else groups.set(key, { officer: one.officer, cases: [one], at })
  }
  return [...groups.values()].map(({ officer, cases, at }) => ({
    officer,
    cases,
    weight: weighCases(rules, cases),
    holder: at,
  }))
}

function toLoad(
  { cases, rules }: AllocationWish,
  { kept, placed }: Pick<Allocation, 'kept' | 'placed'>,
  { person, share }: AllocationAssessor,
): AssessorLoad {
  const before = cases.filter(({ assessor }) => assessor === person)
  const after = [
    ...kept.filter(({ assessor }) => assessor === person).map((one) => one.case),
    ...placed.filter(({ assessor }) => assessor === person).flatMap((one) => one.cases),
  ]
  const toSum = (some: readonly AllocationCase[]) => ({
    cases: some.length,
    weight: weighCases(rules, some),
  })
  return { person, share, before: toSum(before), after: toSum(after) }
}
