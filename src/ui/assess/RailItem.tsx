/**
 * One entry of the rail: state, name, "2 of 4". Draws itself once; its disc and
 * its count follow the signal.
 */
import { type ReadonlySignal, useComputed } from '@preact/signals'
import { ProgressDot } from '../parts/ProgressDot.tsx'
import { casesWords, caseWords } from '../words/assess.ts'
import type { RailState } from './question-view.ts'

export interface RailItemProps {
  readonly href: string
  readonly current: boolean
  readonly name: string
  /** Shown where the heading of the standard is not. */
  readonly id?: string
  readonly state: ReadonlySignal<RailState>
}

export function RailItem({ href, current, name, id, state }: RailItemProps) {
  const look = useComputed(() => {
    const { dot, answered, total } = state.value
    return { state: dot, share: total === 0 ? 0 : answered / total }
  })
  const count = useComputed(() => {
    const { dot, answered, total } = state.value
    return dot === 'off' ? caseWords.notAsked : casesWords.progress(answered, total)
  })
  return (
    <li>
      <a
        class="rail__item"
        href={href}
        data-column={id}
        aria-current={current ? 'page' : undefined}
      >
        <ProgressDot look={look} />
        <span class="rail__name">
          {id !== undefined && <span class="rail__id">{id} </span>}
          {name}
        </span>
        <span class="rail__count rail__count--still">{count}</span>
      </a>
    </li>
  )
}
