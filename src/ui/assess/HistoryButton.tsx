/**
 * "Changed 3 times": opens the history of a question, where there is one.
 * [UI100 UI14]
 *
 * The number is that of the first register, the answer; a note's bursts that gave
 * way to each other would be counted with it, so a changed note says "History".
 * Follows the settled beat and not the tap: the first frame draws nothing of it.
 */
import { useComputed } from '@preact/signals'
import { Button } from '../parts/Button.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { historyWords } from '../words/history.ts'
import { useRegisters } from './case-screen.ts'

export interface HistoryButtonProps {
  /** The answer first, then what is written beside it. */
  readonly paths: readonly string[]
  readonly about: string
  readonly isOpen: boolean
  readonly controls: string
  readonly onClick: () => void
}

export function HistoryButton({ paths, about, isOpen, controls, onClick }: HistoryButtonProps) {
  const { open, settling } = useRegisters()
  const words = useComputed(() => {
    settling.beat.value
    const [answer = 0, ...others] = paths.map((path) => open.countOps(path))
    if (answer > 1) return historyWords.changed(answer - 1)
    return others.some((count) => count > 1) ? historyWords.short : ''
  })
  // Empty while there is nothing to open: a page has twenty of them.
  const isShown = useComputed(() => words.value !== '').value
  return (
    <span class="history-button">
      {isShown && (
        <Button kind="quiet" expanded={isOpen} controls={controls} onClick={onClick}>
          <span>
            {words}
            <VisuallyHidden>, {historyWords.of(about)}</VisuallyHidden>
          </span>
        </Button>
      )}
    </span>
  )
}
