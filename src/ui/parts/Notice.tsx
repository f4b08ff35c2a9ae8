/**
 * Something to know, in a box: told by its words and its icon, never by its
 * colour alone.
 *
 * `urgent` speaks at once to a screen reader; only for what a person must not
 * miss, such as work that is not kept.
 */
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './Icon.tsx'

export type NoticeKind = 'info' | 'success' | 'warning' | 'error'

export interface NoticeProps {
  readonly kind?: NoticeKind
  readonly title?: string
  readonly children?: ComponentChildren
  readonly urgent?: boolean
  readonly id?: string
}

const ICONS: Readonly<Record<NoticeKind, IconName>> = {
  info: 'info',
  success: 'tick',
  warning: 'warning',
  error: 'warning',
}

export function Notice({ kind = 'info', title, children, urgent, id }: NoticeProps) {
  return (
    <div class={`notice notice--${kind}`} role={urgent ? 'alert' : undefined} id={id}>
      <Icon name={ICONS[kind]} />
      <div class="notice__words">
        {title && <p class="notice__title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
