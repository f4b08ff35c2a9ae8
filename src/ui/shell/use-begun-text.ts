/**
 * The text of a form, which is there again after a lock.  [UI155 DO10 DO16]
 *
 * Kept when the form is left or the tablet locks, and after each pause: a page that
 * is loaded anew, or ended by the system, asks nobody. What was kept as an entry or a
 * decision is no draft any more.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import { useApp } from './app-model.ts'

export interface Draft {
  readonly text: string
  /** There is something that is not kept yet. */
  readonly isBegun: boolean
  write(text: string): void
  /** It was kept; the form begins again with this. */
  settle(text: string): void
}

/** Where it is kept meanwhile. */
export interface DraftPlace {
  readonly form: string
  read(): Promise<string | undefined>
  keep(text: string | undefined): Promise<unknown>
}

/** Longer than the gap between two words: each keeping seals the whole text. */
const PAUSE_MS = 1_000

export function useBegunText({ form, read, keep: write }: DraftPlace, begun = ''): Draft {
  const { keepers } = useApp()
  const [text, setText] = useState(begun)
  const now = useRef({ text: begun, base: begun, stored: '' })
  const tail = useRef<Promise<unknown>>(Promise.resolve())
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const keep = useRef(async () => undefined)
  keep.current = async () => {
    const { text: typed, base, stored } = now.current
    const wanted = typed === base ? '' : typed
    if (wanted !== stored) {
      now.current.stored = wanted
      // In order: what is settled right behind a leave must be gone in the end.
      tail.current = tail.current.then(() => write(wanted || undefined))
    }
    await tail.current
  }
  useEffect(() => {
    const left = { isLeft: false }
    void read().then((found) => {
      if (left.isLeft || found === undefined || now.current.text !== now.current.base) return
      now.current = { ...now.current, text: found, stored: found }
      setText(found)
    })
    const keeper = () => keep.current()
    keepers.add(keeper)
    return () => {
      left.isLeft = true
      keepers.delete(keeper)
      clearTimeout(pause.current)
      void keeper()
    }
  }, [keepers, form])
  return {
    text,
    isBegun: text !== now.current.base,
    write(typed) {
      now.current.text = typed
      setText(typed)
      clearTimeout(pause.current)
      pause.current = setTimeout(() => void keep.current(), PAUSE_MS)
    },
    settle(kept) {
      now.current = { ...now.current, text: kept, base: kept }
      setText(kept)
      void keep.current()
    },
  }
}
