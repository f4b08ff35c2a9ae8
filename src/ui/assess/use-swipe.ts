/**
 * A swipe across the page goes to the neighbouring place.  [UI13]
 *
 * Only a quick, level one that begins neither at the edge of the screen, which
 * belongs to the system, nor in a text, in something that scrolls sideways, or at a
 * grip.
 */
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

const LONG_PX = 90
const LEVEL_PX = 45
const QUICK_MS = 600
const EDGE_PX = 28

export function useSwipe(ref: RefObject<HTMLElement | null>, onSwipe: (by: -1 | 1) => void): void {
  useEffect(() => {
    const element = ref.current
    if (!element) return
    let start: { x: number; y: number; at: number } | undefined
    const begin = (event: TouchEvent) => {
      const touch = event.touches.length === 1 ? event.touches[0] : undefined
      start = touch && canBegin(touch) ? toPoint(touch, event.timeStamp) : undefined
    }
    const end = (event: TouchEvent) => {
      const touch = event.changedTouches[0]
      if (!start || !touch) return
      const [dx, dy] = [touch.clientX - start.x, touch.clientY - start.y]
      const isQuick = event.timeStamp - start.at < QUICK_MS
      start = undefined
      if (isQuick && Math.abs(dx) > LONG_PX && Math.abs(dy) < LEVEL_PX) onSwipe(dx < 0 ? 1 : -1)
    }
    element.addEventListener('touchstart', begin, { passive: true })
    element.addEventListener('touchend', end, { passive: true })
    return () => {
      element.removeEventListener('touchstart', begin)
      element.removeEventListener('touchend', end)
    }
  }, [ref, onSwipe])
}

const toPoint = ({ clientX, clientY }: Touch, at: number) => ({ x: clientX, y: clientY, at })

function canBegin({ clientX, target }: Touch): boolean {
  const isInside = clientX > EDGE_PX && clientX < innerWidth - EDGE_PX
  return (
    isInside &&
    target instanceof Element &&
    !target.closest('textarea, input, .table-frame, [data-grip]')
  )
}
