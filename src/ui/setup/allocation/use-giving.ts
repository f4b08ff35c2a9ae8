/**
 * Gives cases to people, by whatever way it was asked: list, board, suggestion.
 * [UI66 AL2]
 *
 * A case is refused to somebody with a conflict of interest. One that somebody
 * has is moved only after a second word: what they have unsent will be set aside.
 */
import { useState } from 'preact/hooks'
import type { PersonId, StreamId } from '../../../base/brand.ts'
import {
  createFindInterest,
  type DeclaredInterest,
} from '../../../domain/sampling/allocation/interests.ts'
import type { Desk } from '../../../session/desk.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { allocateEach } from '../../../session/people.ts'
import { useOpen } from '../../shell/app-model.ts'
import { allocationWords } from '../../words/allocation.ts'
import { commonWords } from '../../words/common.ts'
import type { AllocationRow } from './list-allocation.ts'
import { listTaken, type Taken } from './list-taken.ts'

const words = allocationWords.giving

/** `null` gives to nobody. */
export type Receiver = PersonId | null
export type Wanted = ReadonlyMap<StreamId, Receiver>

export interface Said {
  readonly kind: 'done' | 'fault'
  readonly text: string
}

export interface Giving {
  readonly taken: readonly Taken[]
  /** The second word is asked for. */
  readonly isAsking: boolean
  readonly said: Said | undefined
  /** `onKept` is told when it is kept, and not where it was refused or cancelled. */
  give(wanted: Wanted, onKept?: () => void): void
  refuse(text: string): void
  confirm(): void
  cancel(): void
  hush(): void
}

export interface GivingSource {
  readonly inspection: Inspection
  readonly rows: readonly AllocationRow[]
  readonly desk: Desk
}

interface Asked {
  readonly wanted: Wanted
  readonly onKept: (() => void) | undefined
}

export function useGiving(source: GivingSource): Giving {
  const { inspection, rows } = source
  const { session, hello } = useOpen().workspace
  const [asked, setAsked] = useState<Asked>()
  const [said, setSaid] = useState<Said>()
  const refuse = (text: string) => setSaid({ kind: 'fault', text })

  const giveNow = async ({ wanted, onKept }: Asked) => {
    setAsked(undefined)
    const given = await allocateEach(session, inspection, wanted)
    if (!given.ok) return refuse(words.notGiven(commonWords.notKeptReasons[given.error.kind]))
    setSaid({ kind: 'done', text: givenToWords(inspection, wanted) })
    onKept?.()
  }
  return {
    taken: asked ? listTaken(rows, asked.wanted, hello.value) : [],
    isAsking: asked !== undefined,
    said,
    give(all, onKept) {
      const wanted = keepChanges(rows, all)
      if (wanted.size === 0) return refuse(words.noChange)
      const barred = findBarred(source, wanted)
      if (barred) return refuse(barredToWords(inspection, barred))
      setSaid(undefined)
      const next = { wanted, onKept }
      if (listTaken(rows, wanted, hello.value).length > 0) setAsked(next)
      else void giveNow(next)
    },
    refuse,
    confirm: () => {
      if (asked) void giveNow(asked)
    },
    cancel: () => setAsked(undefined),
    hush: () => setSaid(undefined),
  }
}

/** A case in dispute is always a change: giving it is the choice. */
const keepChanges = (rows: readonly AllocationRow[], wanted: Wanted): Wanted =>
  new Map(
    rows.flatMap(({ stream, assessor, isDisputed }) => {
      const receiver = wanted.get(stream)
      if (receiver === undefined) return []
      return isDisputed || receiver !== (assessor ?? null) ? [[stream, receiver] as const] : []
    }),
  )

function findBarred({ rows, desk }: GivingSource, wanted: Wanted): DeclaredInterest | undefined {
  const findInterest = createFindInterest(desk.interests)
  for (const { stream, line } of rows) {
    const receiver = wanted.get(stream)
    const interest = receiver && line ? findInterest(receiver, line) : undefined
    if (interest) return interest
  }
  return undefined
}

const barredToWords = ({ people }: Inspection, { person, ...interest }: DeclaredInterest) =>
  words.barred(people.get(person)?.name ?? '', allocationWords.interests.against(interest))

function givenToWords({ people }: Inspection, wanted: Wanted): string {
  const receivers = [...new Set(wanted.values())]
  const [only] = receivers
  if (receivers.length > 1 || only === undefined)
    return words.givenAll(wanted.size, receivers.length)
  return only === null
    ? words.taken(wanted.size)
    : words.given(wanted.size, people.get(only)?.name ?? '')
}
