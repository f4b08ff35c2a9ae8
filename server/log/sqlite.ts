/**
 * The log in one SQLite file: WAL, synchronous FULL, one writer.  [SV1 SV2]
 *
 * Every writing transaction begins IMMEDIATE, so that a second process (the
 * command line beside a running endpoint) waits instead of failing half way.
 * A group runs in one transaction; should one of it throw, all are taken back
 * and each runs by itself. A savepoint for each would spare that, and cost every
 * push a copy of each page that it touches (measured: a third of the speed).
 */
import type { DatabaseSync } from 'node:sqlite'
import { ok, type Result } from '../../src/base/result.ts'
import type { CannotOpen } from './cannot-open.ts'
import { createLog } from './create-log.ts'
import type { Decision, LocalEngine, LogRows } from './engine.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import type { Log } from './port.ts'
import { createAccessRows } from './sqlite/access.ts'
import { createEndingRows } from './sqlite/endings.ts'
import { createKnownIds, type KnownIds } from './sqlite/known-ids.ts'
import { type OpenedFile, openSqliteFile } from './sqlite/open.ts'
import { createOpRows } from './sqlite/ops.ts'
import { createPeopleRows } from './sqlite/people.ts'

export function openSqliteLog(path: string): Result<Log, CannotOpen> {
  const opened = openSqliteFile(path)
  return opened.ok ? ok(createLog(createSqliteEngine(opened.value))) : opened
}

export function createSqliteEngine({ db, meta }: OpenedFile): LocalEngine {
  const ids = createKnownIds(db)
  const rows: LogRows = {
    ...createPeopleRows(db),
    ...createAccessRows(db),
    ...createOpRows(db, ids),
    ...createEndingRows(db),
  }
  const { write, read, writeAll } = createTransactions(db, ids)
  const transact = <T>(decide: Decision<T>): T => write(() => decide(rows))
  return {
    meta,
    transact,
    transactAlone: transact,
    scrub: () => scrub(db),
    report: transact,
    transactAll: (works) => writeAll(works.map((work) => () => work(rows))),
    look: (decide) => decide(rows),
    read: (work) => read(() => work(rows)),
    close: () => db.close(),
  }
}

/**
 * Writes the whole file anew: what was deleted lies in no page, not in the unused
 * rest of one, and not in the write-ahead log.
 */
function scrub(db: DatabaseSync): void {
  db.exec('VACUUM')
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}

function createTransactions(db: DatabaseSync, ids: KnownIds) {
  const begin = db.prepare('BEGIN')
  const beginImmediate = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const rollback = () => {
    // A full disk may have ended the transaction already.
    if (db.isTransaction) db.exec('ROLLBACK')
    ids.forget()
  }
  const startWriting = () => {
    beginImmediate.run()
    try {
      ids.catchUp()
    } catch (thrown) {
      rollback()
      throw thrown
    }
  }
  const orRollback = <T>(work: () => T): T => {
    try {
      const value = work()
      commit.run()
      ids.settle()
      return value
    } catch (thrown) {
      rollback()
      throw thrown
    }
  }
  const read = <T>(work: () => T): T => {
    begin.run()
    return orRollback(work)
  }
  const write = <T>(work: () => T): T => {
    startWriting()
    return orRollback(work)
  }
  /** A commit that fails is not tried again: after a failed fsync nothing is sure. */
  const writeAll = <T>(works: readonly (() => T)[]): readonly Outcome<T>[] => {
    startWriting()
    const together = runUntilFault(works)
    if (together.length === works.length) return orRollback(() => together)
    rollback()
    return works.map((work) => outcomeOf(() => write(work)))
  }
  return { read, write, writeAll }
}

/** Shorter than `works` when one of them threw. */
function runUntilFault<T>(works: readonly (() => T)[]): readonly Outcome<T>[] {
  const outcomes: Outcome<T>[] = []
  for (const work of works) {
    const outcome = outcomeOf(work)
    if (!outcome.ok) break
    outcomes.push(outcome)
  }
  return outcomes
}
