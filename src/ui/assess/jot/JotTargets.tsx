/**
 * The questions of the form as targets: a letter for each prompt, the words of
 * one key question at a time.  [JO6 UI113]
 *
 * Beside the list on a wide screen; on a narrow one at its foot, while a jotting
 * is chosen.
 */
import { useState } from 'preact/hooks'
import type { FormKeyQuestion } from '../../../domain/edition/form.ts'
import { SaidWith } from '../../parts/SaidWith.tsx'
import { jotWords as words } from '../../words/jottings.ts'
import { listQuestions } from '../case-places.ts'
import { useCaseScreen } from '../case-screen.ts'
import { TargetButton } from './TargetButton.tsx'
import type { Linking } from './use-linking.ts'

export interface JotTargetsProps {
  readonly linking: Linking
}

export function JotTargets({ linking }: JotTargetsProps) {
  const { form, jottings } = useCaseScreen()
  const [opened, setOpened] = useState<string>()
  const { chosen } = linking
  const now = jottings.value.find(({ id }) => id === chosen.value)
  const target = { linking, linked: now?.links ?? [] }
  return (
    <section
      class={now ? 'jot-targets jot-targets--on' : 'jot-targets'}
      aria-label={words.targets}
      data-scrolls
    >
      <p class="jot-targets__lead" dir="auto">
        {now ? <SaidWith words={words.isTarget} text={now.text} /> : words.targetsLead}
      </p>
      {listQuestions(form).map((question) => (
        <TargetQuestion
          key={question.id}
          question={question}
          target={target}
          isOpen={opened === question.id}
          onToggle={() => setOpened(opened === question.id ? undefined : question.id)}
        />
      ))}
    </section>
  )
}

interface TargetQuestionProps {
  readonly question: FormKeyQuestion
  readonly target: JotTargetsProps & { readonly linked: readonly string[] }
  readonly isOpen: boolean
  readonly onToggle: () => void
}

function TargetQuestion({ question, target, isOpen, onToggle }: TargetQuestionProps) {
  const { id, short, prompts } = question
  const name = `${id} ${short}`
  return (
    <div class="jot-targets__question">
      <TargetButton {...target} id={id} name={words.wholeQuestion(id)}>
        <strong>{id}</strong> {short}
      </TargetButton>
      <button
        type="button"
        class="jot-targets__toggle"
        aria-expanded={isOpen}
        aria-label={isOpen ? words.hideWords(name) : words.showWords(name)}
        onClick={onToggle}
      >
        {isOpen ? '–' : '…'}
      </button>
      <div class={isOpen ? 'jot-targets__words' : 'jot-targets__letters'}>
        {prompts.map((prompt) => (
          <TargetButton
            key={prompt.id}
            {...target}
            id={prompt.id}
            name={`${prompt.id}: ${prompt.text}`}
          >
            {isOpen ? (
              <>
                <strong>{prompt.letter}</strong> {prompt.text}
              </>
            ) : (
              prompt.letter
            )}
          </TargetButton>
        ))}
      </div>
    </div>
  )
}
