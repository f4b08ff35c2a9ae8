/**
 * The prompts of one standard, chosen here, to be answered while the officer
 * speaks.  [UI88]
 */
import { useState } from 'preact/hooks'
import type { Form, FormKeyQuestion } from '../../../domain/edition/form.ts'
import { Select } from '../../parts/Select.tsx'
import { officerWords } from '../../words/forms.ts'
import { useCaseScreen } from '../case-screen.ts'
import { DoesNotApply } from '../DoesNotApply.tsx'
import { PromptRow } from '../PromptRow.tsx'

export function StandardPrompts() {
  const { form } = useCaseScreen()
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const standard = form.standards.find(({ id }) => id === chosen)
  return (
    <div class="interview__prompts">
      <Select
        id="interview-standard"
        label={officerWords.prompts}
        none={officerWords.noStandard}
        options={form.standards.map(toOption)}
        value={chosen}
        onChoose={(id) => setChosen(id === '' ? undefined : id)}
      />
      {standard?.keyQuestions.map((question) => (
        <QuestionPrompts key={question.id} question={question} />
      ))}
    </div>
  )
}

const toOption = ({ id, name }: Form['standards'][number]) => ({ id, label: `${id} ${name}` })

function QuestionPrompts({ question }: { question: FormKeyQuestion }) {
  const { id, short, appliesWhen, prompts } = question
  const applies = useCaseScreen().question(id).applicability.value
  return (
    <section aria-labelledby={`interview-${id}`}>
      <h2 id={`interview-${id}`}>
        {id} {short}
      </h2>
      {applies === 'does-not-apply' && appliesWhen ? (
        <DoesNotApply appliesWhen={appliesWhen} ids={prompts.map((prompt) => prompt.id)} />
      ) : (
        <ol class="plain-list prompts">
          {prompts.map((prompt) => (
            <PromptRow key={prompt.id} prompt={prompt} questionId={id} />
          ))}
        </ol>
      )}
    </section>
  )
}
