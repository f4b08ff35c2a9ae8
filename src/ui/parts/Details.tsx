/**
 * Words that fold away under a line: the platform's own disclosure.
 *
 * Where the page closes it, as a form does once it is kept, a focus inside stays with
 * the line that opens it again.
 */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

export interface DetailsProps {
  readonly summary: ComponentChildren
  readonly children: ComponentChildren
  readonly open?: boolean
  readonly quiet?: boolean
}

export function Details({ summary, children, open, quiet }: DetailsProps) {
  const ref = useRef<HTMLDetailsElement>(null)
  useLayoutEffect(() => {
    const place = ref.current
    if (open === false && place?.contains(document.activeElement))
      place.querySelector('summary')?.focus()
  }, [open])
  return (
    <details class={quiet ? 'details details--quiet' : 'details'} open={open} ref={ref}>
      <summary class="details__summary">{summary}</summary>
      <div class="details__body">{children}</div>
    </details>
  )
}
