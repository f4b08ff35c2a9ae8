/**
 * Opens and closes the note of a prompt. Absent where there is none and none may
 * be written.
 */
import { useComputed } from '@preact/signals'
import { Button } from '../parts/Button.tsx'
import { caseWords } from '../words/assess.ts'
import { useCaseScreen } from './case-screen.ts'
import { nameWithAbout } from './name-with-about.ts'

export interface NoteButtonProps {
  readonly path: string
  readonly letter: string
  readonly isOpen: boolean
  readonly controls: string
  readonly onClick: () => void
}

export function NoteButton({ path, letter, isOpen, controls, onClick }: NoteButtonProps) {
  const { canWrite, answer, isConflict } = useCaseScreen()
  const isOffered = useComputed(
    () => canWrite.value || isConflict(path).value || answer(path).value !== undefined,
  )
  if (!isOffered.value) return null
  const words = isOpen ? caseWords.closeNote : caseWords.note
  return (
    <Button
      kind="quiet"
      icon="note"
      label={nameWithAbout(words, caseWords.promptName(letter))}
      expanded={isOpen}
      controls={controls}
      onClick={onClick}
    >
      {words}
    </Button>
  )
}
