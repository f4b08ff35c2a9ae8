/**
 * Changes that are on the screen and not on disk after a while: seen on every
 * page of the case, since the row it concerns may be on another one.  [UI2]
 */
import { useComputed, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Icon } from '../parts/Icon.tsx'
import { caseWords } from '../words/assess.ts'
import { useCaseScreen } from './case-screen.ts'

const LATE_MS = 2000

export function LateLine() {
  const { open } = useCaseScreen()
  const isWaiting = useComputed(() => open.waiting.value > 0)
  const isLate = useSignal(false)
  useEffect(() => {
    if (!isWaiting.value) return
    const timer = setTimeout(() => {
      isLate.value = true
    }, LATE_MS)
    return () => {
      clearTimeout(timer)
      isLate.value = false
    }
  }, [isWaiting.value, isLate])
  if (!isWaiting.value || !isLate.value) return null
  return (
    <p class="case-bar__late">
      <Icon name="warning" />
      {caseWords.late(open.waiting.value)}
    </p>
  )
}
