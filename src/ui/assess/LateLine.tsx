/**
 * Changes that are on the screen and not on disk after a while: seen on every
 * page of the case, since the row it concerns may be on another one.  [UI2]
 */
import { useComputed } from '@preact/signals'
import { Icon } from '../parts/Icon.tsx'
import { caseWords } from '../words/assess.ts'
import { useCaseScreen } from './case-screen.ts'

export function LateLine() {
  const { open, settling } = useCaseScreen()
  const words = useComputed(() =>
    settling.isLate.value ? caseWords.late(open.waiting.value) : undefined,
  )
  if (words.value === undefined) return null
  return (
    <p class="case-bar__late">
      <Icon name="warning" />
      {words.value}
    </p>
  )
}
