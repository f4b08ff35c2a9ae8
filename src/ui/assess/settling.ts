/**
 * When a tap has settled: kept, or for once slow.  [UI2 UI14]
 *
 * A tap is drawn in two frames and no more. The first shows the chosen answer.
 * The second shows all that follows from it and is looked for (counts, suggestion,
 * "Kept"), a few milliseconds later, when it is on disk: laid out once, and never
 * in the way of the first. Where the disk is slow the counts do not wait for it.
 * What nobody looks for comes in a pause of the work: laid out once for many taps.
 */
import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { OpenStream } from '../../session/open-case.ts'

export interface Settling {
  /** Grows when what changed is on disk, or after a moment when it is slow. */
  readonly beat: ReadonlySignal<number>
  /** Grows when nothing has settled for a moment. */
  readonly pause: ReadonlySignal<number>
  /** Something has been on its way to the disk for longer than it should. */
  readonly isSlow: ReadonlySignal<boolean>
  /** So long that the whole page says it. */
  readonly isLate: ReadonlySignal<boolean>
  stop(): void
}

const SLOW_MS = 250
const LATE_MS = 2000
/** A pause in the work: long enough that the next tap is not on its way already. */
export const PAUSE_MS = 1500

export function createSettling({ waiting, revision }: OpenStream): Settling {
  const beat = signal(0)
  const isSlow = signal(false)
  const isLate = signal(false)
  const pauses = createPauses()
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
      pauses.put()
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
    pause: pauses.count,
    isSlow,
    isLate,
    stop() {
      clear()
      pauses.stop()
      stop()
    },
  }
}

/** Counts the pauses in what is put. One timer for many taps, and not one for each. */
function createPauses() {
  const count = signal(0)
  let lastAt = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = (ms: number) => {
    timer = setTimeout(() => {
      const left = lastAt + PAUSE_MS - performance.now()
      timer = undefined
      if (left > 0) wait(left)
      else count.value += 1
    }, ms)
  }
  return {
    count,
    put() {
      lastAt = performance.now()
      if (timer === undefined) wait(PAUSE_MS)
    },
    stop: () => clearTimeout(timer),
  }
}
