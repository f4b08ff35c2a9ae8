/**
 * What a log stands on: rows, read and written inside a transaction.  [SV1 SV2]
 *
 * Everything that the endpoint decides (append-push.ts, change-access.ts and
 * their neighbours) is written once, against these rows, and runs the same on
 * memory and SQLite. Rows are synchronous, because SQLite is: nothing else can
 * come between the rows of one transaction. An engine across a network
 * (PostgreSQL) loads the rows that a call may touch under their locks, runs the
 * same decision on them, and writes the difference back.
 */
import type { AccessRows } from './access-rows.ts'
import type { OpRows } from './op-rows.ts'
import type { Outcome } from './outcome.ts'
import type { PeopleRows } from './people-rows.ts'

export interface LogRows extends PeopleRows, AccessRows, OpRows {}

/** Set once, when the log is made. */
export interface LogMeta {
  /** Drawn anew when a log was put back from a copy: tablets then send again. */
  readonly epoch: string
  /** X25519, raw: the public half of the office's recovery key. */
  readonly recoveryKey: Uint8Array
}

export interface LogEngine {
  readonly meta: LogMeta
  /** All or nothing, and durable when it returns. Throws what `work` throws. */
  transact<T>(work: (rows: LogRows) => T): T
  /** Each work all or nothing by itself, and one durable commit for all of them. */
  transactAll<T>(works: readonly ((rows: LogRows) => T)[]): readonly Outcome<T>[]
  /** Writes nothing. */
  read<T>(work: (rows: LogRows) => T): T
  close(): void
}
