/**
 * A page outside a case: a way back, its title, its content.
 *
 * The title takes the focus when the page appears, so that a screen reader
 * begins there. `document.title` is never touched: it names no case.
 */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from './Icon.tsx'

export interface PageProps {
  readonly title: string
  readonly children: ComponentChildren
  readonly back?: { readonly href: string; readonly text: string }
  /** `narrow` for reading and forms, `wide` for lists and tables. */
  readonly width?: 'narrow' | 'wide'
  /** Beside the title: switches and main acts. */
  readonly aside?: ComponentChildren
}

export function Page({ title, children, back, width = 'narrow', aside }: PageProps) {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // A field that asked for the focus keeps it.
    if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true })
  }, [])
  return (
    <main class={`page page--${width}`} id="main">
      {back && (
        <a class="back-link" href={back.href}>
          <Icon name="left" />
          {back.text}
        </a>
      )}
      <div class="page__head">
        <h1 class="page__title" tabIndex={-1} ref={ref}>
          {title}
        </h1>
        {aside}
      </div>
      {children}
    </main>
  )
}
