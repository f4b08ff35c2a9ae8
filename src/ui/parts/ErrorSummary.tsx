/**
 * What is wrong with a form, at its top, each with a link to its field; takes
 * the focus when it appears, after the GOV.UK pattern.
 */
import { useEffect, useRef } from 'preact/hooks'
import { commonWords } from '../words/common.ts'

export interface FormError {
  /** Without the field's id the words stand alone. */
  readonly field?: string
  readonly text: string
}

export interface ErrorSummaryProps {
  readonly errors: readonly FormError[]
  readonly title?: string
}

export function ErrorSummary({ errors, title = commonWords.errorTitle }: ErrorSummaryProps) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) ref.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={ref}>
      <h2 class="error-summary__title">{title}</h2>
      <ul class="plain-list">
        {errors.map(({ field, text }) => (
          <li key={`${field}${text}`}>
            {field === undefined ? (
              text
            ) : (
              <a href={`#${field}`} onClick={(event) => goToField(event, field)}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The router would take a fragment for a page. */
function goToField(event: MouseEvent, field: string): void {
  event.preventDefault()
  const element = document.getElementById(field)
  element?.scrollIntoView({ block: 'center' })
  element?.focus({ preventScroll: true })
}
