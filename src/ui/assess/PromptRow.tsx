/**
 * One prompt: its letter, its words, the answers, and a note that opens beneath.
 * [UI3 UI14]
 *
 * Draws itself once; a tap repaints the answers, the mark and the clear button,
 * each by its own signal. One that does not apply folds away with the reason.
 */
import { paths } from '../../domain/assessment/paths.ts'
import type { FormPrompt } from '../../domain/edition/form.ts'
import { caseWords } from '../words/assess.ts'
import { AnswerField } from './AnswerField.tsx'
import { promptRow } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'
import { DoesNotApply } from './DoesNotApply.tsx'
import { EarlierAnswers } from './EarlierAnswers.tsx'
import { PromptMore } from './PromptMore.tsx'

export interface PromptRowProps {
  readonly prompt: FormPrompt
  readonly questionId: string
}

export function PromptRow({ prompt, questionId }: PromptRowProps) {
  const { form, question } = useCaseScreen()
  const { id, letter, text, appliesWhen } = prompt
  const applies = question(questionId).promptApplicability(id).value
  const textId = `${promptRow(id)}-text`
  const isOff = applies === 'does-not-apply' && appliesWhen !== undefined
  return (
    <li
      class={isOff ? 'prompt prompt--off' : 'prompt'}
      id={promptRow(id)}
      data-question={isOff ? undefined : ''}
    >
      <span class="prompt__letter" aria-hidden="true">
        {letter}
      </span>
      <p class="prompt__text" id={textId}>
        <span class="hidden-words">{caseWords.promptName(letter)}: </span>
        {text}
      </p>
      {isOff ? (
        <DoesNotApply appliesWhen={appliesWhen} ids={[id]} />
      ) : (
        <>
          <AnswerField
            slot="prompt__answers"
            path={paths.judgement(id)}
            options={form.answers.prompt}
            labelledBy={textId}
          />
          <PromptMore prompt={prompt} />
          <EarlierAnswers path={paths.judgement(id)} scope="question" id={id} />
        </>
      )}
    </li>
  )
}
