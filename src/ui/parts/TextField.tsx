/**
 * One line of text. What is typed never leaves the page by way of the browser.
 * [UI22 JO15]
 *
 * Controlled by `value`. `exact` is for codes, names and passphrases: nothing is
 * put in capitals and the letters stand apart.
 */
import { FieldFrame, fieldIds } from './FieldFrame.tsx'
import { LimitNotice } from './LimitNotice.tsx'
import { exactField, quietField } from './quiet-field.ts'
import { useTextLimit } from './use-text-limit.ts'

export interface TextFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onInput: (text: string) => void
  readonly onBlur?: () => void
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly labelHidden?: boolean
  readonly inputMode?: 'text' | 'numeric' | 'search'
  /** Dots instead of letters: a password field would offer to save what is typed. */
  readonly masked?: boolean
  readonly width?: 'short' | 'medium' | 'full'
  readonly exact?: boolean
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  readonly maxLength?: number
}

const LINE_LIMIT = 500

export function TextField(props: TextFieldProps) {
  const { id, value, onInput, onBlur, width = 'full', exact, masked } = props
  const looks = `input--${width}${exact ? ' input--exact' : ''}${masked ? ' input--masked' : ''}`
  const limit = useTextLimit(props.maxLength ?? LINE_LIMIT)
  return (
    <FieldFrame {...props}>
      <input
        {...(exact ? exactField : quietField)}
        {...limit.handlers}
        dir={exact ? 'ltr' : 'auto'}
        id={id}
        type="text"
        class={`input ${looks}`}
        value={value}
        inputMode={props.inputMode}
        disabled={props.disabled}
        // biome-ignore lint/a11y/noAutofocus: only where a page has this one field
        autoFocus={props.autoFocus}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={fieldIds(props)}
        onInput={({ currentTarget }) => onInput(limit.look(currentTarget))}
        onBlur={onBlur}
      />
      <LimitNotice {...limit} />
    </FieldFrame>
  )
}
