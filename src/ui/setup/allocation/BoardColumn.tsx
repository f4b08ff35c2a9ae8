/**
 * The column of one person, or of nobody: the load on top, the officers below.
 * [UI64]
 */
import { Icon } from '../../parts/Icon.tsx'
import { allocationWords } from '../../words/allocation.ts'
import { BlockCard } from './BlockCard.tsx'
import type { BoardColumn as Column } from './list-columns.ts'
import { ShareBar } from './ShareBar.tsx'
import { type BoardState, titleOf } from './use-board.ts'

const words = allocationWords.board

export interface BoardColumnProps {
  readonly column: Column
  readonly state: BoardState
  /** The weight that the bar's whole width stands for, and an even share of all. */
  readonly most: number
  readonly even: number | undefined
  /** The card that the tab key reaches. */
  readonly reachable: string | undefined
}

export function BoardColumn({ column, state, most, even, reachable }: BoardColumnProps) {
  const { person, name, cases, weight, blocks } = column
  const { picked } = state
  const title = name ?? words.nobody
  const bar = state.barOf(person)
  const isTarget = picked !== undefined && picked.to === person && picked.from !== person
  const id = `column-${person ?? 'nobody'}`
  return (
    <section
      class={isTarget ? 'board-column board-column--target' : 'board-column'}
      data-column={person ?? ''}
      aria-labelledby={id}
    >
      <div class="board-column__head">
        <h3 id={id}>{title}</h3>
        <p class="tabular">{words.load(cases, weight)}</p>
        {person !== null && <ShareBar value={weight} most={most} even={even} />}
        {picked && picked.from !== person && (
          <button
            type="button"
            class="button button--secondary board-column__put"
            aria-disabled={bar ? 'true' : undefined}
            aria-label={words.putLabel(titleOf(picked.block), title)}
            onClick={bar ? undefined : () => state.putAt(person)}
          >
            {bar && <Icon name="warning" />}
            {bar ? words.barred : words.put}
          </button>
        )}
      </div>
      {blocks.length > 0 && (
        <ul class="board-column__blocks">
          {blocks.map((block) => (
            <BlockCard
              key={block.key}
              block={block}
              person={person}
              state={state}
              isReachable={block.key === reachable}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
