/**
 * The line under a prompt: its note, what the edition says about it, taking the
 * answer back, and the mark.
 *
 * The note opens on tap and takes the focus; closed, its first lines show.
 */
import { useState } from 'preact/hooks'
import { paths } from '../../domain/assessment/paths.ts'
import type { FormPrompt } from '../../domain/edition/form.ts'
import { Button } from '../parts/Button.tsx'
import { caseWords } from '../words/assess.ts'
import { ClearAnswer } from './ClearAnswer.tsx'
import { promptRow } from './case-places.ts'
import { NoteButton } from './NoteButton.tsx'
import { NoteField } from './NoteField.tsx'
import { NotePreview } from './NotePreview.tsx'
import { RegisterMark } from './RegisterMark.tsx'

export function PromptMore({ prompt }: { prompt: FormPrompt }) {
  const [shown, setShown] = useState<'none' | 'note' | 'about'>('none')
  const { id, letter, note } = prompt
  const [path, judgement] = [paths.note(id), paths.judgement(id)]
  const controls = `${promptRow(id)}-more`
  const isOpen = shown === 'note'
  const show = (what: 'note' | 'about') => setShown(shown === what ? 'none' : what)
  const aboutProps = { kind: 'quiet', icon: 'info', expanded: shown === 'about' } as const
  return (
    <>
      <div class="prompt__more">
        <NoteButton {...{ path, letter, isOpen, controls }} onClick={() => show('note')} />
        {note !== undefined && (
          <Button {...aboutProps} controls={controls} onClick={() => show('about')}>
            <span>
              {caseWords.about} <span class="prompt__about-words">{caseWords.aboutThis}</span>
            </span>
          </Button>
        )}
        <ClearAnswer path={judgement} about={caseWords.promptName(letter)} />
        <RegisterMark path={judgement} />
      </div>
      <div class="prompt__opened" id={controls}>
        {shown === 'about' && <p class="prompt__about">{note}</p>}
        {isOpen ? (
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
