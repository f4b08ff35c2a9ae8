/**
 * The loop: when a round begins, how long a failure waits, and what is said.
 */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { err, ok } from '../../../src/base/result.ts'
import type { HelloAnswer } from '../../../src/ops/envelope/protocol.ts'
import { createLoop, type LoopDeps, type SyncLoop } from '../../../src/sync/loop.ts'
import { IDLE, type SyncStatus } from '../../../src/sync/status.ts'
import type { TransportFault } from '../../../src/sync/transport.ts'
import { createDeviceLog } from '../../contract/device-log-kit.ts'
import { createTestClock, createTrueTime, type TestClock, type TrueTime } from '../../kit/clock.ts'
import { createScripted, makeHello } from './scripted-transport.ts'

interface Bench {
  readonly loop: SyncLoop
  readonly statuses: SyncStatus[]
  readonly clock: TestClock
  rounds(): number
  pass(ms: number): Promise<void>
  /** What the endpoint says from now on. */
  answer(next: HelloAnswer | TransportFault): void
  /** Until released, the next hello hangs. */
  hang(): () => void
  stop(): void
}

const benches: Bench[] = []
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  for (const bench of benches.splice(0)) bench.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const tick = () => new Promise<void>((resolve) => setImmediate(resolve))
/** Lets the store, which is on real time, finish what it has begun. */
const settle = async () => {
  for (let turn = 0; turn < 60; turn++) await tick()
}

async function createBench(change: Partial<LoopDeps> = {}): Promise<Bench> {
  const { log } = await createDeviceLog()
  const time: TrueTime = createTrueTime()
  const clock = createTestClock(time)
  let said: HelloAnswer | TransportFault = makeHello()
  let held: Promise<void> | undefined
  const scripted = createScripted({
    async hello() {
      await held
      return 'kind' in said ? err(said) : ok(said)
    },
  })
  const statuses: SyncStatus[] = []
  const ending = new AbortController()
  const loop = createLoop(ending.signal, {
    log,
    transport: scripted.transport,
    clock,
    appVersion: 'test',
    alone: async (work) => {
      await work()
      return true
    },
    chance: () => 0,
    onStatus: (status) => statuses.push(status),
    ...change,
  })
  const bench: Bench = {
    loop,
    statuses,
    clock,
    rounds: () => scripted.asked.hellos,
    async pass(ms) {
      time.pass(ms)
      await vi.advanceTimersByTimeAsync(ms)
      await settle()
    },
    answer(next) {
      said = next
    },
    hang() {
      let release = () => {}
      held = new Promise((resolve) => {
        release = resolve
      })
      return release
    },
    stop: () => ending.abort(),
  }
  benches.push(bench)
  return bench
}
const away: TransportFault = { kind: 'no-network' }

describe('when', () => {
  test('[SY1] at once, and then every minute', async () => {
    const bench = await createBench()
    await bench.pass(0)
    expect(bench.rounds()).toBe(1)
    await bench.pass(59_999)
    expect(bench.rounds()).toBe(1)
    await bench.pass(1)
    expect(bench.rounds()).toBe(2)
  })

  test.each(['kept', 'online', 'visible', 'background'] as const)(
    '[SY1] "%s" begins one soon, and several of them only one',
    async (trigger) => {
      const bench = await createBench()
      await bench.pass(0)
      bench.loop.wake(trigger)
      await bench.pass(1000)
      bench.loop.wake(trigger)
      bench.loop.wake('kept')
      expect(bench.rounds()).toBe(1)
      await bench.pass(500)
      expect(bench.rounds()).toBe(2)
      await bench.pass(50_000)
      expect(bench.rounds()).toBe(2)
    },
  )

  test('[SY1] what is kept while a round is under way goes out soon after it', async () => {
    const bench = await createBench()
    const release = bench.hang()
    await bench.pass(0)
    bench.loop.wake('kept')
    await bench.pass(5000)
    expect(bench.rounds()).toBe(1)
    release()
    await settle()
    await bench.pass(1500)
    expect(bench.rounds()).toBe(2)
  })

  test('[SY1] the button begins one now, or after the one that runs, and resolves at its end', async () => {
    const bench = await createBench()
    await bench.pass(0)
    await bench.loop.runNow()
    expect(bench.rounds()).toBe(2)
    const release = bench.hang()
    const first = bench.loop.runNow()
    await settle()
    const second = bench.loop.runNow()
    await settle()
    expect(bench.rounds()).toBe(3)
    release()
    await Promise.all([first, second])
    expect(bench.rounds()).toBe(4)
    expect(bench.loop.status().phase).toBe('idle')
  })

  test('[SY1] not at all after its end', async () => {
    const bench = await createBench()
    await bench.pass(0)
    bench.stop()
    bench.loop.wake('online')
    await bench.pass(600_000)
    expect(bench.rounds()).toBe(1)
  })

  test('[SY12] not while another tab has it; tried again a minute later', async () => {
    let isFree = false
    const bench = await createBench({
      alone: async (work) => {
        if (isFree) await work()
        return isFree
      },
    })
    await bench.pass(0)
    expect(bench.rounds()).toBe(0)
    expect(bench.loop.status()).toEqual(IDLE)
    isFree = true
    await bench.pass(60_000)
    expect(bench.rounds()).toBe(1)
  })
})

describe('after a failure', () => {
  test.each([
    [0, [1000, 2000, 4000, 8000, 16_000, 32_000, 64_000, 128_000, 150_000, 150_000]],
    [1, [2000, 4000, 8000, 16_000, 32_000, 64_000, 128_000, 256_000, 300_000, 300_000]],
  ])(
    '[SY10] waits grow from two seconds to five minutes, with chance %i in them',
    async (chance, waits) => {
      const bench = await createBench({ chance: () => chance })
      bench.answer(away)
      await bench.pass(0)
      for (const [index, wait] of waits.entries()) {
        await bench.pass(wait - 1)
        expect(bench.rounds()).toBe(index + 1)
        await bench.pass(1)
        expect(bench.rounds()).toBe(index + 2)
      }
    },
  )

  test('[SY10] an answer kept meanwhile does not cut the wait short; the network\u2019s return does', async () => {
    for (const trigger of ['online', 'visible', 'background'] as const) {
      const bench = await createBench({ chance: () => 1 })
      bench.answer(away)
      await bench.pass(0)
      await bench.pass(2000)
      await bench.pass(4000)
      expect(bench.rounds()).toBe(3)
      bench.loop.wake('kept')
      await bench.pass(3000)
      expect(bench.rounds()).toBe(3)
      bench.loop.wake(trigger)
      await bench.pass(1500)
      expect(bench.rounds()).toBe(4)
    }
  })

  test('[SY10] the network\u2019s return in the middle of a round that then fails is not forgotten', async () => {
    const bench = await createBench({ chance: () => 1 })
    const release = bench.hang()
    await bench.pass(0)
    bench.answer(away)
    bench.loop.wake('online')
    await bench.pass(30_000)
    release()
    await settle()
    bench.answer(makeHello())
    await bench.pass(1500)
    expect(bench.rounds()).toBe(2)
    expect(bench.loop.status().phase).toBe('idle')
  })

  test('[SY10] a busy endpoint is given the time that it asked for', async () => {
    const bench = await createBench()
    bench.answer({ kind: 'busy', waitMs: 45_000 })
    await bench.pass(0)
    await bench.pass(44_999)
    expect(bench.rounds()).toBe(1)
    await bench.pass(1)
    expect(bench.rounds()).toBe(2)
  })

  test('[SY10] one success, and waits begin anew', async () => {
    const bench = await createBench()
    bench.answer(away)
    await bench.pass(0)
    await bench.pass(1000)
    bench.answer(makeHello())
    await bench.pass(2000)
    expect(bench.loop.status().phase).toBe('idle')
    bench.answer(away)
    await bench.pass(60_000)
    expect(bench.rounds()).toBe(4)
    await bench.pass(1000)
    expect(bench.rounds()).toBe(5)
  })

  test('[SY10] a bug reaches the one boundary, and the loop goes on', async () => {
    const thrown: unknown[] = []
    const queue = globalThis.queueMicrotask
    vi.stubGlobal('queueMicrotask', (work: () => void) => {
      queue(() => {
        try {
          work()
        } catch (error) {
          thrown.push(error)
        }
      })
    })
    let isBroken = true
    const bench = await createBench({
      alone: async (work) => {
        await work()
        return true
      },
      onStatus: (status) => {
        if (isBroken && status.lastContact) {
          isBroken = false
          throw new Error('a bug in a screen')
        }
      },
    })
    await bench.pass(0)
    expect(thrown).toHaveLength(1)
    expect(bench.loop.status().phase).toBe('waiting')
    await bench.pass(2000)
    expect(bench.loop.status().phase).toBe('idle')
  })
})

describe('what is said', () => {
  test('[UI1] running, then idle, with the time of contact', async () => {
    const bench = await createBench()
    await bench.pass(0)
    expect(bench.statuses.map(({ phase }) => phase)).toEqual(['running', 'running', 'idle'])
    expect(bench.loop.status()).toEqual({ ...IDLE, lastContact: '2019-03-25T09:30:00.000Z' })
  })

  test('[UI1] the press of the button shows at once, before the other tabs were asked', async () => {
    let letGo = () => {}
    const asked = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const bench = await createBench({
      alone: async (work) => {
        await asked
        await work()
        return true
      },
    })
    const round = bench.loop.runNow()
    expect(bench.loop.status().phase).toBe('running')
    letGo()
    await round
    expect(bench.rounds()).toBe(1)
    expect(bench.loop.status().phase).toBe('idle')
  })

  test('[UI1] offline since when, once, until the office is reached again', async () => {
    const bench = await createBench()
    await bench.pass(0)
    bench.answer(away)
    await bench.pass(60_000)
    expect(bench.loop.status()).toMatchObject({
      phase: 'waiting',
      fault: away,
      offlineSince: '2019-03-25T09:31:00.000Z',
      lastContact: '2019-03-25T09:30:00.000Z',
    })
    bench.answer({ kind: 'not-the-office' })
    await bench.pass(1000)
    expect(bench.loop.status().offlineSince).toBe('2019-03-25T09:31:00.000Z')
    bench.answer(makeHello())
    await bench.pass(2000)
    expect(bench.loop.status()).toMatchObject({ phase: 'idle', fault: null, offlineSince: null })
  })

  test('[UI1] an office that answers with a fault is not offline', async () => {
    const bench = await createBench()
    bench.answer({ kind: 'not-admitted', code: 'revoked-device' })
    await bench.pass(0)
    expect(bench.loop.status()).toMatchObject({
      fault: { kind: 'not-admitted', code: 'revoked-device' },
      offlineSince: null,
    })
  })

  test.each([
    [4 * 60_000, null],
    [6 * 60_000, 6],
    [-90 * 60_000, -90],
    [20 * 365 * 86_400_000, 10_512_000],
  ])(
    '[SY13] a clock that is wrong by %i ms is told as %s minutes, and nothing is refused',
    async (wrong, told) => {
      const bench = await createBench()
      bench.clock.setWrongBy(wrong)
      await bench.pass(0)
      expect(bench.loop.status()).toMatchObject({
        phase: 'idle',
        fault: null,
        clockOffMinutes: told,
      })
    },
  )

  test('[SY6] a tablet that was put back is told so', async () => {
    const bench = await createBench()
    bench.answer(makeHello({ head: { number: 4, hash: `${'A'.repeat(42)}E` } }))
    await bench.pass(0)
    expect(bench.loop.status()).toMatchObject({ phase: 'idle', fault: { kind: 'tablet-put-back' } })
  })
})
