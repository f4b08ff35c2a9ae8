/**
 * Makes and opens the log's tables in PostgreSQL, and refuses a server that could
 * lose work.  [EP40 SV12]
 *
 * Refused: a server before 13, one that does not wait for its disk (fsync or
 * synchronous_commit off), a schema of another version, and a database without a
 * log. A refusal changes nothing. Tables are made in one transaction, or not at
 * all. Whoever stalls inside a transaction loses its locks after a minute.
 */
import pg, { type Pool, type PoolClient } from 'pg'
import { bytesToUtf8, utf8ToBytes } from '../../../src/base/bytes.ts'
import { err, ok, type Result } from '../../../src/base/result.ts'
import type { CannotOpen } from '../cannot-open.ts'
import { parseBytes } from '../columns/columns.ts'
import type { LogMeta } from '../engine.ts'
import { ACCESS_LOCK, SCHEMA, SCHEMA_ID } from './schema.ts'

const MAX_CONNECTIONS = 4
/** Pushes are committed one batch at a time. */
const MAX_PUSH_CONNECTIONS = 1
/** Also how long a request waits for a connection at the end of a day. */
const CONNECT_MS = 30_000
const STATEMENT_MS = 60_000
const MIN_VERSION = 130_000
const INT8 = 20
const FIND_META = "SELECT 1 WHERE to_regclass('meta') IS NOT NULL"
const WRITE_META = "INSERT INTO meta VALUES('schema', $1), ('epoch', $2), ('recovery-key', $3)"

/** What a server says of itself. */
export interface ServerFacts {
  readonly version: number
  readonly fsync: string
  readonly synchronousCommit: string
}

export function createPool(url: string, max = MAX_CONNECTIONS): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    application_name: 'casebook',
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : typeParser(oid, format)) },
  })
  // A connection that breaks while nobody uses it is replaced at the next use.
  pool.on('error', () => undefined)
  return pool
}

const typeParser = (oid: number, format?: 'text' | 'binary') =>
  format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')

export interface OpenedPool {
  readonly pool: Pool
  /** Of their own: three hundred greetings at the end of a day must keep no evidence waiting. */
  readonly pushPool: Pool
  readonly meta: LogMeta
}

export async function openPool(url: string): Promise<Result<OpenedPool, CannotOpen>> {
  const pool = createPool(url)
  const opened = await readMeta(pool)
  if (opened.ok) {
    // Connects when it is first used: whoever pushes nothing has none.
    return ok({ pool, pushPool: createPool(url, MAX_PUSH_CONNECTIONS), meta: opened.value })
  }
  await pool.end()
  return opened
}

async function readMeta(pool: Pool): Promise<Result<LogMeta, CannotOpen>> {
  try {
    const fault = faultOfServer(await readFacts(pool))
    if (fault !== undefined) return err(fault)
    if (!(await hasTables(pool))) return err({ kind: 'no-log', why: 'the database holds no log' })
    const { rows } = await pool.query('SELECT name, value FROM meta')
    const values = new Map(rows.map(({ name, value }) => [String(name), parseBytes(value)]))
    const schema = textOf(values, 'schema')
    if (schema !== SCHEMA_ID)
      return err({ kind: 'unknown-schema', why: `it holds ${schema}, not ${SCHEMA_ID}` })
    return ok({
      epoch: textOf(values, 'epoch'),
      recoveryKey: parseBytes(values.get('recovery-key')),
    })
  } catch (thrown) {
    return err({ kind: 'not-readable', why: whyOf(thrown) })
  }
}

async function readFacts(pool: Pool): Promise<ServerFacts> {
  const { rows } = await pool.query(`SELECT current_setting('server_version_num')::int AS version,
    current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS sync`)
  const [row] = rows
  return {
    version: Number(row?.version),
    fsync: String(row?.fsync),
    synchronousCommit: String(row?.sync),
  }
}

/** The first reason not to keep a log there. */
export function faultOfServer(facts: ServerFacts): CannotOpen | undefined {
  const { version, fsync, synchronousCommit } = facts
  if (version < MIN_VERSION)
    return { kind: 'postgres-too-old', why: `PostgreSQL ${version} is before 13` }
  if (fsync !== 'on') return { kind: 'not-durable', why: `fsync is ${fsync}` }
  if (synchronousCommit === 'off')
    return { kind: 'not-durable', why: `synchronous_commit is ${synchronousCommit}` }
  return undefined
}

const hasTables = async (pool: Pool): Promise<boolean> =>
  (await pool.query(FIND_META)).rowCount === 1

const textOf = (values: ReadonlyMap<string, Uint8Array>, name: string): string => {
  const value = values.get(name)
  return value === undefined ? '' : bytesToUtf8(value)
}

/** Without the address: it may hold a password. */
const whyOf = (thrown: unknown): string => {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'no answer'
  return `PostgreSQL said ${code}`
}

/**
 * False, and nothing changed, where there is a log already. What `fill` puts in
 * is there together with the tables, or neither is.
 */
export async function createPostgresTables(
  url: string,
  meta: LogMeta,
  fill: (client: PoolClient) => Promise<void> = async () => undefined,
): Promise<Result<boolean, CannotOpen>> {
  const pool = createPool(url)
  try {
    const fault = faultOfServer(await readFacts(pool))
    return fault === undefined ? ok(await makeTables(pool, meta, fill)) : err(fault)
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown)
      return err({ kind: 'not-readable', why: whyOf(thrown) })
    throw thrown
  } finally {
    await pool.end()
  }
}

async function makeTables(
  pool: Pool,
  { epoch, recoveryKey }: LogMeta,
  fill: (client: PoolClient) => Promise<void>,
): Promise<boolean> {
  const client = await pool.connect()
  try {
    await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${ACCESS_LOCK})`)
    const found = await client.query(FIND_META)
    if (found.rowCount !== 0) return false
    await client.query(SCHEMA)
    const values = [utf8ToBytes(SCHEMA_ID), utf8ToBytes(epoch), recoveryKey]
    await client.query(WRITE_META, values)
    await fill(client)
    await client.query('COMMIT')
    return true
  } finally {
    // Closed, and not given back: what was not committed ends with it.
    client.release(true)
  }
}
