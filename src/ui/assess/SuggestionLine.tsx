/**
 * What the prompts of a key question say so far, as a reading aid.  [AS5]
 */
import { useComputed } from '@preact/signals'
import { caseWords } from '../words/assess.ts'
import { useCaseScreen } from './case-screen.ts'

export function SuggestionLine({ questionId, id }: { questionId: string; id: string }) {
  const { form, question } = useCaseScreen()
  const { suggests, judgementNote } = form.words
  const { suggestion } = question(questionId)
  const words = useComputed(
    () => `${caseWords.soFar(suggestion.value)} ${suggests[suggestion.value.suggests]}`,
  )
  return (
    <p class="judgement__line" id={id}>
      {words} {judgementNote}
    </p>
  )
}
