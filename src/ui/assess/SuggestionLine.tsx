/**
 * What the prompts of a key question say so far, as a reading aid.  [AS5]
 */
import { caseWords } from '../words/assess.ts'
import { useCaseScreen } from './case-screen.ts'

export function SuggestionLine({ questionId, id }: { questionId: string; id: string }) {
  const { form, question } = useCaseScreen()
  const suggestion = question(questionId).suggestion.value
  const { suggests, judgementNote } = form.words
  return (
    <p class="judgement__line" id={id}>
      {caseWords.soFar(suggestion)} {suggests[suggestion.suggests]} {judgementNote}
    </p>
  )
}
