/**
 * The idle lock: by whichever clock has gone further, with a warning before it.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createIdleLock, LOCK_TIMES } from '../../../src/session/lock.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function createBench() {
  const now = { monotonic: 0, wall: Date.UTC(2019, 2, 25) }
  let locks = 0
  const lock = createIdleLock({
    times: LOCK_TIMES,
    monotonicMs: () => now.monotonic,
    wallMs: () => now.wall,
    onLock: () => {
      locks += 1
    },
  })
  const pass = (ms: number) => {
    for (let left = ms; left > 0; left -= 1000) {
      now.monotonic += 1000
      now.wall += 1000
      vi.advanceTimersByTime(1000)
    }
  }
  return { lock, now, pass, locks: () => locks }
}

describe('idle', () => {
  test('[SE8 UI6] five minutes, with a warning for the last half minute', () => {
    const { lock, pass, locks } = createBench()
    pass(LOCK_TIMES.idleMs - LOCK_TIMES.warningMs - 1000)
    expect(lock.warning.value).toBeNull()
    pass(1000)
    expect(lock.warning.value).toBe(30_000)
    pass(29_000)
    expect([lock.warning.value, locks()]).toEqual([1000, 0])
    pass(1000)
    expect(locks()).toBe(1)
    lock.stop()
  })

  test('[SE8 UI6] a touch takes the warning away and begins anew', () => {
    const { lock, pass, locks } = createBench()
    pass(280_000)
    expect(lock.warning.value).not.toBeNull()
    lock.active()
    expect(lock.warning.value).toBeNull()
    pass(299_000)
    expect(locks()).toBe(0)
    lock.stop()
  })

  test('[SE8] a tablet that slept wakes locked: the wall clock went on alone', () => {
    const { now, pass, locks, lock } = createBench()
    now.wall += 3_600_000
    pass(1000)
    expect(locks()).toBe(1)
    lock.stop()
  })

  test('[SE8] a wall clock that was put back does not keep it open', () => {
    const { now, pass, locks } = createBench()
    now.wall -= 86_400_000
    pass(LOCK_TIMES.idleMs)
    expect(locks()).toBe(1)
  })

  test('[LK2] a wall clock that goes back locks within a second; one put right by seconds does not', () => {
    const { now, pass, locks } = createBench()
    pass(10_000)
    now.wall -= 20_000
    pass(1000)
    expect(locks()).toBe(0)
    now.wall -= 60_000
    pass(1000)
    expect(locks()).toBe(1)
  })

  test('[LK2] the first touch after a sleep locks: no timer needs to have run before it', () => {
    const { lock, now, locks } = createBench()
    now.wall += 3_600_000
    lock.active()
    expect(locks()).toBe(1)
    lock.active()
    lock.visible()
    expect(locks()).toBe(1)
  })

  test('[LK1] the warning stands for twenty seconds at least, and every touch begins anew', () => {
    expect(LOCK_TIMES.warningMs).toBeGreaterThanOrEqual(20_000)
    const { lock, pass, locks } = createBench()
    for (let turn = 0; turn < 11; turn++) {
      pass(LOCK_TIMES.idleMs - 10_000)
      expect(lock.warning.value).toBe(10_000)
      lock.active()
      expect(lock.warning.value).toBeNull()
    }
    expect(locks()).toBe(0)
    lock.stop()
  })
})

describe('hidden', () => {
  test('[SE8 UI6] for a minute locks, whatever was touched before', () => {
    const { lock, pass, locks } = createBench()
    lock.active()
    lock.hidden()
    pass(59_000)
    expect(locks()).toBe(0)
    pass(1000)
    expect(locks()).toBe(1)
    lock.stop()
  })

  test('[SE8 UI6] back in time goes on; back too late is locked on the spot', () => {
    const { lock, pass, now, locks } = createBench()
    lock.hidden()
    pass(30_000)
    lock.visible()
    pass(60_000)
    expect(locks()).toBe(0)
    lock.hidden()
    // Timers stood still while the tablet was away.
    now.monotonic += 61_000
    now.wall += 61_000
    lock.visible()
    expect(locks()).toBe(1)
    lock.stop()
  })
})
