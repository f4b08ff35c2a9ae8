/**
 * Finds who takes which block: one assessor after another, then better by moves
 * and swaps, then level.  [AL1 AL6 AL7 AL8]
 *
 * No chance and no clock in it: the same wish gives the same suggestion. The
 * search is bounded by a count of trials, so that a large inspection takes no
 * longer than it is worth. Levelling comes last and is bounded by itself: each of
 * its moves makes the squares of the loads smaller.
 */
import { atIndex } from './at-index.ts'
import type { Sheet } from './sheet.ts'

const MOST_TRIALS = 150_000
/** Less than this is no gain. */
const GAIN = 1e-9

export interface SearchWish {
  readonly sheet: Sheet
  readonly shares: readonly number[]
  /** The blocks that may be placed, in turn, with their weight and who may take them. */
  readonly blocks: readonly {
    readonly index: number
    readonly weight: number
    readonly open: readonly number[]
  }[]
}

type SearchBlock = SearchWish['blocks'][number]

export function placeBlocks(wish: SearchWish): void {
  fillInTurn(wish)
  refine(wish)
  level(wish)
}

/** One assessor after another up to an even share; the blocks come office by office. */
function fillInTurn({ sheet, shares, blocks }: SearchWish): void {
  const total = blocks.reduce((sum, { weight }) => sum + weight, 0)
  const kept = shares.reduce((sum, _, assessor) => sum + sheet.loadOf(assessor), 0)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  let turn = 0
  const isFull = (weight: number) => {
    const even = ((total + kept) * atIndex(shares, turn)) / whole
    return sheet.loadOf(turn) + weight / 2 > even
  }
  for (const block of blocks) {
    while (turn < shares.length - 1 && isFull(block.weight)) turn += 1
    const next = block.open.includes(turn) ? turn : findCheapest(sheet, block)
    sheet.put(block.index, next)
  }
}

function findCheapest(sheet: Sheet, { index, open }: SearchBlock): number {
  let cheapest = atIndex(open, 0)
  let least = Number.POSITIVE_INFINITY
  for (const assessor of open) {
    sheet.put(index, assessor)
    const cost = sheet.cost()
    sheet.take(index)
    if (cost >= least - GAIN) continue
    least = cost
    cheapest = assessor
  }
  return cheapest
}

/** Moves and swaps, as long as one of them makes it cheaper. */
function refine({ sheet, blocks }: SearchWish): void {
  let trials = 0
  let isBetter = true
  while (isBetter && trials < MOST_TRIALS) {
    isBetter = false
    for (const [at, block] of blocks.entries()) {
      if (trials >= MOST_TRIALS) return
      trials += block.open.length
      if (moveToCheapest(sheet, block)) isBetter = true
      for (const other of blocks.slice(at + 1)) {
        trials += 1
        if (swapIfCheaper(sheet, block, other)) isBetter = true
      }
    }
  }
}

function moveToCheapest(sheet: Sheet, block: SearchBlock): boolean {
  if (block.open.length === 1) return false
  const holder = sheet.holderOf(block.index)
  const before = sheet.cost()
  sheet.take(block.index)
  const cheapest = findCheapest(sheet, block)
  sheet.put(block.index, cheapest)
  if (sheet.cost() < before - GAIN) return true
  sheet.take(block.index)
  sheet.put(block.index, holder)
  return false
}

function swapIfCheaper(sheet: Sheet, a: SearchBlock, b: SearchBlock): boolean {
  const holderA = sheet.holderOf(a.index)
  const holderB = sheet.holderOf(b.index)
  if (holderA === holderB || !a.open.includes(holderB) || !b.open.includes(holderA)) return false
  const before = sheet.cost()
  const exchange = (toA: number, toB: number) => {
    sheet.take(a.index)
    sheet.take(b.index)
    sheet.put(a.index, toA)
    sheet.put(b.index, toB)
  }
  exchange(holderB, holderA)
  if (sheet.cost() < before - GAIN) return true
  exchange(holderA, holderB)
  return false
}

/** Until nobody is more than one block above somebody who may take one of theirs. */
function level(wish: SearchWish): void {
  const largest = wish.blocks.reduce((most, { weight }) => Math.max(most, weight), 0)
  for (;;) {
    const move = findLevelling(wish, largest)
    if (!move) return
    wish.sheet.take(move.block)
    wish.sheet.put(move.block, move.to)
  }
}

function findLevelling({ sheet, blocks, shares }: SearchWish, largest: number) {
  let best: { block: number; to: number; cost: number } | undefined
  for (const { index, open } of blocks) {
    const holder = sheet.holderOf(index)
    for (const to of open) {
      if (!isTooFar({ sheet, shares, largest }, holder, to)) continue
      sheet.take(index)
      sheet.put(index, to)
      const cost = sheet.cost()
      if (!best || cost < best.cost - GAIN) best = { block: index, to, cost }
      sheet.take(index)
      sheet.put(index, holder)
    }
  }
  return best
}

/** In whole numbers: by more than one block of whoever works the smaller share. */
function isTooFar(
  {
    sheet,
    shares,
    largest,
  }: { readonly sheet: Sheet; readonly shares: readonly number[]; readonly largest: number },
  above: number,
  below: number,
): boolean {
  const [a, b] = [atIndex(shares, above), atIndex(shares, below)]
  const apart = sheet.loadOf(above) * b - sheet.loadOf(below) * a
  return apart > largest * Math.max(a, b)
}
