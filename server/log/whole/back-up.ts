/**
 * A backup: the whole log at one moment in one SQLite file, whichever database it
 * is kept in, made while the endpoint serves.  [EP43]
 *
 * It is verified from its own bytes before it gets its name, so a file of that
 * name is a backup that was read to its end. Nothing is ever written over.
 */
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { assert } from '../../../src/base/assert.ts'
import { err, ok, type Result } from '../../../src/base/result.ts'
import type { OpenedPool } from '../postgres/open.ts'
import { createSqliteFile, type OpenedFile, openSqliteFile } from '../sqlite/open.ts'
import { copyToSqlite } from './copy-log.ts'
import { withPostgresSource, withSqliteSource } from './source.ts'
import { type LogCheck, verifyLog } from './verify-log.ts'

export type NotBackedUp = { readonly kind: 'file-there' }

export const backUpSqlite = (
  from: OpenedFile,
  to: string,
): Promise<Result<LogCheck, NotBackedUp>> =>
  writeBackup(to, async (draft) => void from.db.prepare('VACUUM INTO ?').run(draft))

export const backUpPostgres = (
  from: OpenedPool,
  to: string,
): Promise<Result<LogCheck, NotBackedUp>> =>
  writeBackup(to, async (draft) => {
    createSqliteFile(draft, from.meta)
    const { db } = openWritten(draft)
    try {
      await withPostgresSource(from, (source) => copyToSqlite(source, db))
    } finally {
      db.close()
    }
  })

async function writeBackup(
  to: string,
  write: (draft: string) => Promise<void>,
): Promise<Result<LogCheck, NotBackedUp>> {
  if (existsSync(to)) return err({ kind: 'file-there' })
  const draft = `${to}.part`
  rmSync(draft, { force: true })
  await write(draft)
  chmodSync(draft, 0o600)
  const check = await verifySqliteFile(draft)
  syncPath(draft)
  renameSync(draft, to)
  syncPath(dirname(to))
  return ok(check)
}

/** The file must be a log that opens. */
export async function verifySqliteFile(path: string): Promise<LogCheck> {
  const opened = openWritten(path)
  try {
    return await withSqliteSource(opened, verifyLog)
  } finally {
    opened.db.close()
  }
}

function openWritten(path: string): OpenedFile {
  const opened = openSqliteFile(path)
  assert(opened.ok, 'what was just written opens')
  return opened.value
}

export function syncPath(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
