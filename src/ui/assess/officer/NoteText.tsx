/**
 * The first lines of a note that is closed; a tap opens it. Nothing where there
 * is none; a conflict says so.
 */
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { caseWords } from '../../words/assess.ts'
import { useRegisters } from '../case-screen.ts'

export interface NoteTextProps {
  readonly path: string
  readonly label: string
  readonly onOpen: () => void
}

/** Two lines are shown; the rest need not be drawn. */
const SHOWN = 300

export function NoteText({ path, label, onOpen }: NoteTextProps) {
  const { answer, isConflict } = useRegisters()
  const text = isConflict(path).value ? caseWords.conflict : answer(path).value
  if (text === undefined) return null
  return (
    <button type="button" class="note-preview" onClick={onOpen}>
      <VisuallyHidden>{label}: </VisuallyHidden>
      <span class="note-preview__text" dir="auto">
        {text.slice(0, SHOWN)}
      </span>
    </button>
  )
}
