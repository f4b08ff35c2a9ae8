/**
 * When a tap has settled: kept, or for once slow.  [UI2 UI14]
 *
 * A tap is drawn in two frames and no more. The first shows the chosen answer.
 * The second shows all that follows from it (counts, suggestion, "Kept"), a few
 * milliseconds later, when it is on disk: laid out once, and never in the way of
 * the first. Where the disk is slow the counts do not wait for it.
 */
import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { OpenStream } from '../../session/open-case.ts'

export interface Settling {
  /** Grows when what changed is on disk, or after a moment when it is slow. */
  readonly beat: ReadonlySignal<number>
  /** Something has been on its way to the disk for longer than it should. */
  readonly isSlow: ReadonlySignal<boolean>
  /** So long that the whole page says it. */
  readonly isLate: ReadonlySignal<boolean>
  stop(): void
}

const SLOW_MS = 250
const LATE_MS = 2000

export function createSettling({ waiting, revision }: OpenStream): Settling {
  const beat = signal(0)
  const isSlow = signal(false)
  const isLate = signal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  const clear = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const stop = effect(() => {
    revision.value
    if (waiting.value === 0) {
      clear()
      isSlow.value = false
      isLate.value = false
      beat.value = beat.peek() + 1
    } else if (timer === undefined) {
      // One after the other: nearly every tap needs neither.
      timer = setTimeout(() => {
        timer = setTimeout(() => {
          isLate.value = true
        }, LATE_MS - SLOW_MS)
        isSlow.value = true
        beat.value = beat.peek() + 1
      }, SLOW_MS)
    }
  })
  return {
    beat,
    isSlow,
    isLate,
    stop() {
      clear()
      stop()
    },
  }
}
