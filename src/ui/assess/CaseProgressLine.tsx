/**
 * "31 of 70 answered", for the whole case.
 */
import { useComputed } from '@preact/signals'
import { casesWords } from '../words/assess.ts'
import { useCaseScreen } from './case-screen.ts'

export function CaseProgressLine() {
  const { open } = useCaseScreen()
  const words = useComputed(() => {
    const { answered, total } = open.progress.value
    return casesWords.progress(answered, total)
  })
  return (
    <p class="case-bar__progress">
      {words} <span class="case-bar__progress-word">{casesWords.answered}</span>
    </p>
  )
}
