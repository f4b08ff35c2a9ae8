/**
 * Columns side by side, officers in them, moved by hand, key or tap.  [UI64 UI65]
 */
import type { RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { createFindInterest } from '../../../domain/sampling/allocation/interests.ts'
import { useDrag } from '../../parts/use-drag.ts'
import { allocationWords } from '../../words/allocation.ts'
import { BoardColumn } from './BoardColumn.tsx'
import { type BoardColumn as Column, type ColumnsSource, listColumns } from './list-columns.ts'
import { moveOnBoard } from './move-on-board.ts'
import { type BoardState, type FindBar, useBoard } from './use-board.ts'
import type { Giving } from './use-giving.ts'

const words = allocationWords.board

export interface AllocationBoardProps {
  readonly source: ColumnsSource
  readonly giving: Giving
}

export function AllocationBoard({ source, giving }: AllocationBoardProps) {
  const ref = useRef<HTMLDivElement>(null)
  const columns = listColumns(source)
  const state = useBoard(columns, giving, createFindBar(source))
  const [focused, setFocused] = useState<string>()
  const blocks = columns.flatMap((column) => column.blocks)
  useBoardDrag(ref, columns, state)
  const reachable = blocks.some(({ key }) => key === focused) ? focused : blocks[0]?.key
  const most = Math.max(1, ...columns.map(({ person, weight }) => (person === null ? 0 : weight)))
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const weight = columns.reduce((sum, column) => sum + column.weight, 0)
  return (
    <>
      <p class="muted" id="board-how">
        {words.how}
      </p>
      <div role="status" class="hidden-words">
        {state.spoken}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the cards inside are buttons; keys bubble up from them */}
      <div
        class={state.picked ? 'allocation-board allocation-board--picked' : 'allocation-board'}
        ref={ref}
        onKeyDown={(event) => moveOnBoard(event, state)}
        onFocusIn={({ target }) => {
          const key = target instanceof HTMLElement ? target.dataset.block : undefined
          if (key !== undefined) setFocused(key)
        }}
      >
        {columns.map((column) => (
          <BoardColumn
            key={column.person ?? ''}
            column={column}
            state={state}
            most={most}
            even={shares === 0 ? undefined : (weight * column.share) / shares}
            reachable={reachable}
          />
        ))}
      </div>
    </>
  )
}

function useBoardDrag(
  ref: RefObject<HTMLElement | null>,
  columns: readonly Column[],
  state: BoardState,
): void {
  const toReceiver = (key: string) =>
    columns.find(({ person }) => (person ?? '') === key)?.person ?? null
  useDrag(ref, {
    begin(key) {
      for (const { blocks, person } of columns) {
        const block = blocks.find((one) => one.key === key)
        if (block) state.pick(block, person)
      }
    },
    over: (key) => key !== undefined && state.leadTo(toReceiver(key)),
    drop: (key) => (key === undefined ? state.leave() : state.putAt(toReceiver(key))),
    cancel: state.leave,
  })
}

/** Of any of the block's cases. */
function createFindBar({ desk }: ColumnsSource): FindBar {
  const findInterest = createFindInterest(desk.interests)
  return (person, { rows }) =>
    rows
      .map(({ line }) => (person && line ? findInterest(person, line) : undefined))
      .find((interest) => interest !== undefined)
}
