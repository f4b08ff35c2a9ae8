/**
 * Whether something else on the page is being typed in: then a bar that stays in
 * view steps aside, so that it never covers what is typed.  [UI111]
 *
 * Told by the focus and set on the element itself: nothing is drawn again for it,
 * and a tap on an answer changes nothing.
 */
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

const TYPED = 'textarea, input, select'

export function useAside(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const look = ({ target }: FocusEvent) => {
      const bar = ref.current
      if (!bar || !(target instanceof Element)) return
      const isAside = target.matches(TYPED) && !bar.contains(target)
      if (bar.hasAttribute('data-aside') !== isAside) bar.toggleAttribute('data-aside', isAside)
    }
    document.addEventListener('focusin', look)
    return () => document.removeEventListener('focusin', look)
  }, [ref])
}
