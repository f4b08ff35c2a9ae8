/**
 * What a log stands on: rows, read and written inside a transaction.  [SV1 SV2]
 *
 * Everything that the endpoint decides (append-push.ts, change-access.ts and
 * their neighbours) is written once, against these rows, and runs the same on
 * memory, SQLite and PostgreSQL. Rows are synchronous: nothing else can come
 * between the rows of one decision. An engine across a network fetches the rows
 * that a decision reads under their locks, runs it on them, and writes the
 * difference; where a row turns out to be missing it fetches that too and runs
 * the decision again. So a decision may run several times, and changes nothing
 * but rows.
 */
import type { DeviceId, StreamId } from '../../src/base/brand.ts'
import type { AccessRows, EndingRows } from './access-rows.ts'
import type { Push } from './append-push.ts'
import type { OpRows } from './op-rows.ts'
import type { Outcome } from './outcome.ts'
import type { PeopleRows } from './people-rows.ts'
import type { Cursor, PageWish } from './read-page.ts'

export interface LogRows extends PeopleRows, AccessRows, OpRows, EndingRows {}

/** Set once, when the log is made. */
export interface LogMeta {
  /** Drawn anew when a log was put back from a copy: tablets then send again. */
  readonly epoch: string
  /** X25519, raw: the public half of the office's recovery key. */
  readonly recoveryKey: Uint8Array
}

export type Decision<T> = (rows: LogRows) => T

/** What a decision is about: a hint of what to fetch in few journeys, and no more than a hint. */
export type Ahead =
  | { readonly about: 'device'; readonly device: DeviceId }
  | { readonly about: 'streams'; readonly streams: readonly StreamId[] }
  | { readonly about: 'ops'; readonly cursors: readonly Cursor[] }
  | { readonly about: 'hello'; readonly device: DeviceId }
  | { readonly about: 'page'; readonly wish: PageWish }
  | { readonly about: 'pushes'; readonly pushes: readonly Push[] }

export interface LogEngine {
  readonly meta: LogMeta
  /** Who may do what, one change after another. All or nothing, and durable. */
  transact<T>(decide: Decision<T>): T | Promise<T>
  /** Reads one moment's truth, and writes nothing but the caller's own device. Durable. */
  report<T>(decide: Decision<T>, ahead: Ahead): T | Promise<T>
  /** As `transact`, and no push comes between. */
  transactAlone<T>(decide: Decision<T>): T | Promise<T>
  /** Afterwards no byte of what was deleted is left in the database's own files. */
  scrub(): void | Promise<void>
  /** Each decision all or nothing by itself, and one durable commit for all of them. */
  transactAll<T>(
    decisions: readonly Decision<T>[],
    ahead: Ahead,
  ): readonly Outcome<T>[] | Promise<readonly Outcome<T>[]>
  /** One row's worth, for which any moment will do. */
  look<T>(decide: Decision<T>, ahead?: Ahead): T | Promise<T>
  /** Reads one moment's truth, and writes nothing. */
  read<T>(decide: Decision<T>, ahead?: Ahead): T | Promise<T>
  close(): void | Promise<void>
}

/** An engine in this process: done when it returns. */
export interface LocalEngine extends LogEngine {
  transact<T>(decide: Decision<T>): T
  transactAlone<T>(decide: Decision<T>): T
  scrub(): void
  report<T>(decide: Decision<T>): T
  transactAll<T>(decisions: readonly Decision<T>[]): readonly Outcome<T>[]
  look<T>(decide: Decision<T>): T
  read<T>(decide: Decision<T>): T
  close(): void
}
