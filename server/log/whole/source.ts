/**
 * A log to be read whole, at one moment, table by table.  [EP43 EP45]
 *
 * Of SQLite inside the caller's transaction, of PostgreSQL a snapshot: whoever
 * writes meanwhile does not show.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { Pool, PoolClient } from 'pg'
import type { Columns } from '../columns/columns.ts'
import type { LogMeta } from '../engine.ts'
import type { OpenedFile } from '../sqlite/open.ts'
import { BATCH_ROWS, type TableName, type TableShape, tables } from './tables.ts'

export interface LogSource {
  readonly meta: LogMeta
  /** In the table's order, some hundred at a time. */
  read(table: TableName): AsyncIterable<readonly Columns[]>
}

const selectOf = (name: TableName): string => {
  const table: TableShape | undefined = tables.find((one) => one.name === name)
  const columns = Object.keys(table?.columns ?? {}).map((column) => `"${column}"`)
  return `SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${table?.order}`
}

export const createSqliteSource = ({ db, meta }: OpenedFile): LogSource => ({
  meta,
  read: (table) => readSqlite(db, table),
})

export async function withSqliteSource<T>(
  file: OpenedFile,
  work: (source: LogSource) => Promise<T>,
): Promise<T> {
  file.db.exec('BEGIN')
  try {
    return await work(createSqliteSource(file))
  } finally {
    file.db.exec('ROLLBACK')
  }
}

async function* readSqlite(db: DatabaseSync, table: TableName) {
  let batch: Columns[] = []
  for (const row of db.prepare(selectOf(table)).iterate()) {
    batch.push(row)
    if (batch.length < BATCH_ROWS) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

export async function withPostgresSource<T>(
  { pool, meta }: { readonly pool: Pool; readonly meta: LogMeta },
  work: (source: LogSource) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const value = await work({ meta, read: (table) => readPostgres(client, table) })
    await client.query('COMMIT')
    return value
  } finally {
    client.release(true)
  }
}

async function* readPostgres(client: PoolClient, table: TableName) {
  await client.query(`DECLARE whole_${table} NO SCROLL CURSOR FOR ${selectOf(table)}`)
  for (;;) {
    const { rows } = await client.query(`FETCH ${BATCH_ROWS} FROM whole_${table}`)
    if (rows.length === 0) break
    yield rows
  }
  await client.query(`CLOSE whole_${table}`)
}
