/**
 * The line under a prompt: its note, its guidance, taking the answer back, and
 * the mark.  [GD7]
 *
 * The note opens on tap and takes the focus; closed, its first lines show.
 * Guidance opens above the note and stays while it is written. What the edition
 * remarks about a prompt stands first in its guidance.
 */
import { useState } from 'preact/hooks'
import { paths } from '../../domain/assessment/paths.ts'
import type { FormPrompt } from '../../domain/edition/form.ts'
import { caseWords } from '../words/assess.ts'
import { ClearAnswer } from './ClearAnswer.tsx'
import { promptRow } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'
import { GuidanceButton } from './GuidanceButton.tsx'
import { GuidancePanel } from './GuidancePanel.tsx'
import { HistoryButton } from './HistoryButton.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { FlagButton } from './jot/FlagButton.tsx'
import { JotCount } from './jot/JotCount.tsx'
import { QuestionJottings } from './jot/QuestionJottings.tsx'
import { NoteButton } from './NoteButton.tsx'
import { NoteField } from './NoteField.tsx'
import { NotePreview } from './NotePreview.tsx'
import { RegisterMark } from './RegisterMark.tsx'

export function PromptMore({ prompt }: { prompt: FormPrompt }) {
  const { hasGuidance } = useCaseScreen()
  const [isNoteOpen, setNoteOpen] = useState(false)
  const [isGuideOpen, setGuideOpen] = useState(false)
  const [areJotsOpen, setJotsOpen] = useState(false)
  const [isHistoryOpen, setHistoryOpen] = useState(false)
  const { id, letter, note } = prompt
  const [path, judgement] = [paths.note(id), paths.judgement(id)]
  const row = promptRow(id)
  const controls = `${row}-more`
  const about = caseWords.promptName(letter)
  return (
    <>
      <div class="prompt__more">
        <NoteButton
          {...{ path, letter, controls }}
          isOpen={isNoteOpen}
          onClick={() => setNoteOpen(!isNoteOpen)}
        />
        {(hasGuidance || note !== undefined) && (
          <GuidanceButton
            {...{ about, controls }}
            isOpen={isGuideOpen}
            onClick={() => setGuideOpen(!isGuideOpen)}
          />
        )}
        <JotCount {...{ id, about }} isOpen={areJotsOpen} onToggle={setJotsOpen} />
        <FlagButton id={id} about={about} />
        <ClearAnswer path={judgement} about={about} />
        <HistoryButton
          {...{ about, controls }}
          paths={[judgement, path]}
          isOpen={isHistoryOpen}
          onClick={() => setHistoryOpen(!isHistoryOpen)}
          hasRoom
        />
        <RegisterMark path={judgement} />
      </div>
      <div class="prompt__opened" id={controls}>
        {isGuideOpen && <GuidancePanel id={id} note={note} />}
        {isHistoryOpen && <HistoryPanel paths={[judgement, path]} />}
        {areJotsOpen && <QuestionJottings id={id} />}
        {isNoteOpen ? (
          <NoteField
            id={`${row}-note`}
            path={path}
            label={caseWords.noteFor(letter)}
            labelHidden
            autoFocus
          />
        ) : (
          <NotePreview path={path} letter={letter} onOpen={() => setNoteOpen(true)} />
        )}
      </div>
    </>
  )
}
