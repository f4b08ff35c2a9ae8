/**
 * Asks the office every few seconds instead of each minute, while a person stands
 * in front of the screen and waits for what happens on another tablet.  [SY21]
 *
 * Only while it answers and the page is seen: after a failure the pauses of the
 * loop hold, and what is behind another window can wait.
 */
import { useEffect } from 'preact/hooks'
import { useOpen } from './app-model.ts'

const EVERY_MS = 10_000

export function useOfficeSoon(isWaiting: boolean): void {
  const { office } = useOpen()
  useEffect(() => {
    if (!office || !isWaiting) return
    const timer = setInterval(() => {
      const isSeen = document.visibilityState === 'visible'
      if (isSeen && office.status.peek().phase === 'idle') void office.sendNow()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [office, isWaiting])
}
