/**
 * Time for tests: one true time that only a test moves, and as many clocks on it
 * as there are devices, each as wrong as the test wants.
 *
 * The wall clock may be wrong or jump; the monotonic one never is.
 */

import { parseShownTime } from '../../server/system.ts'
import type { Clock } from '../../src/base/ports.ts'

export interface TrueTime {
  nowMs(): number
  pass(ms: number): void
}

export interface TestClock extends Clock {
  /** What the wall clock says, in milliseconds since 1970. */
  wallMs(): number
  /** How wrong the wall clock is from now on. */
  setWrongBy(ms: number): void
}

/** Monday 25 March 2019, half past nine: a first day of fieldwork. */
export const START_MS = Date.UTC(2019, 2, 25, 9, 30)

export function createTrueTime(startMs: number = START_MS): TrueTime {
  let nowMs = startMs
  return {
    nowMs: () => nowMs,
    pass(ms) {
      nowMs += ms
    },
  }
}

export function createTestClock(time: TrueTime = createTrueTime(), wrongByMs = 0): TestClock {
  const startMs = time.nowMs()
  let offsetMs = wrongByMs
  const wallMs = () => time.nowMs() + offsetMs
  return {
    now: () => parseShownTime(new Date(wallMs())),
    monotonicMs: () => time.nowMs() - startMs,
    wallMs,
    setWrongBy(ms) {
      offsetMs = ms
    },
  }
}
