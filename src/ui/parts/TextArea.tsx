/**
 * Text that grows with what is typed.  [UI2 UI22 JO15]
 *
 * Uncontrolled while it has the focus, so that the caret never jumps: what
 * arrives from elsewhere is shown when the field is left. Near its limit it says
 * how much room is left, in words; what does not fit is held and offered, never
 * cut in silence.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { TEXT_LIMIT } from '../../session/text-limit.ts'
import { commonWords } from '../words/common.ts'
import { FieldFrame, fieldIds } from './FieldFrame.tsx'
import { growWithText } from './grow-with-text.ts'
import { LimitNotice } from './LimitNotice.tsx'
import { quietField } from './quiet-field.ts'
import { useTextLimit } from './use-text-limit.ts'

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

const NEAR_LIMIT = 1000

export function TextArea(props: TextAreaProps) {
  const { id, value, onInput, onFocus, onBlur, rows = 3, maxLength = TEXT_LIMIT } = props
  const ref = useRef<HTMLTextAreaElement>(null)
  const limit = useTextLimit(maxLength)
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
        {...limit.handlers}
        id={id}
        ref={ref}
        dir="auto"
        class="textarea"
        rows={rows}
        readOnly={props.readOnly}
        aria-required={props.required ? 'true' : undefined}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={isNear ? `${id}-left` : fieldIds(props)}
        onFocus={onFocus}
        onBlur={onBlur}
        onInput={({ currentTarget }) => {
          const text = limit.look(currentTarget)
          onInput(text)
          growWithText(currentTarget)
          // Far from the limit the number is not shown: no render for each key.
          const now = maxLength - text.length
          if (now <= NEAR_LIMIT || isNear) setLeft(now)
        }}
      />
      {isNear && (
        <p class="field__hint" id={`${id}-left`}>
          {commonWords.charactersLeft(left)}
        </p>
      )}
      <LimitNotice {...limit} />
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
