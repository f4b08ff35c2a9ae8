/**
 * A text of a case as it is typed: bursts go to the log, the mark says when they
 * are kept.  [UI2 OP7 UI18]
 *
 * What is in the air is written when the field is left, in whatever way. While
 * somebody types, a text that arrives from elsewhere does not take the field away.
 */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { TypingFocus } from '../../session/typing.ts'
import { TextArea } from '../parts/TextArea.tsx'
import { caseWords } from '../words/assess.ts'
import { ConflictChoice } from './ConflictChoice.tsx'
import { useRegisters } from './case-screen.ts'
import { RegisterMark } from './RegisterMark.tsx'

export interface NoteFieldProps {
  readonly id: string
  readonly path: string
  readonly label: string
  readonly labelHidden?: boolean
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly required?: boolean
  readonly autoFocus?: boolean
}

export function NoteField({ path, ...field }: NoteFieldProps) {
  const { open, answer, isConflict, canWrite } = useRegisters()
  const focus = useRef<TypingFocus | undefined>(undefined)
  const isTyping = useSignal(false)
  useEffect(() => () => focus.current?.flush(), [])
  const differs = isConflict(path).value
  if (differs && !isTyping.value) {
    return <ConflictChoice path={path} toLabel={(text) => text} isText />
  }
  const begin = () => {
    focus.current ??= open.focusOn(path)
    return focus.current
  }
  return (
    <div class="note">
      <TextArea
        {...field}
        value={answer(path).value ?? ''}
        readOnly={!canWrite.value}
        onFocus={() => {
          isTyping.value = true
          begin()
        }}
        onInput={(text) => begin().input(text)}
        onBlur={() => {
          focus.current?.flush()
          focus.current = undefined
          isTyping.value = false
        }}
      />
      <p class="note__mark">
        {differs ? caseWords.conflictLater : <RegisterMark path={path} lasting />}
      </p>
    </div>
  )
}
