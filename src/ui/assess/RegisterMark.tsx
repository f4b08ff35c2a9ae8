/**
 * The promise words of one register: while it is being saved, when it could not
 * be, and after it is kept until something else is tapped.  [UI2]
 *
 * `lasting` keeps "Kept on this tablet 10:31" beside a note that is being
 * written. "Kept" appears with the counts that follow from the answer: a frame of
 * its own cost more than the tap itself. A failure is also said aloud, once.
 */
import { effect, useComputed } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { RegisterView } from '../../session/registers.ts'
import { KeptMark, type KeptState } from '../parts/KeptMark.tsx'
import { commonWords, toClockTime } from '../words/common.ts'
import { useRegisters } from './case-screen.ts'

export function RegisterMark({ path, lasting = false }: { path: string; lasting?: boolean }) {
  const { open, voice, marked, settling } = useRegisters()
  const view = open.view(path)
  const isShown = useComputed(() => {
    settling.beat.value
    return lasting || marked.peek() === path
  })
  const state = useComputed(() => {
    const { keeping } = view.value
    const isSlow = settling.isSlow.value
    return keepingToState(keeping, { isShown: isShown.value, isSlow, lasting })
  })
  const reason = useComputed(() => reasonOf(view.value.keeping))
  // Not `useSignalEffect`: it would ask for a frame and a timer at each tap, to look
  // at a reason that is hardly ever there.
  useEffect(
    () =>
      effect(() => {
        if (reason.value !== undefined) voice.shout(commonWords.notKept(reason.value))
      }),
    [reason, voice],
  )
  return <KeptMark state={state} />
}

type Keeping = RegisterView['keeping']

const reasonOf = (keeping: Keeping): string | undefined =>
  keeping.kind === 'not-kept' ? commonWords.notKeptReasons[keeping.fault.kind] : undefined

const SAVING: KeptState = { kind: 'saving' }
const KEPT: KeptState = { kind: 'kept' }

function keepingToState(
  keeping: Keeping,
  { isShown, isSlow, lasting }: { isShown: boolean; isSlow: boolean; lasting: boolean },
): KeptState | undefined {
  switch (keeping.kind) {
    case 'saving':
      return isSlow ? SAVING : undefined
    case 'not-kept':
      return { kind: 'not-kept', reason: commonWords.notKeptReasons[keeping.fault.kind] }
    case 'kept':
      if (keeping.at === null || !isShown) return undefined
      return lasting ? { kind: 'kept', at: toClockTime(keeping.at) } : KEPT
  }
}
