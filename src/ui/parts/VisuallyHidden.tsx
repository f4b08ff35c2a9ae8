/**
 * Words for screen readers where the eye already sees them.
 */
import type { ComponentChildren } from 'preact'

export function VisuallyHidden({ children }: { children: ComponentChildren }) {
  return <span class="hidden-words">{children}</span>
}
