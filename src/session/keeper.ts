/**
 * Keeps operations one after another, and never gives one up.  [DV1 DV3 UI2]
 *
 * In order, so that what was said first is stored first. When a write fails the
 * operation stays here, the screen says "Not kept yet" with the reason, and the
 * same sealed bytes are tried again until they are kept: nothing is called kept
 * that is not, and nothing is dropped.
 */
import { batch, type ReadonlySignal, signal } from '@preact/signals-core'
import type { OpId } from '../base/brand.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Op } from '../ops/op.ts'
import { appendOne } from '../store/append-one.ts'
import type { NotKept } from '../store/gate.ts'
import { appendOwn, type OwnEnvelope, replaceUnsent } from '../store/log.ts'
import { sealForLog } from './keep-change.ts'
import type { Session } from './session.ts'

export interface KeepJob {
  readonly op: Op
  /** The unsent burst of the same focus that this one takes the place of. */
  readonly last: OpId | undefined
}

export interface Keeper {
  keep(job: KeepJob): void
  /** Resolves when everything handed over so far is kept. */
  settled(): Promise<void>
  /** Handed over and not on disk yet. */
  readonly waiting: ReadonlySignal<number>
}

export interface KeeperListener {
  onKept(op: Op): void
  /** The last burst of a focus, when the next one is kept: exchanged, or sent before and so here to stay. */
  onLast(id: OpId, became: 'exchanged' | 'stays'): void
  onNotKept(op: Op, fault: NotKept): void
}

const KEY_GONE: NotKept = { kind: 'inspection-deleted', why: 'its key was dropped' }

const RETRY_MS = [500, 1000, 2000, 5000, 10_000]

/** `hasRows`: the stream is on this tablet already, so the short way to the disk may be taken. */
export function createKeeper(session: Session, hasRows: boolean, listener: KeeperListener): Keeper {
  const waiting = signal(0)
  let tail = Promise.resolve()

  const keepUntilKept = async ({ op, last }: KeepJob): Promise<void> => {
    // The key may be gone by now, with its inspection; then this is said and not thrown.
    const isOpen = session.keyring.keyOf(op.key) !== undefined
    const envelope = isOpen ? await sealForLog(session, op) : undefined
    for (let attempt = 0; ; attempt++) {
      const kept = envelope ? await keepOnce(session, envelope, last, hasRows) : err(KEY_GONE)
      if (kept.ok) {
        const became = kept.value === 'replaced' ? 'exchanged' : 'stays'
        if (last !== undefined) listener.onLast(last, became)
        break
      }
      listener.onNotKept(op, kept.error)
      await delay(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 1000)
    }
    batch(() => {
      waiting.value -= 1
      listener.onKept(op)
    })
  }
  return {
    keep(job) {
      waiting.value += 1
      tail = tail.then(() => keepUntilKept(job))
    },
    settled: () => tail,
    waiting,
  }
}

async function keepOnce(
  { log }: Session,
  envelope: OwnEnvelope,
  last: OpId | undefined,
  hasRows: boolean,
): Promise<Result<'added' | 'replaced', NotKept>> {
  if (last !== undefined) {
    const replaced = await replaceUnsent(log, last, envelope)
    if (!replaced.ok) return replaced
    if (replaced.value === 'replaced') return ok('replaced')
  }
  // First of its focus, or the last burst was sent meanwhile: it stays, and this
  // one, which names it, replaces it for everybody.
  const short = hasRows ? await appendOne(log, envelope) : undefined
  if (short?.ok) return ok('added')
  // A connection that the browser closed under us is opened again by Dexie.
  if (short && short.error.kind !== 'store-closed') return short
  const kept = await appendOwn(log, [envelope])
  return kept.ok ? ok('added') : kept
}

const delay = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
