/**
 * Lock: what is being typed is kept first, then everything goes with the page.
 * [SE8 UI6 LK1 LK2]
 *
 * Idle for five minutes with a warning of thirty seconds, hidden for sixty
 * seconds, or the Hide button. Time is measured by the clock that only grows and
 * by the wall clock, and the larger gap counts: a tablet that slept must not
 * wake unlocked. A wall clock that goes back could hide a sleep, so that locks
 * at once. It locks once.
 */
import { type ReadonlySignal, signal } from '@preact/signals-core'

export interface LockTimes {
  readonly idleMs: number
  readonly warningMs: number
  readonly hiddenMs: number
}

export const LOCK_TIMES: LockTimes = { idleMs: 300_000, warningMs: 30_000, hiddenMs: 60_000 }

export interface IdleLock {
  /** Something was touched, typed or scrolled. */
  active(): void
  hidden(): void
  visible(): void
  /** Milliseconds until the lock while the warning is up, else null. */
  readonly warning: ReadonlySignal<number | null>
  stop(): void
}

export interface IdleLockDeps {
  readonly times: LockTimes
  readonly monotonicMs: () => number
  readonly wallMs: () => number
  readonly onLock: () => void
}

const TICK_MS = 1000
/** Clocks are put right by a few seconds at a time; more than this hides something. */
const CLOCK_SLACK_MS = 30_000

export function createIdleLock(deps: IdleLockDeps): IdleLock {
  const { times, onLock } = deps
  const warning = signal<number | null>(null)
  const stamp = () => ({ monotonic: deps.monotonicMs(), wall: deps.wallMs() })
  let lastActive = stamp()
  let lastTick = lastActive
  let ended = false
  let hiddenSince: ReturnType<typeof stamp> | undefined
  const sinceMs = (from: ReturnType<typeof stamp>) => {
    const now = stamp()
    return Math.max(now.monotonic - from.monotonic, now.wall - from.wall)
  }
  const isPutBack = () => {
    const before = lastTick
    lastTick = stamp()
    return lastTick.wall < before.wall - CLOCK_SLACK_MS
  }
  const isOver = () => {
    const isHiddenTooLong = hiddenSince !== undefined && sinceMs(hiddenSince) >= times.hiddenMs
    return isPutBack() || isHiddenTooLong || sinceMs(lastActive) >= times.idleMs
  }
  /** True once it has locked: nothing takes that back. */
  const lockIfOver = () => {
    if (!ended && isOver()) {
      stop()
      onLock()
    }
    return ended
  }
  const tick = () => {
    if (lockIfOver()) return
    const leftMs = times.idleMs - sinceMs(lastActive)
    warning.value = leftMs <= times.warningMs ? leftMs : null
  }
  const timer = setInterval(tick, TICK_MS)
  const stop = () => {
    ended = true
    clearInterval(timer)
  }
  return {
    active() {
      // Whoever comes back after a sleep may not be the one who was here.
      if (lockIfOver()) return
      lastActive = stamp()
      warning.value = null
    },
    hidden() {
      hiddenSince ??= stamp()
    },
    visible() {
      tick()
      hiddenSince = undefined
    },
    warning,
    stop,
  }
}
