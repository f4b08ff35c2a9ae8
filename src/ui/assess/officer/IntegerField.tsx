/**
 * A number as it is typed: kept as text, burst by burst, whatever it says. One
 * that cannot be right is an error in words beside the field, never a loss.
 * [UI86 FM13]
 */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { parseOfficerAnswer } from '../../../domain/assessment/officer-answer.ts'
import type { OfficerQuestion } from '../../../domain/edition/edition.ts'
import type { TypingFocus } from '../../../session/typing.ts'
import { TextField } from '../../parts/TextField.tsx'
import { caseWords } from '../../words/assess.ts'
import { officerWords } from '../../words/forms.ts'
import { ConflictChoice } from '../ConflictChoice.tsx'
import { useRegisters } from '../case-screen.ts'
import { RegisterMark } from '../RegisterMark.tsx'

export interface IntegerFieldProps {
  readonly id: string
  readonly path: string
  readonly question: OfficerQuestion
}

export function IntegerField({ id, path, question }: IntegerFieldProps) {
  const { open, answer, isConflict, canWrite } = useRegisters()
  const focus = useRef<TypingFocus | undefined>(undefined)
  const typed = useSignal<string | undefined>(undefined)
  useEffect(() => () => focus.current?.flush(), [])
  const differs = isConflict(path).value
  if (differs && typed.value === undefined)
    return <ConflictChoice path={path} toLabel={(text) => text} />
  const kept = answer(path).value ?? ''
  return (
    <div class="note">
      <TextField
        id={id}
        label={question.label}
        value={typed.value ?? kept}
        // Said when the field is left: nobody is told that 4 is wrong on the way to 42.
        error={typed.value === undefined ? faultToWords(question, kept) : undefined}
        inputMode="numeric"
        width="short"
        maxLength={LONGEST}
        disabled={!canWrite.value}
        onInput={(text) => {
          typed.value = text
          focus.current ??= open.focusOn(path)
          focus.current.input(text)
        }}
        onBlur={() => {
          focus.current?.flush()
          focus.current = undefined
          typed.value = undefined
        }}
      />
      <p class="note__mark">
        {differs ? caseWords.conflictLater : <RegisterMark path={path} lasting />}
      </p>
    </div>
  )
}

/** Room for what is no number too: it is kept, and said to be none. */
const LONGEST = 200

function faultToWords(question: OfficerQuestion, kept: string): string | undefined {
  const parsed = parseOfficerAnswer(question, kept)
  if (parsed.kind === 'not-whole') return officerWords.notWhole(parsed.min, parsed.max)
  return parsed.kind === 'out-of-bounds'
    ? officerWords.outOfBounds(parsed.min, parsed.max)
    : undefined
}
