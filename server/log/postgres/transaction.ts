/**
 * One PostgreSQL transaction around decisions.  [EP40 EP41]
 *
 * Four kinds. Changes of access come one after another, under one lock, for
 * each looks at what the others wrote; what ends or deletes an inspection lets no
 * push come between besides. Pushes lock the devices and streams that
 * they count on. Reads and reports see one moment. Who loses a race starts again
 * from nothing, with fresh rows: a decision has changed nothing but its copy.
 */
import { setTimeout } from 'node:timers/promises'
import type { Pool, PoolClient } from 'pg'
import type { Ahead, Decision } from '../engine.ts'
import { type Outcome, outcomeOf } from '../outcome.ts'
import { fetchAhead } from './fetch-ahead.ts'
import { createLoad, type Load } from './load-scopes.ts'
import { isLostRace } from './lost-race.ts'
import { ACCESS_LOCK } from './schema.ts'
import { NotLoaded } from './scope.ts'
import { createWorkingCopy, type WorkingCopy } from './working-copy.ts'
import { writeChanges } from './write-changes.ts'

export type TransactionKind = 'access' | 'alone' | 'pushes' | 'report' | 'read' | 'look'

const BEGIN: Readonly<Record<Exclude<TransactionKind, 'look'>, string>> = {
  access: `BEGIN; SELECT pg_advisory_xact_lock(${ACCESS_LOCK})`,
  // Pushes lock the streams that they count on: they wait.
  alone: `BEGIN; SELECT pg_advisory_xact_lock(${ACCESS_LOCK});
    LOCK TABLE stream IN EXCLUSIVE MODE`,
  pushes: 'BEGIN',
  report: 'BEGIN ISOLATION LEVEL REPEATABLE READ',
  read: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
}

const TRIES = 50
const MAX_WAIT_MS = 40

export interface Wish<T> {
  readonly kind: TransactionKind
  readonly ahead: Ahead | undefined
  readonly decisions: readonly Decision<T>[]
}

/** One outcome for each decision. Throws when nothing of them could be committed. */
export async function runTransaction<T>(pool: Pool, wish: Wish<T>): Promise<readonly Outcome<T>[]> {
  for (let turn = 1; ; turn++) {
    const client = await pool.connect()
    const outcome = await tryOnce(client, wish)
    client.release(outcome.ok ? undefined : !isLostRace(outcome.thrown))
    if (outcome.ok) return outcome.value
    if (turn === TRIES || !isLostRace(outcome.thrown)) throw outcome.thrown
    await setTimeout(Math.random() * MAX_WAIT_MS)
  }
}

async function tryOnce<T>(
  client: PoolClient,
  { kind, ahead, decisions }: Wish<T>,
): Promise<Outcome<readonly Outcome<T>[]>> {
  try {
    // One statement has its own moment: no journeys to begin and end one.
    if (kind !== 'look') await client.query(BEGIN[kind])
    const copy = createWorkingCopy()
    const load = createLoad(client, copy, kind === 'pushes')
    if (ahead !== undefined) await fetchAhead(load, copy, ahead)
    const outcomes: Outcome<T>[] = []
    for (const decide of decisions) outcomes.push(await runDecision(load, copy, decide))
    await writeChanges(client, copy)
    if (kind !== 'look') await client.query('COMMIT')
    return { ok: true, value: outcomes }
  } catch (thrown) {
    // A connection that is gone has taken its transaction with it.
    await client.query('ROLLBACK').catch(() => undefined)
    return { ok: false, thrown }
  }
}

async function runDecision<T>(
  load: Load,
  copy: WorkingCopy,
  decide: Decision<T>,
): Promise<Outcome<T>> {
  for (;;) {
    const outcome = outcomeOf(() => copy.run(decide))
    if (outcome.ok || !(outcome.thrown instanceof NotLoaded)) return outcome
    await load([outcome.thrown.scope])
  }
}
