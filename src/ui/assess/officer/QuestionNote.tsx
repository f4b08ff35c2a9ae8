/**
 * The note under a question of the interview: opens on tap, its first lines show
 * while it is closed.
 */
import { useComputed } from '@preact/signals'
import { useState } from 'preact/hooks'
import { Button } from '../../parts/Button.tsx'
import { caseWords } from '../../words/assess.ts'
import { officerWords } from '../../words/forms.ts'
import { useRegisters } from '../case-screen.ts'
import { NoteField } from '../NoteField.tsx'
import { nameWithAbout } from '../name-with-about.ts'
import { NoteText } from './NoteText.tsx'

export interface QuestionNoteProps {
  readonly path: string
  readonly label: string
  readonly id: string
}

export function QuestionNote({ path, label, id }: QuestionNoteProps) {
  const { canWrite, answer, isConflict } = useRegisters()
  const [isOpen, setOpen] = useState(false)
  const isOffered = useComputed(
    () => canWrite.value || isConflict(path).value || answer(path).value !== undefined,
  )
  if (!isOffered.value) return null
  const words = isOpen ? caseWords.closeNote : caseWords.note
  return (
    <div class="question-note" id={`${id}-more`}>
      <Button
        kind="quiet"
        icon="note"
        label={nameWithAbout(words, label)}
        expanded={isOpen}
        controls={`${id}-more`}
        onClick={() => setOpen(!isOpen)}
      >
        {words}
      </Button>
      {isOpen ? (
        <NoteField id={id} path={path} label={officerWords.noteOn(label)} labelHidden autoFocus />
      ) : (
        <NoteText path={path} label={officerWords.noteOn(label)} onOpen={() => setOpen(true)} />
      )}
    </div>
  )
}
