/**
 * Where a board was left, so that it is there again after a look into a case: as far
 * down, with the lists of cases that were open, and at the case.  [UI260]
 */
import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { type BoardPlace, makeBoardPlace } from './lead-memory.ts'

export const BoardPlaceContext = createContext<BoardPlace>(makeBoardPlace())

/** Which list of what this is about is open. */
export function useOpenedList(
  about: string,
): readonly [string | undefined, (list: string | undefined) => void] {
  const { opened } = useContext(BoardPlaceContext)
  const [list, setList] = useState(opened.get(about))
  const choose = (chosen: string | undefined) => {
    if (chosen === undefined) opened.delete(about)
    else opened.set(about, chosen)
    setList(chosen)
  }
  return [list, choose]
}

/** A case is opened from here: the board begins at it when it is there again. */
export function useLeaving(): (href: string) => void {
  const place = useContext(BoardPlaceContext)
  return (href) => {
    place.left = href
    place.scrollY = scrollY
  }
}

/** Once the figures are drawn: before that there is nothing to scroll to. */
export function useComeBack(place: BoardPlace): void {
  useEffect(() => {
    const { left, scrollY: before } = place
    const back = { isThere: false }
    // After the router, which begins a new page at its top, and after the title's focus.
    const frame = requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        scrollTo(0, before)
        const link = left && document.querySelector(`.case-links a[href="${left}"]`)
        if (link instanceof HTMLElement) link.focus({ preventScroll: true })
        place.left = undefined
        back.isThere = true
      }),
    )
    const { pathname } = location
    // A board stays drawn while the next page is fetched, and is scrolled by it.
    const note = () => {
      if (back.isThere && location.pathname === pathname) place.scrollY = scrollY
    }
    addEventListener('scroll', note, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('scroll', note)
    }
  }, [place])
}
