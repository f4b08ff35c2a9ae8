/**
 * "Changed 3 times": opens the history of a question, where there is one.
 * [UI100 UI14]
 *
 * The number is that of the first register, the answer; a note's bursts that gave
 * way to each other would be counted with it, so a changed note says "History".
 * Follows in a pause of the work: nobody waits for it, and at each tap it would be
 * laid out anew. Where the history is open it goes with it. Where it would take a
 * line of its own it comes when the page is opened the next time: under a finger
 * that is on its way to the next row, nothing moves.
 */
import { type ReadonlySignal, useComputed } from '@preact/signals'
import { useState } from 'preact/hooks'
import { Button } from '../parts/Button.tsx'
import { useBound } from '../parts/use-bound.ts'
import { historyWords } from '../words/history.ts'
import { useRegisters } from './case-screen.ts'

export interface HistoryButtonProps {
  /** The answer first, then what is written beside it. */
  readonly paths: readonly string[]
  readonly about: string
  readonly isOpen: boolean
  readonly controls: string
  readonly onClick: () => void
  /** The row has room for it: it may come while the row is worked in. */
  readonly hasRoom?: boolean
}

export function HistoryButton(props: HistoryButtonProps) {
  const { paths, about, isOpen, controls, onClick, hasRoom = false } = props
  const { open, settling } = useRegisters()
  const isRead = useBound(isOpen)
  const held = useComputed(() => {
    const follows = isRead.value ? settling.beat : settling.pause
    follows.value
    return makeWords(paths.map((path) => open.countOps(path)))
  })
  // Empty while there is nothing to open: a page has twenty of them.
  const isThere = useComputed(() => held.value.before !== '')
  const [wasThere] = useState(isThere.peek())
  const isShown = hasRoom ? isThere.value : wasThere
  // A name, and no hidden words: see `nameWithAbout`.
  const label = useComputed(() => {
    const { before, number, after } = held.value
    return `${before}${number}${after}, ${historyWords.of(about)}`
  })
  return (
    <span class="history-button">
      {isShown && (
        <Button kind="quiet" label={label} expanded={isOpen} controls={controls} onClick={onClick}>
          <span>
            <Count held={held} />
          </span>
        </Button>
      )}
    </span>
  )
}

/** Each part follows its own words: the next number writes nothing but itself. */
function Count({ held }: { readonly held: ReadonlySignal<typeof NOTHING> }) {
  const before = useComputed(() => held.value.before)
  const number = useComputed(() => held.value.number)
  const after = useComputed(() => held.value.after)
  // As wide as its digits: the next number of as many lays out nothing.
  const look = useComputed(
    () => `history-button__number history-button__number--${held.value.number.length}`,
  )
  return (
    <>
      {before}
      <span class={look}>{number}</span>
      {after}
    </>
  )
}

const NOTHING = { before: '', number: '', after: '' }

function makeWords([answer = 0, ...others]: readonly number[]): typeof NOTHING {
  if (answer === 2) return { ...NOTHING, before: historyWords.once }
  const [before, after] = historyWords.times
  if (answer > 2) return { before, number: String(answer - 1), after }
  return others.some((count) => count > 1) ? { ...NOTHING, before: historyWords.short } : NOTHING
}
