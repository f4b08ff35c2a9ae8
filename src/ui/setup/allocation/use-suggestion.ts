/**
 * A suggested allocation on screen, before anything is kept.  [UI63 AL9]
 *
 * Made from what is on this tablet at that moment. Where something has changed
 * since, it can no longer be kept: it would undo what somebody else has done.
 */
import { useMemo, useState } from 'preact/hooks'
import type { PersonId, StreamId } from '../../../base/brand.ts'
import type {
  Allocation,
  AllocationWish,
  MayMove,
} from '../../../domain/sampling/allocation/allocation.ts'
import { makeAllocation } from '../../../domain/sampling/allocation/make-allocation.ts'
import { makeAllocationWish, type WishSource } from '../../../session/allocation-wish.ts'
import type { Giving } from './use-giving.ts'

export interface Suggestion {
  readonly allocation: Allocation
  /** Of the placed cases, those that go to somebody else than now. */
  readonly changes: ReadonlyMap<StreamId, PersonId>
  readonly isOutdated: boolean
}

export interface SuggestionState {
  readonly mayMove: MayMove
  readonly suggestion: Suggestion | undefined
  readonly isWorking: boolean
  setMayMove(mayMove: MayMove): void
  suggest(): void
  keep(): void
  discard(): void
}

interface Made {
  readonly wish: AllocationWish
  readonly allocation: Allocation
}

export function useSuggestion(source: WishSource, giving: Giving): SuggestionState {
  const [mayMove, setMayMove] = useState<MayMove>('free')
  const [made, setMade] = useState<Made>()
  const [isWorking, setWorking] = useState(false)
  const { inspection, lines, desk } = source
  const isOutdated = useMemo(
    () =>
      made !== undefined &&
      !isSameWish(made.wish, makeAllocationWish({ inspection, lines, desk }, made.wish.mayMove)),
    [made, inspection, lines, desk],
  )
  const suggestion = made && {
    allocation: made.allocation,
    changes: listChanges(made.allocation),
    isOutdated,
  }
  const discard = () => setMade(undefined)
  return {
    mayMove,
    suggestion,
    isWorking,
    setMayMove(next) {
      setMayMove(next)
      discard()
    },
    async suggest() {
      setWorking(true)
      giving.hush()
      await afterPaint()
      try {
        const wish = makeAllocationWish(source, mayMove)
        setMade({ wish, allocation: makeAllocation(wish) })
      } finally {
        setWorking(false)
      }
    },
    keep() {
      if (suggestion && !suggestion.isOutdated) giving.give(suggestion.changes, discard)
    },
    discard,
  }
}

function listChanges({ placed }: Allocation): ReadonlyMap<StreamId, PersonId> {
  return new Map(
    placed.flatMap(({ cases, assessor }) =>
      cases
        .filter((one) => one.assessor !== assessor)
        .map(({ stream }) => [stream, assessor] as const),
    ),
  )
}

const isSameWish = (a: AllocationWish, b: AllocationWish): boolean => toText(a) === toText(b)

/** Set-ups are folded in the order in which they arrive: that is no change. */
const toText = ({ cases, assessors, interests, ...more }: AllocationWish): string =>
  JSON.stringify([
    more,
    ...[cases, assessors, interests].map((list) =>
      list.map((one) => JSON.stringify(one)).toSorted(),
    ),
  ])

const afterPaint = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
