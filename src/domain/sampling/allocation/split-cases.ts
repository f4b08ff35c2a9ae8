/**
 * Before anything is placed: which cases stay, which nobody may take, and the
 * blocks of cases that go together.  [AL2 AL3 AL4 AL5]
 *
 * A block is what one officer's cases make together, or one case without an
 * officer. It is cut only where nobody may take all of it, into as few parts as
 * the assessor who may take the most leaves over.
 */
import { assert } from '../../../base/assert.ts'
import type { PersonId } from '../../../base/brand.ts'
import type { AllocationCase, AllocationWish, KeptCase, UnplacedCase } from './allocation.ts'
import { createFindInterest, type DeclaredInterest, type FindInterest } from './interests.ts'
import { weighCases } from './weigh-cases.ts'

export interface Block {
  readonly officer: string | null
  readonly cases: readonly AllocationCase[]
  readonly weight: number
  /** By their place among the assessors: who may take it, and is asked first. */
  readonly open: readonly number[]
  /** Who has a conflict of interest. */
  readonly leftOut: readonly PersonId[]
  /** Nobody may take all of the officer's cases: this is a part of them. */
  readonly isShared: boolean
}

export interface SplitCases {
  readonly kept: readonly KeptCase[]
  readonly unplaced: readonly UnplacedCase[]
  readonly blocks: readonly Block[]
}

interface OpenCase {
  readonly one: AllocationCase
  readonly open: readonly number[]
}

export function splitCases(wish: AllocationWish): SplitCases {
  const findInterest = createFindInterest(wish.interests)
  const kept: KeptCase[] = []
  const unplaced: UnplacedCase[] = []
  const groups = new Map<string, OpenCase[]>()
  for (const one of wish.cases) {
    const stays = toKept(wish, one, findInterest)
    if (stays) {
      kept.push(stays)
      continue
    }
    const { open, interests } = findOpen(wish, one, findInterest)
    if (open.length === 0) unplaced.push({ case: one, interests })
    else addTo(groups, toGroup(one), { one, open })
  }
  const blocks = [...groups.values()].flatMap((group) => cutGroup(wish, kept, group))
  return { kept, unplaced, blocks }
}

const toGroup = ({ officer, stream }: AllocationCase): string =>
  officer === null ? `case/${stream}` : `officer/${officer}`

function addTo<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}

/** What is begun stays whatever is declared: a person decides about it, not a rule. */
function toKept(
  { mayMove }: AllocationWish,
  one: AllocationCase,
  findInterest: FindInterest,
): KeptCase | undefined {
  const { assessor, isBegun } = one
  if (assessor === undefined) return undefined
  const interest = findInterest(assessor, one)
  if (isBegun)
    return mayMove === 'all' ? undefined : { case: one, assessor, why: 'begun', interest }
  if (mayMove !== 'free' || interest) return undefined
  return { case: one, assessor, why: 'given', interest }
}

function findOpen({ assessors }: AllocationWish, one: AllocationCase, findInterest: FindInterest) {
  const open: number[] = []
  const interests: DeclaredInterest[] = []
  assessors.forEach(({ person }, index) => {
    const interest = findInterest(person, one)
    if (interest) interests.push(interest)
    else open.push(index)
  })
  return { open, interests }
}

/** Whole, where somebody may take it all: first of all somebody who has this officer already. */
function cutGroup(
  wish: AllocationWish,
  kept: readonly KeptCase[],
  group: readonly OpenCase[],
): Block[] {
  const officer = group[0]?.one.officer ?? null
  const mine = kept.filter((one) => officer !== null && one.case.officer === officer)
  const hasOfficer = (index: number) =>
    mine.some(({ assessor }) => assessor === wish.assessors[index]?.person)
  const whole = toBlock(wish, group, hasOfficer)
  if (whole) return [whole]
  const blocks: Block[] = []
  let left = group
  while (left.length > 0) {
    const taker = findTaker(wish, left, hasOfficer)
    const part = left.filter(({ open }) => open.includes(taker))
    const block = toBlock(wish, part, hasOfficer)
    assert(block, 'the taker may take the whole part')
    blocks.push({ ...block, isShared: true })
    left = left.filter((one) => !part.includes(one))
  }
  return blocks
}

function toBlock(
  wish: AllocationWish,
  group: readonly OpenCase[],
  hasOfficer: (index: number) => boolean,
): Block | undefined {
  const may = wish.assessors.map((_, index) => group.every(({ open }) => open.includes(index)))
  const open = [...may.keys()].filter((index) => may[index])
  if (open.length === 0) return undefined
  const first = open.filter(hasOfficer)
  const cases = group.map(({ one }) => one)
  return {
    officer: cases[0]?.officer ?? null,
    cases,
    weight: weighCases(wish.rules, cases),
    open: first.length > 0 ? first : open,
    leftOut: wish.assessors.filter((_, index) => !may[index]).map(({ person }) => person),
    isShared: false,
  }
}

/** Who may take the most of what is left; of equals one who has the officer, then the first. */
function findTaker(
  { assessors }: AllocationWish,
  left: readonly OpenCase[],
  hasOfficer: (index: number) => boolean,
): number {
  const rank = (index: number) =>
    2 * left.filter(({ open }) => open.includes(index)).length + (hasOfficer(index) ? 1 : 0)
  return [...assessors.keys()].reduce((best, index) => (rank(index) > rank(best) ? index : best))
}
