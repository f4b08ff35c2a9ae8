/**
 * A form that the browser neither sends, nor judges, nor completes.
 */
import type { ComponentChildren } from 'preact'

export interface SubmitFormProps {
  readonly onSubmit: () => void
  readonly children: ComponentChildren
  readonly class?: string
}

export function SubmitForm({ onSubmit, children, ...more }: SubmitFormProps) {
  return (
    <form
      class={more.class}
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
    </form>
  )
}
