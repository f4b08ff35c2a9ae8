/**
 * Text that grows with what is typed.  [UI2 UI22]
 *
 * Uncontrolled while it has the focus, so that the caret never jumps: what
 * arrives from elsewhere is shown when the field is left. Near its limit it says
 * how much room is left, in words, and it never cuts silently.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { commonWords } from '../words/common.ts'
import { FieldFrame, fieldIds } from './FieldFrame.tsx'
import { growWithText } from './grow-with-text.ts'
import { quietField } from './quiet-field.ts'

export interface TextAreaProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onInput: (text: string) => void
  readonly onFocus?: () => void
  readonly onBlur?: () => void
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly labelHidden?: boolean
  readonly readOnly?: boolean
  readonly required?: boolean
  readonly autoFocus?: boolean
  readonly rows?: number
  readonly maxLength?: number
}

const NOTE_LIMIT = 20_000
const NEAR_LIMIT = 1000

export function TextArea(props: TextAreaProps) {
  const { id, value, onInput, onFocus, onBlur, rows = 3, maxLength = NOTE_LIMIT } = props
  const ref = useRef<HTMLTextAreaElement>(null)
  const [left, setLeft] = useState(maxLength - value.length)
  useLayoutEffect(() => {
    const area = ref.current
    if (!area || isInUse(area) || area.value === value) return
    area.value = value
    setLeft(maxLength - value.length)
    growWithText(area)
  }, [value, maxLength])
  useLayoutEffect(() => {
    if (ref.current) growWithText(ref.current)
    if (props.autoFocus) focusAtEnd(ref.current)
  }, [])
  const isNear = left <= NEAR_LIMIT
  return (
    <FieldFrame {...props}>
      <textarea
        {...quietField}
        id={id}
        ref={ref}
        class="textarea"
        rows={rows}
        maxLength={maxLength}
        readOnly={props.readOnly}
        aria-required={props.required ? 'true' : undefined}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={isNear ? `${id}-left` : fieldIds(props)}
        onFocus={onFocus}
        onBlur={onBlur}
        onInput={({ currentTarget }) => {
          onInput(currentTarget.value)
          growWithText(currentTarget)
          // Far from the limit the number is not shown: no render for each key.
          const now = maxLength - currentTarget.value.length
          if (now <= NEAR_LIMIT || isNear) setLeft(now)
        }}
      />
      {isNear && (
        <p class="field__hint" id={`${id}-left`}>
          {commonWords.charactersLeft(left)}
        </p>
      )}
    </FieldFrame>
  )
}

/** A tab in the background is not being typed in, wherever its focus is. */
const isInUse = (area: HTMLTextAreaElement): boolean =>
  area === document.activeElement && document.hasFocus()

function focusAtEnd(area: HTMLTextAreaElement | null): void {
  area?.focus()
  area?.setSelectionRange(area.value.length, area.value.length)
}
