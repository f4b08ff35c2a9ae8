/**
 * A new page begins at its title: for a screen reader, and for the Tab key.
 *
 * Inside a case the case page moves the focus itself. A page that is still being
 * fetched finds the focus on the body and takes it when it is drawn.
 */
import { useEffect, useRef } from 'preact/hooks'

export function useFocusOnRoute(path: string): void {
  const before = useRef(path)
  useEffect(() => {
    const from = before.current
    before.current = path
    if (from === path || (isCase(from) && isCase(path))) return undefined
    const frame = requestAnimationFrame(() => {
      const active = document.activeElement
      // A field of the new page that asked for the focus keeps it.
      if (active?.closest('main')) return
      const title = document.querySelector('main h1')
      if (title instanceof HTMLElement) {
        title.tabIndex = -1
        title.focus({ preventScroll: true })
      } else if (active instanceof HTMLElement) active.blur()
    })
    return () => cancelAnimationFrame(frame)
  }, [path])
}

const isCase = (path: string): boolean => path.startsWith('/case/')
