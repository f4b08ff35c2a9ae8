/**
 * One practice example: good or poor, the notes that it starts from, its words,
 * what the name check found, and whether it is ready.  [UI91 NC9 NC10 NC11]
 */
import { paths } from '../../domain/assessment/paths.ts'
import type { FormKeyQuestion } from '../../domain/edition/form.ts'
import type { KnownNames } from '../../domain/names/hit.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { exampleWords as words } from '../words/examples.ts'
import { AnswerField } from './AnswerField.tsx'
import { exampleRow } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'
import { ExampleNotes } from './ExampleNotes.tsx'
import { ExampleReady } from './ExampleReady.tsx'
import { HitList } from './HitList.tsx'
import { KeptHits } from './KeptHits.tsx'
import { NoteField } from './NoteField.tsx'
import { useExample } from './use-example.ts'

export interface ExampleCardProps {
  readonly question: FormKeyQuestion
  readonly known: KnownNames
}

export function ExampleCard({ question, known }: ExampleCardProps) {
  const { open, canWrite } = useCaseScreen()
  const { id, short } = question
  const row = exampleRow(id)
  const check = useExample(id, known)
  return (
    <section class="example" id={row} aria-labelledby={`${row}-title`}>
      <div class="example__head">
        <h2 id={`${row}-title`}>
          {id} {short}
        </h2>
        <span class="hidden-words" id={`${row}-kind`}>
          {words.which}
        </span>
        <AnswerField
          slot="example__kind"
          path={paths.exampleKind(id)}
          options={words.kinds}
          labelledBy={`${row}-kind`}
        />
        {canWrite.value && (
          <Button kind="quiet" onClick={() => open.change(paths.exampleKind(id), null)}>
            {words.remove}
            <span class="hidden-words">
              : {id} {short}
            </span>
          </Button>
        )}
      </div>
      <p class="muted">{question.text}</p>
      {canWrite.value && <ExampleNotes question={question} />}
      <NoteField
        id={`${row}-text`}
        path={paths.exampleText(id)}
        label={words.text}
        hint={words.textHint}
      />
      {check.kind === 'lists-away' && (
        <Notice kind="warning">
          <p>{words.listsAway}</p>
        </Notice>
      )}
      {check.kind === 'checked' && (
        <>
          <HitList id={id} check={check} />
          <KeptHits id={id} kept={check.example.kept} />
          <ExampleReady id={id} check={check} />
        </>
      )}
    </section>
  )
}
