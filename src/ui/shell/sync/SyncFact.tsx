/**
 * One line of the sync page: what it is about, and what is so.
 */
import type { ComponentChildren } from 'preact'

export interface SyncFactProps {
  readonly name: string
  readonly children: ComponentChildren
}

export function SyncFact({ name, children }: SyncFactProps) {
  return (
    <div class="sync-facts__row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
