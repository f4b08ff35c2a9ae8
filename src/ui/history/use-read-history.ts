/**
 * Reads the history of the open case, or of the interview in it, when it is first shown, and again when the
 * case has changed.  [HI3]
 */

import type { ReadonlySignal } from '@preact/signals'
import { useSignal, useSignalEffect } from '@preact/signals'
import type { CaseHistory } from '../../session/history/read-history.ts'
import { useCaseHistory } from '../assess/case-history.ts'
import { useRegisters } from '../assess/case-screen.ts'

export type HistoryReading =
  | { readonly kind: 'reading' }
  | { readonly kind: 'not-read' }
  | { readonly kind: 'read'; readonly history: CaseHistory }

export function useReadHistory(): ReadonlySignal<HistoryReading> {
  const history = useCaseHistory()
  const { settling } = useRegisters()
  const reading = useSignal<HistoryReading>({ kind: 'reading' })
  useSignalEffect(() => {
    settling.beat.value
    let isLeft = false
    history.read().then(
      (read) => {
        if (!isLeft) reading.value = { kind: 'read', history: read }
      },
      () => {
        if (!isLeft) reading.value = { kind: 'not-read' }
      },
    )
    return () => {
      isLeft = true
    }
  })
  return reading
}
