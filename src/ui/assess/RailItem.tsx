/**
 * One entry of the rail: state, name, "2 of 4".
 */
import type { ReadonlySignal } from '@preact/signals'
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
  const { dot, answered, total } = state.value
  return (
    <li>
      <a class="rail__item" href={href} aria-current={current ? 'page' : undefined}>
        <ProgressDot state={dot} share={total === 0 ? 0 : answered / total} />
        <span class="rail__name">
          {id !== undefined && <span class="rail__id">{id} </span>}
          {name}
        </span>
        <span class="rail__count">
          {dot === 'off' ? caseWords.notAsked : casesWords.progress(answered, total)}
        </span>
      </a>
    </li>
  )
}
