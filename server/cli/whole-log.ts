/**
 * The log of the settings, opened to be read whole.  [EP43 EP45]
 */
import { err, ok, type Result } from '../../src/base/result.ts'
import type { Config } from '../config.ts'
import { type OpenedPool, openPool } from '../log/postgres/open.ts'
import { type OpenedFile, openSqliteFile } from '../log/sqlite/open.ts'
import { logFileOf, type NoData, placeOf, wordsForFault } from './open-data.ts'

export type WholeLog =
  | { readonly engine: 'sqlite'; readonly opened: OpenedFile; close(): Promise<void> }
  | { readonly engine: 'postgres'; readonly opened: OpenedPool; close(): Promise<void> }

export async function openWholeLog(config: Config): Promise<Result<WholeLog, NoData>> {
  if (config.databaseUrl === undefined) return openFile(logFileOf(config))
  const opened = await openPool(config.databaseUrl)
  if (!opened.ok)
    return err({ kind: 'cannot-open', why: wordsForFault(placeOf(config), opened.error) })
  const { pool } = opened.value
  return ok({ engine: 'postgres', opened: opened.value, close: () => pool.end() })
}

export function openFile(path: string): Result<WholeLog, NoData> {
  const opened = openSqliteFile(path)
  if (!opened.ok) return err({ kind: 'cannot-open', why: wordsForFault(path, opened.error) })
  const { db } = opened.value
  return ok({ engine: 'sqlite', opened: opened.value, close: async () => db.close() })
}
