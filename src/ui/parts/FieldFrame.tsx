/**
 * Around every field: its label above, a hint, and what is wrong with it.
 */
import type { ComponentChildren } from 'preact'
import { commonWords } from '../words/common.ts'

export interface FieldFrameProps {
  readonly id: string
  readonly label: string
  readonly labelHidden?: boolean
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

export function FieldFrame(props: FieldFrameProps & { children: ComponentChildren }) {
  const { id, label, labelHidden, hint, error, children } = props
  return (
    <div class={error ? 'field field--error' : 'field'}>
      <label class={labelHidden ? 'hidden-words' : 'field__label'} for={id}>
        {label}
      </label>
      {hint && (
        <p class="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field__error" id={`${id}-error`}>
          <span class="hidden-words">{commonWords.errorPrefix} </span>
          {error}
        </p>
      )}
      {children}
    </div>
  )
}

/** What describes the field, for `aria-describedby`. */
export function fieldIds({ id, hint, error }: FieldFrameProps): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
