/**
 * Puts a backup in place under a new epoch, by which every tablet knows to send
 * again what came after it.  [EP44]
 *
 * Only a backup that verifies, and never over a log: one that is there is moved
 * aside if that was asked for, and only when nobody has it open. The restoring
 * stands in the audit log.
 */
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { utf8ToBytes } from '../../../src/base/bytes.ts'
import { err, ok, type Result } from '../../../src/base/result.ts'
import { appendAudit } from '../audit.ts'
import type { CannotOpen } from '../cannot-open.ts'
import { createPostgresTables } from '../postgres/open.ts'
import { openSqliteFile } from '../sqlite/open.ts'
import { createSqliteEngine } from '../sqlite.ts'
import { syncPath, verifySqliteFile } from './back-up.ts'
import { copyToPostgres } from './copy-log.ts'
import { openAlone } from './open-alone.ts'
import { createSqliteSource } from './source.ts'
import type { LogCheck } from './verify-log.ts'

export interface Restoring {
  readonly backup: string
  readonly epoch: string
  readonly at: string
}

export interface Restored {
  readonly check: LogCheck
  /** Where the log lies that was there before. */
  readonly aside: string | undefined
}

export type NotRestored =
  | { readonly kind: 'bad-backup'; readonly why: CannotOpen }
  | { readonly kind: 'damaged-backup'; readonly check: LogCheck }
  | { readonly kind: 'log-there' | 'in-use' }
  | { readonly kind: 'no-database'; readonly why: CannotOpen }

export async function restoreToSqlite(
  to: string,
  wish: Restoring & { readonly isReplacing: boolean },
): Promise<Result<Restored, NotRestored>> {
  if (existsSync(to) && !wish.isReplacing) return err({ kind: 'log-there' })
  const draft = await makeDraft(wish, `${to}.restoring`)
  if (!draft.ok) return draft
  const aside = existsSync(to) ? moveAside(to) : ok(undefined)
  if (!aside.ok) {
    rmSync(draft.value.path, { force: true })
    return aside
  }
  renameSync(draft.value.path, to)
  syncPath(dirname(to))
  return ok({ check: draft.value.check, aside: aside.value })
}

export async function restoreToPostgres(
  url: string,
  wish: Restoring & { readonly scratch: string },
): Promise<Result<Restored, NotRestored>> {
  const draft = await makeDraft(wish, wish.scratch)
  if (!draft.ok) return draft
  const { path, check } = draft.value
  const opened = openSqliteFile(path)
  if (!opened.ok) return err({ kind: 'bad-backup', why: opened.error })
  const { db, meta } = opened.value
  const source = createSqliteSource(opened.value)
  const made = await createPostgresTables(url, meta, (client) => copyToPostgres(source, client))
  db.close()
  rmSync(path, { force: true })
  if (!made.ok) return err({ kind: 'no-database', why: made.error })
  return made.value ? ok({ check, aside: undefined }) : err({ kind: 'log-there' })
}

/** A copy of the backup that is verified and has its new epoch; the backup stays as it is. */
async function makeDraft(
  { backup, epoch, at }: Restoring,
  path: string,
): Promise<Result<{ readonly path: string; readonly check: LogCheck }, NotRestored>> {
  if (!existsSync(backup))
    return err({ kind: 'bad-backup', why: { kind: 'no-log', why: 'there is no such file' } })
  rmSync(path, { force: true })
  copyFileSync(backup, path)
  const opened = openSqliteFile(path)
  if (!opened.ok) {
    rmSync(path, { force: true })
    return err({ kind: 'bad-backup', why: opened.error })
  }
  opened.value.db.close()
  const check = await verifySqliteFile(path)
  if (check.faults.length > 0) {
    rmSync(path, { force: true })
    return err({ kind: 'damaged-backup', check })
  }
  writeEpoch(path, { epoch, at })
  syncPath(path)
  return ok({ path, check })
}

function writeEpoch(path: string, { epoch, at }: Pick<Restoring, 'epoch' | 'at'>): void {
  const opened = openSqliteFile(path)
  if (!opened.ok) throw new Error(opened.error.why)
  const { db } = opened.value
  db.prepare("UPDATE meta SET value = ? WHERE name = 'epoch'").run(utf8ToBytes(epoch))
  createSqliteEngine(opened.value).transact((rows) =>
    appendAudit(rows, { at, person: null, device: null, what: 'restore', detail: {} }),
  )
  db.close()
}

function moveAside(path: string): Result<string, NotRestored> {
  const alone = openAlone(path)
  // One that does not open is moved too: that is what restoring is for.
  if (!alone.ok && alone.error.kind === 'in-use') return err({ kind: 'in-use' })
  if (alone.ok) alone.value.db.close()
  const aside = findFreeName(`${path}.before-restore`)
  renameSync(path, aside)
  for (const suffix of ['-wal', '-shm'])
    if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix)
  return ok(aside)
}

function findFreeName(path: string): string {
  for (let number = 1; ; number++) if (!existsSync(`${path}-${number}`)) return `${path}-${number}`
}
