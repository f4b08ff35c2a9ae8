/**
 * Whether an element is in view: what is not need not be drawn at every tap.  [UI14]
 *
 * It is told with the frame in which the element comes into view.
 */
import { type ReadonlySignal, useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

export function useInView(ref: RefObject<Element | null>): ReadonlySignal<boolean> {
  const isInView = useSignal(false)
  useEffect(() => {
    if (!ref.current) return
    const observer = new IntersectionObserver((entries) => {
      isInView.value = entries.at(-1)?.isIntersecting ?? false
    })
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [ref, isInView])
  return isInView
}
