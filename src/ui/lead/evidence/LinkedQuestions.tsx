/**
 * The key questions and prompts of a standard, to be linked to evidence.
 * [UI150 DO1]
 */
import type { KeyQuestion } from '../../../domain/edition/edition.ts'
import { Details } from '../../parts/Details.tsx'
import { evidenceWords } from '../../words/evidence.ts'
import { useEvidence } from './evidence-view.ts'

export interface LinkedQuestionsProps {
  readonly chosen: readonly string[]
  readonly onChoose: (questions: string[]) => void
}

export function LinkedQuestions({ chosen, onChoose }: LinkedQuestionsProps) {
  const { standard } = useEvidence()
  const all = standard.keyQuestions.flatMap((question) => [
    { id: question.id, text: question.text, isPrompt: false },
    ...listPrompts(question),
  ])
  const toggle = (id: string, isOn: boolean) =>
    // In the edition's order, whichever was chosen first.
    onChoose(all.map((one) => one.id).filter((one) => (one === id ? isOn : chosen.includes(one))))
  return (
    <Details
      summary={`${evidenceWords.entryForm.questions} (${chosen.length})`}
      open={chosen.length > 0}
      quiet
    >
      <fieldset class="linked-questions">
        <legend class="hidden-words">{evidenceWords.entryForm.questions}</legend>
        {all.map(({ id, text, isPrompt }) => (
          <label key={id} class={isPrompt ? 'checkbox linked-questions__prompts' : 'checkbox'}>
            <input
              type="checkbox"
              autocomplete="off"
              checked={chosen.includes(id)}
              onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
            />
            <span>
              {id} {text}
            </span>
          </label>
        ))}
      </fieldset>
    </Details>
  )
}

const listPrompts = ({ id, prompts }: KeyQuestion) =>
  prompts.map(({ letter, text }) => ({ id: `${id}.${letter}`, text, isPrompt: true }))
