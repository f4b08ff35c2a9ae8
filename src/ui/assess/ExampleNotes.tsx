/**
 * The notes of a key question and its prompts, each of them a start for the
 * example: a tap puts it at the end of what is written.  [NC9 UI91]
 */
import { useComputed } from '@preact/signals'
import { useState } from 'preact/hooks'
import { paths } from '../../domain/assessment/paths.ts'
import { isBlank } from '../../domain/assessment/values.ts'
import type { FormKeyQuestion } from '../../domain/edition/form.ts'
import { Button } from '../parts/Button.tsx'
import { Details } from '../parts/Details.tsx'
import { exampleWords as words } from '../words/examples.ts'
import { exampleRow } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'

/** As long as a text of the form may be. */
const MOST = 20_000

export function ExampleNotes({ question }: { question: FormKeyQuestion }) {
  const { open, answer } = useCaseScreen()
  const { id, prompts } = question
  const textPath = paths.exampleText(id)
  const notes = useComputed(() =>
    [
      { key: id, about: words.noteOnQuestion, path: paths.note(id) },
      { key: 'reason', about: words.reasonOn, path: paths.reason(id) },
      ...prompts.map((prompt) => ({
        key: prompt.id,
        about: words.noteOn(prompt.letter),
        path: paths.note(prompt.id),
      })),
    ].flatMap(({ path, ...note }) => {
      const text = answer(path).value
      return text === undefined || isBlank(text) ? [] : [{ ...note, text }]
    }),
  )
  // Open where there is nothing to start from yet; afterwards as the person leaves it.
  const [isOpen] = useState(() => isBlank(open.read(textPath)))
  const written = answer(textPath).value ?? ''
  // What was taken stays so when its names are exchanged.
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const take = (note: string) => {
    setTaken(new Set([...taken, note]))
    open.change(textPath, isBlank(written) ? note : `${written.trimEnd()}\n\n${note}`)
  }
  if (notes.value.length === 0) return <p class="muted">{words.noNotes}</p>
  return (
    <Details quiet summary={words.notes(notes.value.length)} open={isOpen}>
      <ul class="plain-list example__notes">
        {notes.value.map(({ key, about, text }) => (
          <li key={key} class="example__note">
            <p>
              <strong id={`${exampleRow(id)}-${key}`}>{about}</strong>
            </p>
            <p class="example__note-text" dir="auto">
              {text}
            </p>
            {written.includes(text) || (written !== '' && taken.has(text)) ? (
              <p class="muted">{words.taken}</p>
            ) : written.length + text.length > MOST ? (
              <p class="muted">{words.noRoom}</p>
            ) : (
              <Button
                kind="secondary"
                icon="plus"
                describedBy={`${exampleRow(id)}-${key}`}
                onClick={() => take(text)}
              >
                {words.takeNote}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Details>
  )
}
