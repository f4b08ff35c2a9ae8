/**
 * Empty logs for tests, one maker for each engine: SQLite in a folder of its own
 * that `close` removes, and memory.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMemoryLog } from '../../server/log/memory.ts'
import type { Log } from '../../server/log/port.ts'
import { createSqliteFile } from '../../server/log/sqlite/open.ts'
import { openSqliteLog } from '../../server/log/sqlite.ts'

export interface TestLog {
  readonly log: Log
  /** The SQLite file; undefined for memory. */
  readonly file: string | undefined
  /** Closes the log and removes its folder. */
  close(): Promise<void>
  /** Removes the folder of a log that somebody else has closed. */
  remove(): void
}

export const TEST_META = { epoch: 'epoch-of-the-tests', recoveryKey: new Uint8Array(32).fill(7) }

export const testLogMakers: Readonly<Record<'memory' | 'sqlite', () => TestLog>> = {
  memory: () => {
    const log = createMemoryLog(TEST_META)
    return { log, file: undefined, close: () => log.close(), remove: () => undefined }
  },
  sqlite: () => {
    const folder = mkdtempSync(join(tmpdir(), 'casebook-log-'))
    const file = join(folder, 'casebook.sqlite')
    createSqliteFile(file, TEST_META)
    const opened = openSqliteLog(file)
    if (!opened.ok) throw new Error(opened.error.why)
    const log = opened.value
    const remove = () => rmSync(folder, { recursive: true, force: true })
    const close = async () => {
      await log.close()
      remove()
    }
    return { log, file, close, remove }
  },
}
