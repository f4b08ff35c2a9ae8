/**
 * Moves a log from SQLite to PostgreSQL: every number, chain and audit line as it
 * was, under the same epoch, for nothing is lost.  [EP46]
 *
 * The file must verify, and nobody else may have it open meanwhile. It is compared
 * with the database afterwards and then renamed, so that it is never served again:
 * two logs of one office would be a fork.
 */
import { renameSync } from 'node:fs'
import { assert } from '../../../src/base/assert.ts'
import { err, ok, type Result } from '../../../src/base/result.ts'
import type { CannotOpen } from '../cannot-open.ts'
import { createPostgresTables, openPool } from '../postgres/open.ts'
import type { OpenedFile } from '../sqlite/open.ts'
import { copyToPostgres } from './copy-log.ts'
import { openAlone } from './open-alone.ts'
import { createSqliteSource, withPostgresSource } from './source.ts'
import { type LogCheck, verifyLog } from './verify-log.ts'

export type NotMigrated =
  | { readonly kind: 'in-use' | 'log-there' }
  | { readonly kind: 'damaged'; readonly check: LogCheck }
  | { readonly kind: 'no-source' | 'no-database'; readonly why: CannotOpen }

export interface Migrated {
  readonly check: LogCheck
  readonly moved: string
}

export async function migrateToPostgres(
  file: string,
  url: string,
): Promise<Result<Migrated, NotMigrated>> {
  const alone = openAlone(file)
  if (!alone.ok)
    return alone.error.kind === 'in-use'
      ? err({ kind: 'in-use' })
      : err({ kind: 'no-source', why: alone.error })
  try {
    const copied = await copyAll(alone.value, url)
    if (!copied.ok) return copied
    const moved = `${file}.moved-to-postgres`
    renameSync(file, moved)
    return ok({ check: copied.value, moved })
  } finally {
    alone.value.db.close()
  }
}

async function copyAll(from: OpenedFile, url: string): Promise<Result<LogCheck, NotMigrated>> {
  const source = createSqliteSource(from)
  const before = await verifyLog(source)
  if (before.faults.length > 0) return err({ kind: 'damaged', check: before })
  const made = await createPostgresTables(url, from.meta, (client) =>
    copyToPostgres(source, client),
  )
  if (!made.ok) return err({ kind: 'no-database', why: made.error })
  if (!made.value) return err({ kind: 'log-there' })
  const opened = await openPool(url)
  if (!opened.ok) return err({ kind: 'no-database', why: opened.error })
  const after = await withPostgresSource(opened.value, verifyLog)
  await opened.value.pool.end()
  assert(JSON.stringify(after) === JSON.stringify(before), 'a moved log is the same log')
  return ok(after)
}
