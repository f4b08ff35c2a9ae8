/**
 * What the officer said, word for word and without names: each quote for itself,
 * so that two people who write at once overwrite nothing.  [UI84 FM12]
 */

import { interviewPaths } from '../../../domain/assessment/interview-paths.ts'
import { namesPerson } from '../../../domain/assessment/names-person.ts'
import { paths } from '../../../domain/assessment/paths.ts'
import { Button } from '../../parts/Button.tsx'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { officerWords } from '../../words/forms.ts'
import { officerRow } from '../case-places.ts'
import { useCaseScreen, useRegisters } from '../case-screen.ts'
import { NoteField } from '../NoteField.tsx'
import type { InterviewScreen } from './interview-screen.ts'
import { makeQuoteId } from './make-quote-id.ts'

export function QuoteList({ interview }: { interview: InterviewScreen }) {
  const { session } = useOpen().workspace
  const { quotes, begun, canWrite } = interview
  return (
    <section class="quotes" aria-labelledby="officer-quotes">
      <h2 id="officer-quotes">{officerWords.quotes}</h2>
      <p class="muted">{officerWords.quotesLead}</p>
      <ol class="plain-list quotes__list">
        {quotes.value.map((id, index) => (
          <Quote key={id} id={id} number={index + 1} isNew={begun.peek().includes(id)} />
        ))}
      </ol>
      {canWrite.value && (
        <Button
          kind="secondary"
          icon="plus"
          onClick={() => {
            begun.value = [...begun.peek(), makeQuoteId(session)]
          }}
        >
          {officerWords.addQuote}
        </Button>
      )}
    </section>
  )
}

interface QuoteProps {
  readonly id: string
  readonly number: number
  readonly isNew: boolean
}

function Quote({ id, number, isNew }: QuoteProps) {
  const { answer: answerOfCase } = useCaseScreen()
  const { answer, open, canWrite } = useRegisters()
  const path = interviewPaths.quote(id)
  const label = officerWords.quote(number)
  const officer = answerOfCase(paths.officer).value ?? ''
  const text = answer(path).value
  const namesOfficer = text !== undefined && namesPerson(text, officer)
  return (
    <li class="quote" id={officerRow(id)}>
      <NoteField
        id={`${officerRow(id)}-field`}
        path={path}
        label={label}
        error={namesOfficer ? officerWords.namesOfficer : undefined}
        autoFocus={isNew && text === undefined}
      />
      {canWrite.value && text !== undefined && (
        <Button kind="quiet" onClick={() => open.change(path, null)}>
          {officerWords.removeQuote}
          <VisuallyHidden>: {label}</VisuallyHidden>
        </Button>
      )}
    </li>
  )
}
