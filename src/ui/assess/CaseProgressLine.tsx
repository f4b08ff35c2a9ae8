/**
 * "31 of 70 answered", for the whole case.
 */
import { useComputed } from '@preact/signals'
import { casesWords } from '../words/assess.ts'
import { useCaseScreen } from './case-screen.ts'

export function CaseProgressLine() {
  const { progress } = useCaseScreen()
  const words = useComputed(() => {
    const { answered, total } = progress.value
    return casesWords.progress(answered, total)
  })
  return (
    <p class="case-bar__progress">
      <span class="case-bar__count">{words}</span>{' '}
      <span class="case-bar__progress-word">{casesWords.answered}</span>
    </p>
  )
}
