/**
 * The lock's one form: what was typed, what came of it, how long to wait.  [UI6]
 *
 * A wrong passphrase is taken out of the field. It lives in this memory only.
 */
import { useState } from 'preact/hooks'
import type { UnlockFault } from '../../session/unlock.ts'
import { useApp } from './app-model.ts'
import { useWait } from './use-wait.ts'

export interface UnlockState {
  readonly typed: string
  readonly opening: boolean
  readonly fault: UnlockFault | { readonly kind: 'empty' } | undefined
  readonly waitSeconds: number
  type(text: string): void
  submit(): Promise<void>
}

export function useUnlock(): UnlockState {
  const app = useApp()
  const wait = useWait(app.deps.device)
  const [typed, setTyped] = useState('')
  const [opening, setOpening] = useState(false)
  const [fault, setFault] = useState<UnlockState['fault']>()
  return {
    typed,
    opening,
    fault,
    waitSeconds: wait.seconds,
    type: setTyped,
    async submit() {
      if (opening || wait.seconds > 0) return
      if (typed.trim() === '') return setFault({ kind: 'empty' })
      setFault(undefined)
      setOpening(true)
      try {
        const failed = await app.unlock(typed)
        setFault(failed)
        if (failed?.kind === 'wrong-passphrase') setTyped('')
        await wait.look()
      } finally {
        setOpening(false)
      }
    },
  }
}
