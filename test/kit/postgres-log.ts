/**
 * Databases for tests on the PostgreSQL that the layer has started: one for each
 * log, a copy of an empty one.
 */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { openPostgresLog } from '../../server/log/postgres.ts'
import type { TestLog } from './endpoint-log.ts'
import { TEMPLATE } from './postgres-server.ts'

export interface TestDatabase {
  readonly url: string
  /** Past all code that could hide something. */
  query(text: string, values?: readonly unknown[]): Promise<pg.QueryResult>
  drop(): Promise<void>
}

/** Without tables where `isEmpty`. */
export async function createTestDatabase(isEmpty = false): Promise<TestDatabase> {
  const server = inject('postgres')
  const name = `test_${randomBytes(8).toString('hex')}`
  await runOn(
    `${server}/postgres`,
    `CREATE DATABASE ${name} TEMPLATE ${isEmpty ? 'template0' : TEMPLATE}`,
  )
  const url = `${server}/${name}`
  return {
    url,
    query: (text, values) => runOn(url, text, values),
    drop: async () => {
      await runOn(`${server}/postgres`, `DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

async function runOn(url: string, text: string, values?: readonly unknown[]) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(text, values && [...values])
  } finally {
    await client.end()
  }
}

export async function createPostgresTestLog(): Promise<TestLog> {
  const { url, drop } = await createTestDatabase()
  const opened = await openPostgresLog(url)
  if (!opened.ok) throw new Error(opened.error.why)
  const log = opened.value
  const close = async () => {
    await log.close()
    await drop()
  }
  return { log, file: undefined, close, remove: () => undefined }
}
