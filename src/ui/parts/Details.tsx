/**
 * Words that fold away under a line: the platform's own disclosure.
 */
import type { ComponentChildren } from 'preact'

export interface DetailsProps {
  readonly summary: ComponentChildren
  readonly children: ComponentChildren
  readonly open?: boolean
  readonly quiet?: boolean
}

export function Details({ summary, children, open, quiet }: DetailsProps) {
  return (
    <details class={quiet ? 'details details--quiet' : 'details'} open={open}>
      <summary class="details__summary">{summary}</summary>
      <div class="details__body">{children}</div>
    </details>
  )
}
