/**
 * Thirty seconds before the lock: said, with one button that stays.  [UI6]
 *
 * Any touch or key stays too. The focus goes back to where it was.
 */
import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../parts/Button.tsx'
import { shellWords } from '../words/shell.ts'
import { useOpen } from './app-model.ts'

const words = shellWords.idle
const STAY = 'idle-stay'

export function IdleWarning() {
  const { idle } = useOpen()
  const leftMs = idle.warning.value
  const before = useRef<Element | null>(null)
  const isUp = leftMs !== null
  useEffect(() => {
    if (!isUp) return undefined
    before.current = document.activeElement
    document.getElementById(STAY)?.focus()
    return () => {
      if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
    }
  }, [isUp])
  if (leftMs === null) return null
  return (
    <div
      class="idle-warning"
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="idle-title"
      aria-describedby="idle-body"
    >
      <div class="idle-warning__box">
        <h2 id="idle-title">{words.title}</h2>
        <p id="idle-body">{words.body}</p>
        <p class="idle-warning__left">{words.left(Math.ceil(leftMs / 1000))}</p>
        <Button id={STAY} onClick={idle.active}>
          {words.stay}
        </Button>
      </div>
    </div>
  )
}
