/**
 * The state of a passphrase change: drawn, typed back, changed or not.  [UI202 UN3]
 *
 * Everything lives in this memory, and goes when the form is closed.
 */
import { useState } from 'preact/hooks'
import {
  type ChangeFault,
  changePassphrase,
  drawPassphrase,
} from '../../../session/change-passphrase.ts'
import { useApp } from '../app-model.ts'

export interface PassphraseChange {
  readonly drawn: string | undefined
  readonly current: string
  readonly typed: string
  readonly busy: boolean
  readonly isDone: boolean
  readonly isOpen: boolean
  readonly fault: ChangeFault['kind'] | 'empty-current' | 'empty-typed' | undefined
  open(): void
  close(): void
  roll(): void
  write(change: { readonly current?: string; readonly typed?: string }): void
  submit(): Promise<void>
}

const EMPTY = { current: '', typed: '' }

export function usePassphraseChange(): PassphraseChange {
  const { device } = useApp().deps
  const [drawn, setDrawn] = useState<string>()
  const [written, setWritten] = useState(EMPTY)
  const [busy, setBusy] = useState(false)
  const [state, setState] = useState<'closed' | 'open' | 'done'>('closed')
  const [fault, setFault] = useState<PassphraseChange['fault']>()
  const close = (next: 'closed' | 'done') => {
    setState(next)
    setDrawn(undefined)
    setWritten(EMPTY)
    setFault(undefined)
  }
  const roll = () => {
    setWritten({ ...written, typed: '' })
    void drawPassphrase(device).then(setDrawn)
  }
  return {
    drawn,
    ...written,
    busy,
    fault,
    isOpen: state === 'open',
    isDone: state === 'done',
    open() {
      setState('open')
      roll()
    },
    close: () => close('closed'),
    roll,
    write: (change) => setWritten({ ...written, ...change }),
    async submit() {
      if (busy || drawn === undefined) return
      if (written.current.trim() === '') return setFault('empty-current')
      if (written.typed.trim() === '') return setFault('empty-typed')
      setFault(undefined)
      setBusy(true)
      try {
        const changed = await changePassphrase(device, { ...written, drawn })
        if (changed.ok) close('done')
        else setFault(changed.error.kind)
      } finally {
        setBusy(false)
      }
    },
  }
}
