/**
 * How far a part is, as a small disc: empty, partly filled, ticked, or dashed
 * where it does not apply. Its words stand beside it.
 *
 * All its shapes are there from the start and the style chooses: a tap changes a
 * class and an arc, and lays out nothing.
 */
import { useComputed } from '@preact/signals'
import type { Bound } from './bound.ts'
import { useBound } from './use-bound.ts'

export type DotState = 'none' | 'part' | 'done' | 'off' | 'attention'

export interface DotLook {
  readonly state: DotState
  /** Between 0 and 1; rounded to eighths, so that few taps repaint it. */
  readonly share?: number
}

const ROUND = 2 * Math.PI * 4.5
/** The inner circle, begun at the top: turned by a transform it costs each paint and each hit test. */
const FROM_TOP = 'M11 6.5a4.5 4.5 0 0 1 0 9a4.5 4.5 0 0 1 0-9'

export function ProgressDot({ look }: { look: Bound<DotLook> }) {
  const held = useBound(look)
  const shape = useComputed(() => `dot dot--${held.value.state}`)
  const arc = useComputed(() => {
    const { state, share = 0 } = held.value
    const filled = state === 'part' ? Math.max(1, Math.round(share * 8)) / 8 : 0
    return `${filled * ROUND} ${ROUND}`
  })
  return (
    <svg class={shape} viewBox="0 0 22 22" width="22" height="22" aria-hidden="true">
      <circle class="dot__edge" cx="11" cy="11" r="9.5" />
      <path class="dot__share" d={FROM_TOP} stroke-dasharray={arc} />
      <path class="dot__sign dot__sign--done" d="M6.5 11.5 9.8 14.8 15.5 7.8" />
      <path class="dot__sign dot__sign--attention" d="M11 6v6M11 15v.5" />
    </svg>
  )
}
