/**
 * The last entry of the rail: what is missing, or that the case is finished.
 */
import { useComputed } from '@preact/signals'
import { ProgressDot } from '../parts/ProgressDot.tsx'
import { casesWords, caseWords } from '../words/assess.ts'
import { useCaseScreen } from './case-screen.ts'

export function RailFinish({ href, current }: { href: string; current: boolean }) {
  const { open, isFinished } = useCaseScreen()
  const missing = useComputed(() => open.progress.value.missing.length)
  const words = isFinished.value
    ? casesWords.stage.finished
    : missing.value > 0
      ? caseWords.missing(missing.value)
      : caseWords.complete
  return (
    <li>
      <a class="rail__item" href={href} aria-current={current ? 'page' : undefined}>
        <ProgressDot state={isFinished.value ? 'done' : 'none'} />
        <span class="rail__name">{caseWords.finish}</span>
        <span class="rail__count">{words}</span>
      </a>
    </li>
  )
}
