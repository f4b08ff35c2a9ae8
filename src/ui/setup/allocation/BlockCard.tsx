/**
 * One officer's cases on the board, as one card that can be picked up.  [UI64]
 */
import { Icon } from '../../parts/Icon.tsx'
import { allocationWords } from '../../words/allocation.ts'
import { toShortDay } from '../../words/appointments.ts'
import type { BoardBlock } from './list-columns.ts'
import { type BoardState, titleOf } from './use-board.ts'
import type { Receiver } from './use-giving.ts'

const words = allocationWords.board

export interface BlockCardProps {
  readonly block: BoardBlock
  readonly person: Receiver
  readonly state: BoardState
  readonly isReachable: boolean
}

export function BlockCard({ block, person, state, isReachable }: BlockCardProps) {
  const { key, rows, offices, days, weight, begun, interest } = block
  const isPicked = state.picked?.block.key === key
  const isDisputed = rows.some((row) => row.isDisputed)
  return (
    <li>
      <button
        type="button"
        class="block-card"
        data-block={key}
        aria-pressed={isPicked ? 'true' : 'false'}
        aria-describedby="board-how"
        tabIndex={isReachable ? 0 : -1}
        onClick={() => (isPicked ? state.put() : state.pick(block, person))}
      >
        <span class="block-card__grip" data-grip aria-hidden="true" />
        <span class="block-card__words">
          <span class="block-card__title">{titleOf(block)}</span>
          <span class="block-card__about">
            {words.about(rows.length, weight, offices, days.map(toShortDay))}
          </span>
          {begun > 0 && <span class="block-card__tag">{words.begun(begun)}</span>}
          {interest && (
            <span class="block-card__tag block-card__tag--bad">
              <Icon name="warning" />
              {words.interest}
            </span>
          )}
          {isDisputed && (
            <span class="block-card__tag block-card__tag--bad">
              <Icon name="split" />
              {words.disputed}
            </span>
          )}
        </span>
      </button>
    </li>
  )
}
