/**
 * A percentage as a bar, what open cases can still make of it as a frame around
 * its end, and the boundaries as lines.  [UI33 RA15]
 *
 * The same scale in every row, so that rows compare. Said in words to whom it is
 * not shown.
 */
import type { BoardKeyQuestion } from '../../session/board.ts'
import { boardWords } from '../words/lead.ts'

const words = boardWords.keyQuestion

export interface ReachBarProps {
  readonly keyQuestion: BoardKeyQuestion
  readonly boundaries: readonly number[]
}

export function ReachBar({ keyQuestion, boundaries }: ReachBarProps) {
  const { rated, best, worst, cases } = keyQuestion
  const from = worst.percent ?? 0
  const to = best.percent ?? 0
  const isOpen = cases.open.length > 0 && to > from
  return (
    <svg class="reach-bar" width="100%" height="28" role="img" aria-label={toLabel(keyQuestion)}>
      <rect class="reach-bar__ground" x="0" y="4" width="100%" height="20" />
      {rated.percent !== null && (
        <rect class="reach-bar__now" x="0" y="8" width={`${rated.percent}%`} height="12" />
      )}
      {isOpen && (
        <rect class="reach-bar__reach" x={`${from}%`} y="4" width={`${to - from}%`} height="20" />
      )}
      {boundaries.map((boundary) => (
        <line
          key={boundary}
          class="reach-bar__boundary"
          x1={`${boundary}%`}
          x2={`${boundary}%`}
          y1="0"
          y2="28"
        />
      ))}
    </svg>
  )
}

function toLabel({ rated, best, worst }: BoardKeyQuestion): string {
  const [low, high] = [worst.percent ?? 0, best.percent ?? 0].map(words.percent)
  return rated.percent === null
    ? words.chartNone(low ?? '', high ?? '')
    : words.chart(words.percent(rated.percent), low ?? '', high ?? '')
}
