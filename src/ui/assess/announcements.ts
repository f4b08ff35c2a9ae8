/**
 * What the page says aloud, and how rarely.  [UI12]
 *
 * "Kept" is said after a pause in the work and at most every quarter of a minute;
 * a failure at once. The same sentence twice is made different by a space, else a
 * screen reader passes over it.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Announcements } from '../parts/Announcer.tsx'
import { PAUSE_MS } from './settling.ts'

export interface Voice extends Announcements {
  say(text: string): void
  shout(text: string): void
}

export function createVoice(): Voice {
  const polite = signal('')
  const urgent = signal('')
  const again = (before: string, text: string) => (before === text ? `${text}\u00a0` : text)
  return {
    polite,
    urgent,
    say(text) {
      polite.value = again(polite.peek(), text)
    },
    shout(text) {
      urgent.value = again(urgent.peek(), text)
    },
  }
}

export interface WaitingWords {
  readonly kept: string
  readonly late: (count: number) => string
}

const RARELY_MS = 15_000
const LATE_MS = 3000

/** Speaks of what is kept and of what is late. Returns the way to stop. */
export function speakOfWaiting(
  waiting: ReadonlySignal<number>,
  voice: Voice,
  words: WaitingWords,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastSaid = Number.NEGATIVE_INFINITY
  let before = waiting.peek()
  const isSaidAgain = () => performance.now() + PAUSE_MS - lastSaid >= RARELY_MS
  const sayKept = () => {
    lastSaid = performance.now()
    voice.say(words.kept)
  }
  const stop = waiting.subscribe((count) => {
    if (count > 0 === before > 0) return
    before = count
    clearTimeout(timer)
    if (count > 0) timer = setTimeout(() => voice.shout(words.late(waiting.peek())), LATE_MS)
    // No timer at each tap for what would be said too early anyway.
    else if (isSaidAgain()) timer = setTimeout(sayKept, PAUSE_MS)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
