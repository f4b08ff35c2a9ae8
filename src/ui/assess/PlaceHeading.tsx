/**
 * The heading of a place in a case. Focused when the place appears, so that
 * reading begins there, unless a row of it was asked for.
 */
import { useEffect, useRef } from 'preact/hooks'

export interface PlaceHeadingProps {
  readonly title: string
  readonly crumb?: readonly string[]
}

export function PlaceHeading({ title, crumb }: PlaceHeadingProps) {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const active = document.activeElement
    // Undo and redo keep the focus: they are pressed several times.
    const isFree = !active || active === document.body || active.closest('.rail, .place-nav')
    if (isFree && !location.hash) ref.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div class="place__heading">
      {crumb && <p class="place__crumb">{crumb.join(' · ')}</p>}
      <h1 tabIndex={-1} ref={ref}>
        {title}
      </h1>
    </div>
  )
}
