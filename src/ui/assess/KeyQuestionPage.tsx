/**
 * One key question: its words, its prompts as rows, the judgement.  [UI3]
 *
 * Where it does not apply the whole of it folds away with the reason, and what
 * was answered is kept.
 */
import type { FormKeyQuestion } from '../../domain/edition/form.ts'
import { useCaseScreen } from './case-screen.ts'
import { DoesNotApply } from './DoesNotApply.tsx'
import { ExampleMark } from './ExampleMark.tsx'
import { JudgementBox } from './JudgementBox.tsx'
import { PromptRow } from './PromptRow.tsx'
import { QuestionHead } from './QuestionHead.tsx'

export interface KeyQuestionPageProps {
  readonly question: FormKeyQuestion
  readonly standard: string
}

export function KeyQuestionPage({ question, standard }: KeyQuestionPageProps) {
  const screen = useCaseScreen()
  const { id, appliesWhen, prompts } = question
  const applies = screen.question(id).applicability.value
  return (
    <>
      <QuestionHead question={question} standard={standard} />
      {applies === 'does-not-apply' && appliesWhen ? (
        <DoesNotApply appliesWhen={appliesWhen} ids={[...prompts.map((prompt) => prompt.id), id]} />
      ) : (
        <>
          <ol class="plain-list prompts">
            {prompts.map((prompt) => (
              <PromptRow key={prompt.id} prompt={prompt} questionId={id} />
            ))}
          </ol>
          <JudgementBox question={question} />
          <ExampleMark questionId={id} />
        </>
      )}
    </>
  )
}
