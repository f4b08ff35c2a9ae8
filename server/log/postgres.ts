/**
 * The log in PostgreSQL, for offices that outgrow one machine: any number of
 * processes on one database, none with a state of its own.  [EP40 EP41]
 *
 * The decisions are the same as on SQLite and run in this process, on the rows
 * that they read (postgres/transaction.ts).
 */
import type { Pool } from 'pg'
import { ok, type Result } from '../../src/base/result.ts'
import type { CannotOpen } from './cannot-open.ts'
import { createLog } from './create-log.ts'
import type { Ahead, Decision, LogEngine } from './engine.ts'
import type { Log } from './port.ts'
import { type OpenedPool, openPool } from './postgres/open.ts'
import { runTransaction, type TransactionKind } from './postgres/transaction.ts'

export async function openPostgresLog(url: string): Promise<Result<Log, CannotOpen>> {
  const opened = await openPool(url)
  return opened.ok ? ok(createLog(createPostgresEngine(opened.value))) : opened
}

export function createPostgresEngine({ pool, pushPool, meta }: OpenedPool): LogEngine {
  return {
    meta,
    transact: (decide) => runOne(pool, { kind: 'access', decide }),
    transactAlone: (decide) => runOne(pool, { kind: 'alone', decide }),
    scrub: () => scrub(pool),
    report: (decide, ahead) => runOne(pool, { kind: 'report', decide, ahead }),
    transactAll: (decisions, ahead) =>
      runTransaction(pushPool, { kind: 'pushes', ahead, decisions }),
    look: (decide, ahead) => runOne(pool, { kind: 'look', decide, ahead }),
    read: (decide, ahead) => runOne(pool, { kind: 'read', decide, ahead }),
    async close() {
      await Promise.all([pool.end(), pushPool.end()])
    },
  }
}

/** Tables are written anew. What a server keeps of its own log and backups is its keeper's. */
async function scrub(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('SET statement_timeout = 0')
    await client.query('VACUUM (FULL) op, parked, parked_decision, wrapped_key')
  } finally {
    client.release(true)
  }
}

async function runOne<T>(
  pool: Pool,
  wish: {
    readonly kind: TransactionKind
    readonly decide: Decision<T>
    readonly ahead?: Ahead | undefined
  },
): Promise<T> {
  const { kind, decide, ahead } = wish
  const [outcome] = await runTransaction(pool, { kind, ahead, decisions: [decide] })
  if (outcome?.ok) return outcome.value
  throw outcome?.thrown
}
