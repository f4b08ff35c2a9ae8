/**
 * The last entry of the rail: what is missing, or that the case is finished.
 */
import { useComputed } from '@preact/signals'
import { type DotLook, ProgressDot } from '../parts/ProgressDot.tsx'
import { casesWords, caseWords } from '../words/assess.ts'
import { useCaseScreen } from './case-screen.ts'

export function RailFinish({ href, current }: { href: string; current: boolean }) {
  const { check, isFinished } = useCaseScreen()
  const look = useComputed((): DotLook => ({ state: isFinished.value ? 'done' : 'none' }))
  const words = useComputed(() => {
    if (isFinished.value) return casesWords.stage.finished
    const missing = check.value.missing.length
    return missing > 0 ? caseWords.missing(missing) : caseWords.complete
  })
  return (
    <li>
      <a class="rail__item" href={href} aria-current={current ? 'page' : undefined}>
        <ProgressDot look={look} />
        <span class="rail__name">{caseWords.finish}</span>
        <span class="rail__count rail__count--still rail__count--words">{words}</span>
      </a>
    </li>
  )
}
