/**
 * Linking a jotting by tap-tap and by dragging: which one is chosen, and what
 * happens on a question.  [JO6]
 *
 * Questions are whatever carries `data-column`: the targets beside the list and
 * the entries of the rail.
 */
import { type Signal, useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import { linkJotting } from '../../../session/jot.ts'
import { useDrag } from '../../parts/use-drag.ts'
import { jotWords as words } from '../../words/jottings.ts'
import { useCaseScreen } from '../case-screen.ts'

export interface Linking {
  /** The jotting whose questions are tapped next. */
  readonly chosen: Signal<string | undefined>
  link(jotting: string, question: string): void
}

const OVER = 'drop-target'

/** `onLinked`: what was just linked. */
export function useLinking(
  page: RefObject<HTMLElement | null>,
  onLinked: (jotting: string) => void,
): Linking {
  const { open, canWrite, voice } = useCaseScreen()
  const chosen = useSignal<string | undefined>(undefined)
  const dragged = useRef<string | undefined>(undefined)
  const link = (jotting: string, question: string) => {
    if (!canWrite.peek()) return
    onLinked(jotting)
    linkJotting(open, jotting, question)
    voice.say(words.linked(question))
  }
  const rest = () => {
    dragged.current = undefined
    mark(undefined)
  }
  useDrag(page, {
    begin(jotting) {
      dragged.current = jotting
      chosen.value = jotting
    },
    over: mark,
    drop(question) {
      if (dragged.current && question !== undefined) link(dragged.current, question)
      rest()
    },
    cancel: rest,
  })
  return { chosen, link }
}

/** The question under the pointer, marked without drawing anything again. */
function mark(question: string | undefined): void {
  for (const one of document.querySelectorAll<HTMLElement>('[data-column]'))
    one.classList.toggle(OVER, one.dataset.column === question)
}
