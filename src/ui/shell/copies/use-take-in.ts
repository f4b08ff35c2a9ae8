/**
 * A file on its way in: read, counted, told.  [UI182]
 */
import { useState } from 'preact/hooks'
import { type NotTaken, type TakenFile, takeFile } from '../../../session/copies/take-file.ts'
import { takeLocked } from '../../../session/copies/take-locked.ts'
import type { Session } from '../../../session/session.ts'
import { useApp } from '../app-model.ts'

export type TakeState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly seen: number }
  | { readonly kind: 'taken'; readonly taken: TakenFile }
  | { readonly kind: 'fault'; readonly fault: NotTaken['kind'] | (string & {}) }

export interface Taking {
  readonly state: TakeState
  readonly pick: (file: File) => void
}

export interface TakeWish {
  /** Undefined while the tablet is locked. */
  readonly session: Session | undefined
  readonly onTaken: () => Promise<void>
}

export function useTakeIn({ session, onTaken }: TakeWish): Taking {
  const { device } = useApp().deps
  const [state, setState] = useState<TakeState>({ kind: 'none' })
  const take = async (file: File) => {
    const onProgress = (seen: number) => setState({ kind: 'reading', seen })
    onProgress(0)
    const taken = session
      ? await takeFile({ log: session.log, session, onProgress }, file)
      : await takeLocked(device, file, onProgress)
    if (!taken.ok) return setState({ kind: 'fault', fault: taken.error.kind })
    // The lists show it before it is said.
    await onTaken()
    setState({ kind: 'taken', taken: taken.value })
  }
  return { state, pick: (file) => void take(file) }
}
