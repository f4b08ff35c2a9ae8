/**
 * A link that looks like a button: for going somewhere, never for doing
 * something.
 */
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './Icon.tsx'

export interface ButtonLinkProps {
  readonly href: string
  readonly children: ComponentChildren
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'inverse'
  readonly icon?: IconName
  readonly iconAfter?: IconName
  readonly download?: string
}

export function ButtonLink({ href, kind = 'primary', download, ...more }: ButtonLinkProps) {
  const { children, icon, iconAfter } = more
  return (
    <a class={`button button--${kind}`} href={href} download={download}>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </a>
  )
}
