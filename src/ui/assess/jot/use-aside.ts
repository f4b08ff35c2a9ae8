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
  useEffect(() => watchAside(() => ref.current), [ref])
}

/**
 * It comes back only when the finger is up again: over an answer that is just
 * being pressed it would swallow the tap.
 */
function watchAside(barOf: () => HTMLElement | null): () => void {
  let isPressed = false
  let wanted = false
  const isInPlace = () => (barOf()?.hasAttribute('data-aside') ?? wanted) === wanted
  const move = () => {
    if (!isInPlace()) barOf()?.toggleAttribute('data-aside', wanted)
  }
  const listening = new AbortController()
  const options = { signal: listening.signal, capture: true }
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return
    wanted = target.matches(TYPED) && !barOf()?.contains(target)
    if (wanted || !isPressed) move()
  }
  const onRelease = () => {
    isPressed = false
    // Behind the click that ends the press; nearly every press has nothing to move.
    if (!isInPlace()) setTimeout(move)
  }
  document.addEventListener('focusin', onFocus, options)
  addEventListener(
    'pointerdown',
    () => {
      isPressed = true
    },
    options,
  )
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, onRelease, options)
  return () => listening.abort()
}
