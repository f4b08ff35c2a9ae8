/**
 * Decides when: the loop around a round.  [SY1 SY7 SY10 SY12]
 *
 * Triggers: something was kept, the network came back, the page became visible,
 * a timer, the button. One runner for all tabs (Web Locks); the others follow
 * through the store. Failures back off from two seconds to five minutes with
 * chance in it; the network's return, the page's return and the button cut the
 * wait short, an answer kept while offline does not. A fault is
 * shown, never swallowed, and never stops the loop.
 */
import type { Clock } from '../base/ports.ts'
import type { LogDeps } from '../store/log.ts'
import { type Round, runRound } from './round.ts'
import { IDLE, type SyncFault, type SyncStatus } from './status.ts'
import type { Transport } from './transport.ts'

export interface LoopDeps {
  readonly log: LogDeps
  readonly transport: Transport
  readonly clock: Clock
  readonly appVersion: string
  /** Runs `work` in one tab at a time; resolves false at once when another tab has it. */
  readonly alone: (work: () => Promise<void>) => Promise<boolean>
  /** 0..1 */
  readonly chance: () => number
  readonly onStatus: (status: SyncStatus) => void
  readonly onCleared?: () => void
}

export interface SyncLoop {
  /** Soon, gathering what comes within a moment. A kept answer does not cut a backoff short; the rest do. */
  wake(trigger: 'kept' | 'online' | 'visible' | 'background'): void
  /** The button: now, whatever the backoff says. Resolves when the round has ended. */
  runNow(): Promise<void>
  status(): SyncStatus
}

const GATHER_MS = 1500
const EVERY_MS = 60_000
const FIRST_BACKOFF_MS = 2000
const LONGEST_BACKOFF_MS = 5 * 60_000
const CLOCK_TOLERANCE_MIN = 5

export function createLoop(signal: AbortSignal, deps: LoopDeps): SyncLoop {
  const state = { status: IDLE, failures: 0, running: undefined as Promise<void> | undefined }
  let timer: ReturnType<typeof setTimeout> | undefined
  let dueAt = Number.POSITIVE_INFINITY
  let isWoken = false

  const say = (change: Partial<SyncStatus>) => {
    state.status = { ...state.status, ...change }
    deps.onStatus(state.status)
  }
  const plan = (delayMs: number) => {
    const at = deps.clock.monotonicMs() + delayMs
    if (signal.aborted || at >= dueAt) return
    clearTimeout(timer)
    dueAt = at
    timer = setTimeout(onDue, delayMs)
  }
  const begin = (): Promise<void> => {
    clearTimeout(timer)
    dueAt = Number.POSITIVE_INFINITY
    state.running ??= runOnce(signal, deps, state, say).finally(() => {
      state.running = undefined
      const restMs = state.failures === 0 ? EVERY_MS : backoffMs(state, deps.chance)
      plan(isWoken ? GATHER_MS : restMs)
      isWoken = false
    })
    return state.running
  }
  const onDue = () => {
    dueAt = Number.POSITIVE_INFINITY
    // What woke us may have come too late for the round that runs: another one follows it.
    if (state.running) isWoken = true
    else void begin()
  }
  signal.addEventListener('abort', () => clearTimeout(timer))
  plan(0)
  return {
    wake(trigger) {
      if (trigger !== 'kept' || state.failures === 0) plan(GATHER_MS)
    },
    async runNow() {
      if (state.running) await state.running
      await begin()
    },
    status: () => state.status,
  }
}

interface LoopState {
  status: SyncStatus
  failures: number
}

async function runOnce(
  signal: AbortSignal,
  deps: LoopDeps,
  state: LoopState,
  say: (change: Partial<SyncStatus>) => void,
): Promise<void> {
  // Said before the other tabs are asked, so that the press of the button shows at once.
  say({ phase: 'running', sentNow: 0, receivedNow: 0 })
  try {
    await deps.alone(() => runOneRound(signal, deps, state, say))
  } finally {
    say({ phase: state.failures === 0 ? 'idle' : 'waiting' })
  }
}

async function runOneRound(
  signal: AbortSignal,
  deps: LoopDeps,
  state: LoopState,
  say: (change: Partial<SyncStatus>) => void,
): Promise<void> {
  try {
    const onProgress = (sentNow: number, receivedNow: number) => say({ sentNow, receivedNow })
    const round = await runRound({ ...deps, signal, onProgress })
    state.failures = round.ok ? 0 : state.failures + 1
    say(round.ok ? afterSuccess(deps, round.value) : afterFault(deps, state.status, round.error))
  } catch (error) {
    state.failures += 1
    // A bug, not a fault: the loop goes on, and the one boundary of this runtime hears of it.
    queueMicrotask(() => {
      throw error
    })
  }
}

function afterSuccess({ clock }: LoopDeps, round: Round): Partial<SyncStatus> {
  const now = clock.now()
  const offMinutes = Math.round((Date.parse(now) - Date.parse(round.officeTime)) / 60_000)
  return {
    lastContact: now,
    offlineSince: null,
    fault: round.putBack ? { kind: 'tablet-put-back' } : null,
    clockOffMinutes: Math.abs(offMinutes) > CLOCK_TOLERANCE_MIN ? offMinutes : null,
  }
}

function afterFault(
  { clock }: LoopDeps,
  before: SyncStatus,
  fault: SyncFault,
): Partial<SyncStatus> {
  const away = fault.kind === 'no-network' || fault.kind === 'not-the-office'
  const offlineSince = away ? (before.offlineSince ?? clock.now()) : null
  return { fault, offlineSince }
}

function backoffMs({ failures, status }: LoopState, chance: () => number): number {
  if (status.fault?.kind === 'busy') return status.fault.waitMs
  const full = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.min(failures - 1, 10))
  return full / 2 + (chance() * full) / 2
}
