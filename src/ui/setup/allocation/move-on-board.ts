/**
 * The keys of the board. With nothing picked up the arrows go from card to card;
 * with a block picked up left and right lead it from column to column, Enter puts
 * it down and Escape leaves it.  [UI65]
 */
import type { BoardState } from './use-board.ts'

export function moveOnBoard(event: KeyboardEvent, state: BoardState): void {
  const { key, target, currentTarget } = event
  if (event.altKey || event.ctrlKey || event.metaKey) return
  if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return
  if (state.picked) {
    if (leadPicked(key, state, target)) event.preventDefault()
    return
  }
  const next = findNext(currentTarget, target, key)
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** Enter on the card itself is its click, which puts it down. */
function leadPicked(key: string, state: BoardState, target: HTMLElement): boolean {
  if (target.dataset.block === undefined && key !== 'Escape') return false
  switch (key) {
    case 'ArrowLeft':
      state.lead(-1)
      return true
    case 'ArrowRight':
      state.lead(1)
      return true
    case 'Escape':
      state.leave()
      return true
    default:
      return key === 'ArrowUp' || key === 'ArrowDown'
  }
}

function findNext(board: HTMLElement, card: HTMLElement, key: string): HTMLElement | undefined {
  const columns = [...board.querySelectorAll<HTMLElement>('[data-column]')].map((column) => [
    ...column.querySelectorAll<HTMLElement>('[data-block]'),
  ])
  const at = columns.findIndex((cards) => cards.includes(card))
  const row = columns[at]?.indexOf(card) ?? -1
  if (at === -1) return undefined
  switch (key) {
    case 'ArrowUp':
      return columns[at]?.[row - 1]
    case 'ArrowDown':
      return columns[at]?.[row + 1]
    case 'ArrowLeft':
      return toRow(columns.slice(0, at).findLast(hasCards), row)
    case 'ArrowRight':
      return toRow(columns.slice(at + 1).find(hasCards), row)
    default:
      return undefined
  }
}

const hasCards = (cards: readonly HTMLElement[]): boolean => cards.length > 0

const toRow = (cards: readonly HTMLElement[] | undefined, row: number): HTMLElement | undefined =>
  cards?.[Math.min(row, cards.length - 1)]
