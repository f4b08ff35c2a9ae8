/**
 * The lock's one form: what was typed, what came of it, how long to wait, and
 * whether a passkey may open it.  [UI6 UI204]
 *
 * A wrong passphrase is taken out of the field. It lives in this memory only.
 */
import { useState } from 'preact/hooks'
import type { Reentry } from '../../session/passkeys/reentry.ts'
import type { UnlockFault } from '../../session/unlock.ts'
import { useApp } from './app-model.ts'
import { useWait } from './use-wait.ts'

export interface UnlockWish {
  /** Else by what is typed. */
  readonly isPasskey?: boolean
}

export interface UnlockState {
  readonly typed: string
  readonly opening: boolean
  /** A passkey is being asked for. */
  readonly isAsking: boolean
  readonly fault: UnlockFault | { readonly kind: 'empty' } | undefined
  readonly waitSeconds: number
  readonly reentry: Reentry
  type(text: string): void
  submit(wish?: UnlockWish): Promise<void>
}

export function useUnlock(): UnlockState {
  const app = useApp()
  const wait = useWait(app.deps.device)
  const [typed, setTyped] = useState('')
  const [by, setBy] = useState<'nothing' | 'words' | 'passkey'>('nothing')
  const [fault, setFault] = useState<UnlockState['fault']>()
  const opening = by !== 'nothing'
  return {
    typed,
    opening,
    isAsking: by === 'passkey',
    fault,
    waitSeconds: wait.seconds,
    reentry: wait.reentry,
    type: setTyped,
    async submit({ isPasskey = false } = {}) {
      if (opening || (!isPasskey && wait.seconds > 0)) return
      if (!isPasskey && typed.trim() === '') return setFault({ kind: 'empty' })
      setFault(undefined)
      setBy(isPasskey ? 'passkey' : 'words')
      try {
        const failed = isPasskey ? await app.unlockWithPasskey() : await app.unlock(typed)
        setFault(failed)
        if (failed?.kind === 'wrong-passphrase') setTyped('')
        await wait.look()
      } finally {
        setBy('nothing')
      }
    },
  }
}
