/**
 * The line under a prompt: its note, what the edition says about it, taking the
 * answer back, and the mark.
 *
 * The note opens on tap and takes the focus; closed, its first lines show.
 */
import { useComputed } from '@preact/signals'
import { useState } from 'preact/hooks'
import { paths } from '../../domain/assessment/paths.ts'
import type { FormPrompt } from '../../domain/edition/form.ts'
import { Button } from '../parts/Button.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { caseWords } from '../words/assess.ts'
import { ClearAnswer } from './ClearAnswer.tsx'
import { promptRow } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'
import { NoteField } from './NoteField.tsx'
import { NotePreview } from './NotePreview.tsx'
import { RegisterMark } from './RegisterMark.tsx'

export function PromptMore({ prompt }: { prompt: FormPrompt }) {
  const { canWrite, answer, isConflict } = useCaseScreen()
  const [shown, setShown] = useState<'none' | 'note' | 'about'>('none')
  const { id, letter, note } = prompt
  const name = caseWords.promptName(letter)
  const path = paths.note(id)
  const hasNote = useComputed(
    () => canWrite.value || isConflict(path).value || answer(path).value !== undefined,
  )
  const moreId = `${promptRow(id)}-more`
  const show = (what: 'note' | 'about') => setShown(shown === what ? 'none' : what)
  return (
    <>
      <div class="prompt__more">
        {hasNote.value && (
          <Button
            kind="quiet"
            icon="note"
            expanded={shown === 'note'}
            controls={moreId}
            onClick={() => show('note')}
          >
            {shown === 'note' ? caseWords.closeNote : caseWords.note}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </Button>
        )}
        {note !== undefined && (
          <Button
            kind="quiet"
            icon="info"
            expanded={shown === 'about'}
            controls={moreId}
            onClick={() => show('about')}
          >
            <span>
              {caseWords.about} <span class="prompt__about-words">{caseWords.aboutThis}</span>
            </span>
          </Button>
        )}
        <ClearAnswer path={paths.judgement(id)} about={name} />
        <RegisterMark path={paths.judgement(id)} />
      </div>
      <div class="prompt__opened" id={moreId}>
        {shown === 'about' && <p class="prompt__about">{note}</p>}
        {shown === 'note' ? (
          <NoteField
            id={`${promptRow(id)}-note`}
            path={path}
            label={caseWords.noteFor(letter)}
            labelHidden
            autoFocus
          />
        ) : (
          <NotePreview path={path} letter={letter} onOpen={() => setShown('note')} />
        )}
      </div>
    </>
  )
}
