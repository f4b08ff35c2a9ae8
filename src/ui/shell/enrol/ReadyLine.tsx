/**
 * One line of "Ready to travel": ticked, or not yet.
 */
import type { ComponentChildren } from 'preact'
import { ProgressDot } from '../../parts/ProgressDot.tsx'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { readyWords } from '../../words/enrol.ts'

export interface ReadyLineProps {
  readonly isDone: boolean
  readonly children: ComponentChildren
}

export function ReadyLine({ isDone, children }: ReadyLineProps) {
  return (
    <li class="ready-line">
      <ProgressDot look={{ state: isDone ? 'done' : 'none' }} />
      <div>
        <VisuallyHidden>{isDone ? readyWords.done : readyWords.notDone} </VisuallyHidden>
        {children}
      </div>
    </li>
  )
}
