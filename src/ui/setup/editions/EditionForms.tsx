/**
 * The forms of an edition as they would be asked, to read.  [UI95]
 */
import type { Edition } from '../../../domain/edition/edition.ts'
import { type Form, makeForm } from '../../../domain/edition/form.ts'
import { editionsWords as words } from '../../words/editions.ts'

export function EditionForms({ edition }: { edition: Edition }) {
  const { officerInterview, terms } = edition
  return (
    <div class="stack">
      {edition.caseTypes.map(({ id, label }) => (
        <section key={id} class="edition-form">
          <h4>{label}</h4>
          <FormQuestions form={makeForm(edition, id)} />
        </section>
      ))}
      {officerInterview.questions.length > 0 && (
        <section class="edition-form">
          <h4>
            {words.interview}: {terms.officer}
          </h4>
          <ul>
            {[...officerInterview.questions, ...officerInterview.perCase].map(({ id, label }) => (
              <li key={id}>{label}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function FormQuestions({ form }: { form: Form }) {
  return (
    <dl class="edition-form__questions">
      <dt>{words.profile}</dt>
      {form.fields.map(({ id, label, options }) => (
        <dd key={id}>
          {label} <span class="muted">{options.map((option) => option.label).join(' / ')}</span>
        </dd>
      ))}
      {form.factors.length > 0 && <dt>{words.factors}</dt>}
      {form.factors.length > 0 && <dd>{form.factors.map(({ label }) => label).join(', ')}</dd>}
      {form.standards.flatMap(({ keyQuestions }) =>
        keyQuestions.flatMap(({ id, text, prompts }) => [
          <dt key={id}>
            {id} {text}
          </dt>,
          ...prompts.map((prompt) => (
            <dd key={prompt.id}>
              {prompt.letter}. {prompt.text}
            </dd>
          )),
        ]),
      )}
    </dl>
  )
}
