/**
 * The one button. 48 px high, never submits by accident, and says what it does
 * in words.
 *
 * `primary` is the one main act of a page; `quiet` looks like a link and stands
 * in rows. `unavailable` keeps it in the tab order and says so, where a person
 * should learn why it does nothing yet.
 */
import type { ComponentChildren } from 'preact'
import type { Bound } from './bound.ts'
import { Icon, type IconName } from './Icon.tsx'

export interface ButtonProps {
  readonly children: ComponentChildren
  readonly onClick?: (event: MouseEvent) => void
  readonly kind?: 'primary' | 'secondary' | 'warning' | 'quiet' | 'inverse'
  readonly type?: 'button' | 'submit'
  readonly id?: string
  readonly icon?: IconName
  readonly disabled?: boolean
  readonly unavailable?: boolean
  readonly expanded?: boolean
  readonly controls?: string
  /** Where the words alone do not say what it is about. */
  readonly label?: Bound<string>
  readonly describedBy?: string
  readonly keys?: string
}

export function Button({ kind = 'primary', type = 'button', onClick, ...more }: ButtonProps) {
  const { children, icon, unavailable, expanded, controls, label, describedBy, keys } = more
  return (
    <button
      id={more.id}
      type={type}
      class={`button button--${kind}`}
      disabled={more.disabled}
      aria-disabled={unavailable ? 'true' : undefined}
      aria-expanded={expanded}
      aria-controls={controls}
      aria-label={label}
      aria-describedby={describedBy}
      aria-keyshortcuts={keys}
      onClick={unavailable ? undefined : onClick}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}
