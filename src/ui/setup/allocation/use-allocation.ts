/**
 * Which cases are chosen, for whom, and the giving.  [UI9]
 *
 * A case that somebody has is moved only after a second word: what they have
 * unsent will be set aside.
 */
import { useMemo, useState } from 'preact/hooks'
import type { PersonId, StreamId } from '../../base/brand.ts'
import type { Inspection } from '../../session/inspections.ts'
import { allocate } from '../../session/people.ts'
import { useOpen } from '../shell/app-model.ts'
import { commonWords } from '../words/common.ts'
import { peopleWords } from '../words/setup.ts'
import {
  type AllocationFilter,
  type AllocationRow,
  filterAllocation,
  listAllocation,
  listTaken,
} from './list-allocation.ts'

const words = peopleWords.cases

/** `null` gives to nobody. */
export type Receiver = PersonId | null

interface Said {
  readonly kind: 'done' | 'fault'
  readonly text: string
}

export interface AllocationState {
  readonly rows: readonly AllocationRow[]
  readonly shown: readonly AllocationRow[]
  readonly filter: AllocationFilter
  readonly chosen: ReadonlySet<StreamId>
  readonly receiver: Receiver | undefined
  readonly taken: ReadonlyMap<PersonId, number>
  /** The second word is asked for. */
  readonly isAsking: boolean
  readonly said: Said | undefined
  setFilter(filter: AllocationFilter): void
  setReceiver(receiver: Receiver | undefined): void
  choose(streams: readonly StreamId[], isOn: boolean): void
  give(): void
  confirm(): void
  cancel(): void
}

export function useAllocation(inspection: Inspection): AllocationState {
  const { session, lines } = useOpen().workspace
  const rows = useMemo(() => listAllocation(inspection, lines.value), [inspection, lines.value])
  const [filter, setFilter] = useState<AllocationFilter>('all')
  const [chosen, setChosen] = useState<ReadonlySet<StreamId>>(new Set())
  const [receiver, setReceiver] = useState<Receiver>()
  const [isAsking, setAsking] = useState(false)
  const [said, setSaid] = useState<Said>()
  const wanted = rows.filter(({ stream }) => chosen.has(stream))
  const moving = wanted.filter(({ assessor }) => (assessor ?? null) !== receiver)
  const taken = receiver === undefined ? new Map<PersonId, number>() : listTaken(wanted, receiver)

  const giveNow = async () => {
    setAsking(false)
    if (receiver === undefined) return
    const streams = moving.map(({ stream }) => stream)
    const given = await allocate(session, inspection, streams, receiver)
    setSaid(given.ok ? sayGiven(inspection, streams.length, receiver) : sayFault(given.error.kind))
    if (given.ok) setChosen(new Set())
  }
  return {
    rows,
    shown: filterAllocation(rows, filter),
    filter,
    chosen,
    receiver,
    taken,
    isAsking,
    said,
    setFilter,
    setReceiver,
    choose(streams, isOn) {
      const others = [...chosen].filter((stream) => !streams.includes(stream))
      setChosen(new Set(isOn ? [...chosen, ...streams] : others))
      setSaid(undefined)
    },
    give() {
      if (chosen.size === 0 || receiver === undefined) {
        return setSaid({ kind: 'fault', text: words.needsBoth })
      }
      if (moving.length === 0) return setSaid({ kind: 'fault', text: words.noChange })
      if (taken.size > 0) setAsking(true)
      else void giveNow()
    },
    confirm: () => void giveNow(),
    cancel: () => setAsking(false),
  }
}

function sayGiven({ people }: Inspection, count: number, receiver: Receiver): Said {
  const text =
    receiver === null ? words.taken(count) : words.given(count, people.get(receiver)?.name ?? '')
  return { kind: 'done', text }
}

const sayFault = (kind: keyof typeof commonWords.notKeptReasons): Said => ({
  kind: 'fault',
  text: words.notGiven(commonWords.notKeptReasons[kind]),
})
