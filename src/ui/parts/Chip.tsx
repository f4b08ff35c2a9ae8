/**
 * A filter that is on or off. On is black with a tick, like every chosen thing.
 */
import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'

export interface ChipProps {
  readonly pressed: boolean
  readonly onClick: () => void
  readonly children: ComponentChildren
  readonly count?: number
}

export function Chip({ pressed, onClick, children, count }: ChipProps) {
  return (
    <button type="button" class="chip" aria-pressed={pressed ? 'true' : 'false'} onClick={onClick}>
      {pressed && <Icon name="tick" />}
      <span>{children}</span>
      {count !== undefined && <span class="chip__count">{count}</span>}
    </button>
  )
}
