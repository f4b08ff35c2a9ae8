/**
 * Which cases of the list are chosen, and for whom.  [UI9 UI65]
 */
import { useState } from 'preact/hooks'
import type { StreamId } from '../../../base/brand.ts'
import { allocationWords } from '../../words/allocation.ts'
import { type AllocationFilter, type AllocationRow, filterAllocation } from './list-allocation.ts'
import type { Giving, Receiver } from './use-giving.ts'

const words = allocationWords.list

export interface AllocationState {
  readonly rows: readonly AllocationRow[]
  readonly shown: readonly AllocationRow[]
  readonly filter: AllocationFilter
  readonly chosen: ReadonlySet<StreamId>
  readonly receiver: Receiver | undefined
  setFilter(filter: AllocationFilter): void
  setReceiver(receiver: Receiver | undefined): void
  choose(streams: readonly StreamId[], isOn: boolean): void
  give(): void
}

export function useAllocation(rows: readonly AllocationRow[], giving: Giving): AllocationState {
  const [filter, setFilter] = useState<AllocationFilter>('all')
  const [chosen, setChosen] = useState<ReadonlySet<StreamId>>(new Set())
  const [receiver, setReceiver] = useState<Receiver>()
  return {
    rows,
    shown: filterAllocation(rows, filter),
    filter,
    chosen,
    receiver,
    setFilter,
    setReceiver,
    choose(streams, isOn) {
      const others = [...chosen].filter((stream) => !streams.includes(stream))
      setChosen(new Set(isOn ? [...chosen, ...streams] : others))
      giving.hush()
    },
    give() {
      if (chosen.size === 0 || receiver === undefined) return giving.refuse(words.needsBoth)
      giving.give(new Map([...chosen].map((stream) => [stream, receiver])), () =>
        setChosen(new Set()),
      )
    },
  }
}
