/**
 * An SQLite log that nobody else has open, held so until it is closed.  [EP44 EP46]
 *
 * Leaving WAL mode is something that SQLite grants only to the one who has the
 * file alone; with it everything lies in the one file, which may then be moved.
 */
import { DatabaseSync } from 'node:sqlite'
import { err, ok, type Result } from '../../../src/base/result.ts'
import type { CannotOpen } from '../cannot-open.ts'
import type { OpenedFile } from '../sqlite/open.ts'
import { openSqliteFile } from '../sqlite/open.ts'

export type InUse = { readonly kind: 'in-use' }

const WAIT_MS = 500

export function openAlone(path: string): Result<OpenedFile, CannotOpen | InUse> {
  const opened = openSqliteFile(path)
  if (!opened.ok) return opened
  opened.value.db.close()
  const db = new DatabaseSync(path, { timeout: WAIT_MS })
  try {
    db.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    return ok({ db, meta: opened.value.meta })
  } catch {
    db.close()
    return err({ kind: 'in-use' })
  }
}
