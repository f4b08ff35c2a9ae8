/**
 * The first lines of a note that is closed; a tap opens it. Nothing where there
 * is no note; a conflict says so.
 */
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { caseWords } from '../words/assess.ts'
import { useCaseScreen } from './case-screen.ts'

export interface NotePreviewProps {
  readonly path: string
  readonly letter: string
  readonly onOpen: () => void
}

/** Two lines are shown; the rest need not be drawn. */
const SHOWN = 300

export function NotePreview({ path, letter, onOpen }: NotePreviewProps) {
  const { answer, isConflict } = useCaseScreen()
  const text = isConflict(path).value ? caseWords.conflict : answer(path).value
  if (text === undefined) return null
  return (
    <button type="button" class="note-preview" onClick={onOpen}>
      <VisuallyHidden>{caseWords.noteFor(letter)}: </VisuallyHidden>
      <span class="note-preview__text" dir="auto">
        {text.slice(0, SHOWN)}
      </span>
    </button>
  )
}
