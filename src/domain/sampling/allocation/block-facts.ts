/**
 * What matters of blocks when they are weighed against each other: offices, days
 * at an office, interviews at the same time.  [AL7]
 *
 * Worked out once, as small numbers: the search asks for them some hundred
 * thousand times.
 */
import { timeToMinute } from '../../assessment/time-to-minute.ts'
import type { AllocationCase } from './allocation.ts'
import { atIndex } from './at-index.ts'

export interface BlockFacts {
  /** Places in the list of offices, with the block's cases there. */
  readonly offices: readonly Counted[]
  /** Days at an office. */
  readonly visits: readonly (Counted & { readonly day: number })[]
  /** Other blocks that are interviewed at the same time. */
  readonly clashes: readonly number[]
}

interface Counted {
  readonly id: number
  readonly cases: number
}

export interface Facts {
  readonly blocks: readonly BlockFacts[]
  readonly offices: number
  readonly visits: number
  readonly days: number
}

interface AnyBlock {
  readonly officer: string | null
  readonly cases: readonly AllocationCase[]
}

export function makeFacts(blocks: readonly AnyBlock[], interviewMinutes: number): Facts {
  const offices = createNumbers()
  const visits = createNumbers()
  const days = createNumbers()
  const clashes = findClashes(blocks, interviewMinutes)
  const facts = blocks.map(({ cases }, index) => {
    const atOffice = cases.filter(({ office }) => office !== null)
    return {
      offices: countBy(atOffice, ({ office }) => offices.of(`${office}`)),
      visits: countBy(
        atOffice.filter(({ day }) => day !== null),
        ({ office, day }) => visits.of(`${day}/${office}`),
      ).map((one) => ({ ...one, day: days.of(visits.key(one.id).slice(0, DAY_LENGTH)) })),
      clashes: atIndex(clashes, index),
    }
  })
  return { blocks: facts, offices: offices.size(), visits: visits.size(), days: days.size() }
}

const DAY_LENGTH = '2019-03-25'.length

/** Numbers for names, in the order in which they are first met. */
function createNumbers() {
  const known = new Map<string, number>()
  const keys: string[] = []
  return {
    of(key: string): number {
      const number = known.get(key)
      if (number !== undefined) return number
      known.set(key, keys.length)
      return keys.push(key) - 1
    },
    key: (number: number) => atIndex(keys, number),
    size: () => keys.length,
  }
}

function countBy(
  cases: readonly AllocationCase[],
  toId: (one: AllocationCase) => number,
): readonly Counted[] {
  const counts = new Map<number, number>()
  for (const one of cases) counts.set(toId(one), (counts.get(toId(one)) ?? 0) + 1)
  return [...counts].map(([id, count]) => ({ id, cases: count }))
}

interface Slot {
  readonly block: number
  readonly minute: number
}

function findClashes(blocks: readonly AnyBlock[], interviewMinutes: number): number[][] {
  const slotsByDay = new Map<string, Slot[]>()
  blocks.forEach(({ cases }, block) => {
    for (const when of new Set(cases.map(({ day, time }) => day && time && `${day} ${time}`))) {
      if (!when) continue
      const day = when.slice(0, DAY_LENGTH)
      const slot = { block, minute: timeToMinute(when.slice(DAY_LENGTH)) }
      slotsByDay.set(day, [...(slotsByDay.get(day) ?? []), slot])
    }
  })
  const clashes = blocks.map(() => new Set<number>())
  for (const slots of slotsByDay.values()) {
    for (const a of slots) {
      for (const b of slots) {
        const isSame = Math.abs(a.minute - b.minute) < interviewMinutes
        const { officer } = atIndex(blocks, a.block)
        const isOneInterview = officer !== null && officer === atIndex(blocks, b.block).officer
        if (isSame && a.block !== b.block && !isOneInterview) atIndex(clashes, a.block).add(b.block)
      }
    }
  }
  return clashes.map((set) => [...set])
}
