/**
 * Moving officers' blocks on the board: picked up, led to a column, put down.
 * [UI64 UI65]
 *
 * One way for all hands. A tap or Enter picks a block up; a tap on "Put here", or
 * the arrows and Enter, put it down; Escape leaves it where it is. Dragging does
 * the same in one go. Every step is said to a screen reader.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { DeclaredInterest } from '../../../domain/sampling/allocation/interests.ts'
import { allocationWords } from '../../words/allocation.ts'
import { type BoardBlock, type BoardColumn, blockStreams } from './list-columns.ts'
import type { Giving, Receiver } from './use-giving.ts'

const words = allocationWords.board

export interface Picked {
  readonly block: BoardBlock
  readonly from: Receiver
  /** Where it would be put. */
  readonly to: Receiver
}

export interface BoardState {
  readonly picked: Picked | undefined
  /** For the live region. */
  readonly spoken: string
  pick(block: BoardBlock, from: Receiver): void
  /** One column to the left or to the right. */
  lead(by: -1 | 1): void
  leadTo(to: Receiver): void
  put(): void
  putAt(to: Receiver): void
  leave(): void
  /** The conflict of interest of a column's person with the picked block. */
  barOf(person: Receiver): DeclaredInterest | undefined
}

export type FindBar = (person: Receiver, block: BoardBlock) => DeclaredInterest | undefined

export function useBoard(
  columns: readonly BoardColumn[],
  giving: Giving,
  findBar: FindBar,
): BoardState {
  const [picked, setPicked] = useState<Picked>()
  const [spoken, setSpoken] = useState('')
  const keepFocus = useKeptFocus(columns)
  const nameOf = (person: Receiver) =>
    columns.find((column) => column.person === person)?.name ?? words.nobody
  const leadTo = (to: Receiver) => {
    if (!picked || picked.to === to) return
    setPicked({ ...picked, to })
    setSpoken(leadToWords(columns, to, findBar(to, picked.block)))
  }
  const leave = () => {
    if (picked) setSpoken(words.left(titleOf(picked.block), nameOf(picked.from)))
    setPicked(undefined)
  }
  const putAt = (to: Receiver) => {
    if (!picked) return
    if (to === picked.from) return leave()
    const { block } = picked
    setPicked(undefined)
    const isBarred = findBar(to, block) !== undefined
    keepFocus(isBarred ? block.key : `${to ?? ''}${block.key.slice(block.key.indexOf('/'))}`)
    setSpoken(isBarred ? words.barredAt(nameOf(to)) : words.putting(titleOf(block), nameOf(to)))
    giving.give(new Map(blockStreams(block).map((stream) => [stream, to])))
  }
  return {
    picked,
    spoken,
    pick(block, from) {
      giving.hush()
      setPicked({ block, from, to: from })
      setSpoken(words.picked(titleOf(block), block.rows.length, nameOf(from)))
    },
    lead(by) {
      const at = columns.findIndex(({ person }) => person === picked?.to)
      const next = columns[at + by]
      if (next) leadTo(next.person)
    },
    leadTo,
    put: () => picked && putAt(picked.to),
    putAt,
    leave,
    barOf: (person) => (picked ? findBar(person, picked.block) : undefined),
  }
}

function leadToWords(
  columns: readonly BoardColumn[],
  to: Receiver,
  bar: DeclaredInterest | undefined,
): string {
  const at = columns.findIndex(({ person }) => person === to)
  const { name = words.nobody, weight = 0 } = columns[at] ?? {}
  return bar ? words.barredAt(name) : words.at(name, at + 1, columns.length, weight)
}

/** The card that was put down stands in another column then, and keeps the focus. */
function useKeptFocus(columns: readonly BoardColumn[]): (key: string) => void {
  const wanted = useRef<string | undefined>(undefined)
  useEffect(() => {
    const card = wanted.current === undefined ? undefined : findCard(wanted.current)
    if (!card) return
    wanted.current = undefined
    if (document.activeElement === document.body) card.focus()
  }, [columns])
  return (key) => {
    wanted.current = key
  }
}

export const titleOf = ({ officer, rows }: BoardBlock): string =>
  officer ?? rows[0]?.line?.reference ?? words.notHere

const findCard = (key: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('[data-block]')].find(
    ({ dataset }) => dataset.block === key,
  )
