/**
 * The promise words of one register: while it is being saved, when it could not
 * be, and after it is kept until something else is tapped.  [UI2]
 *
 * `lasting` keeps "Kept on this tablet 10:31" beside a note that is being
 * written. A tap is drawn twice and no more, the answer and then "Kept": a third
 * and a fourth frame for "Saving" and for its end cost more than the tap itself.
 * A failure is also said aloud, once.
 */
import { useEffect, useState } from 'preact/hooks'
import type { RegisterView } from '../../session/registers.ts'
import { KeptMark, type KeptState } from '../parts/KeptMark.tsx'
import { commonWords, toClockTime } from '../words/common.ts'
import { useCaseScreen } from './case-screen.ts'

const SLOW_MS = 250

export function RegisterMark({ path, lasting = false }: { path: string; lasting?: boolean }) {
  const { open, voice, marked } = useCaseScreen()
  const { keeping } = open.view(path).value
  const [isSlow, setSlow] = useState(false)
  const isSaving = keeping.kind === 'saving'
  useEffect(() => {
    if (!isSaving) return
    const timer = setTimeout(() => setSlow(true), SLOW_MS)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [isSaving])
  const reason = reasonOf(keeping)
  useEffect(() => {
    if (reason !== undefined) voice.shout(commonWords.notKept(reason))
  }, [reason, voice])
  const isShown = lasting || marked.value === path
  return <KeptMark state={keepingToState(keeping, { isShown, isSlow, lasting })} />
}

type Keeping = RegisterView['keeping']

const reasonOf = (keeping: Keeping): string | undefined =>
  keeping.kind === 'not-kept' ? commonWords.notKeptReasons[keeping.fault.kind] : undefined

function keepingToState(
  keeping: Keeping,
  { isShown, isSlow, lasting }: { isShown: boolean; isSlow: boolean; lasting: boolean },
): KeptState | undefined {
  switch (keeping.kind) {
    case 'saving':
      return isSlow ? { kind: 'saving' } : undefined
    case 'not-kept':
      return { kind: 'not-kept', reason: commonWords.notKeptReasons[keeping.fault.kind] }
    case 'kept':
      if (keeping.at === null || !isShown) return undefined
      return { kind: 'kept', at: lasting ? toClockTime(keeping.at) : undefined }
  }
}
