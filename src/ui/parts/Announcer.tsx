/**
 * The page's one live region: polite words, and urgent ones.  [UI12]
 *
 * Rows do not speak for themselves: ten rows with a region each would talk over
 * an interview.
 */
import type { ReadonlySignal } from '@preact/signals'

export interface Announcements {
  readonly polite: ReadonlySignal<string>
  readonly urgent: ReadonlySignal<string>
}

export function Announcer({ polite, urgent }: Announcements) {
  return (
    <div class="hidden-words">
      <div role="status" aria-live="polite">
        {polite}
      </div>
      <div role="alert" aria-live="assertive">
        {urgent}
      </div>
    </div>
  )
}
