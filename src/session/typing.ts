/**
 * Typing in one field: an operation for each burst.  [OP7 UI2]
 *
 * At most 300 ms after the last key, and at once on blur, hide and lock. While a
 * burst is unsent, the next burst of the same focus takes its place, so an
 * afternoon's note is one operation and not three hundred.
 */
import type { OpId } from '../base/brand.ts'
import type { Op } from '../ops/op.ts'

export interface TypingFocus {
  readonly path: string
  input(text: string): void
  /** Writes what is still in the air, now. */
  flush(): void
}

export interface TypingDeps {
  /** Writes a burst in place of the last one of this focus; undefined when nothing changed. */
  readonly write: (text: string, last: Op | undefined) => Op | undefined
  readonly onTyping: () => void
}

const BURST_MS = 300

/** What the author of a burst had before their eyes. */
export interface Sight {
  /** Heads when the focus began. What others add meanwhile is a conflict, not replaced. */
  readonly seen: readonly OpId[]
  /** Heads now that were written here. */
  readonly own: readonly OpId[]
  readonly last: Pick<Op, 'after'> | undefined
}

/**
 * What a burst replaces. The last one may never be sent: what it replaced, this
 * one must replace too. `settled` need no naming: bursts that are gone from the
 * disk, and what a burst that stays has replaced already. Without that an
 * afternoon's note would name hundreds.
 */
export const sightToAfter = ({ seen, own, last }: Sight, settled: ReadonlySet<OpId>): OpId[] =>
  [...seen, ...own, ...(last?.after ?? [])].filter((id) => !settled.has(id))

export function createTypingFocus(path: string, deps: TypingDeps): TypingFocus {
  let pending: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: Op | undefined
  const flush = () => {
    clearTimeout(timer)
    if (pending === undefined) return
    const text = pending
    pending = undefined
    last = deps.write(text, last) ?? last
  }
  return {
    path,
    input(text) {
      pending = text
      deps.onTyping()
      clearTimeout(timer)
      timer = setTimeout(flush, BURST_MS)
    },
    flush,
  }
}
