/**
 * Copies a whole log into empty tables, row by row and byte by byte.  [EP43 EP46]
 *
 * One transaction: the copy is whole or not there. Numbers, chains and the audit
 * log come along as they are, so both verify alike.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { PoolClient } from 'pg'
import { assert } from '../../../src/base/assert.ts'
import type { Columns } from '../columns/columns.ts'
import type { LogSource } from './source.ts'
import { type TableShape, tables } from './tables.ts'

export async function copyToSqlite(source: LogSource, db: DatabaseSync): Promise<void> {
  db.exec('BEGIN IMMEDIATE')
  try {
    for (const { name, columns } of tables) {
      const names = Object.keys(columns)
      const insert = db.prepare(
        `INSERT INTO ${name}(${quoted(names)}) VALUES(${names.map(() => '?').join(', ')})`,
      )
      for await (const rows of source.read(name))
        for (const row of rows) insert.run(...names.map((column) => parseColumn(row[column])))
    }
    db.exec('COMMIT')
  } catch (thrown) {
    db.exec('ROLLBACK')
    throw thrown
  }
}

/** Inside the transaction that makes the tables. */
export async function copyToPostgres(source: LogSource, client: PoolClient): Promise<void> {
  for (const table of tables)
    for await (const rows of source.read(table.name)) await insertRows(client, table, rows)
  await client.query(
    "UPDATE counter SET value = (SELECT coalesce(max(place), 0) FROM parked) WHERE name = 'parked'",
  )
}

async function insertRows(
  client: PoolClient,
  { name, columns }: TableShape,
  rows: readonly Columns[],
): Promise<void> {
  const names = Object.keys(columns)
  const lists = Object.values(columns).map((type, index) => `$${index + 1}::${type}[]`)
  await client.query(
    `INSERT INTO ${name}(${quoted(names)}) SELECT * FROM unnest(${lists.join(', ')})`,
    names.map((column) => rows.map((row) => parseColumn(row[column]))),
  )
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

function parseColumn(value: unknown): Uint8Array | string | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  assert(value instanceof Uint8Array, 'a column holds bytes, text, a number or nothing')
  return value
}
