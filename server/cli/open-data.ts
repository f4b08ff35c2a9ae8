/**
 * From the environment to an open log, or one line that says why not.  [CL13]
 */
import { join } from 'node:path'
import { err, ok, type Result } from '../../src/base/result.ts'
import { type Config, parseConfig } from '../config.ts'
import type { CannotOpen } from '../log/cannot-open.ts'
import type { Log } from '../log/port.ts'
import { openPostgresLog } from '../log/postgres.ts'
import { openSqliteLog } from '../log/sqlite.ts'
import type { Io } from './verb.ts'

export type NoData = {
  readonly kind: 'bad-config' | 'no-log' | 'cannot-open'
  readonly why: string
}

export const logFileOf = ({ dataFolder }: Config): string => join(dataFolder, 'casebook.sqlite')

export function readConfig(io: Io): Result<Config, NoData> {
  const config = parseConfig(io.env, io.folder)
  return config.ok ? config : err({ kind: 'bad-config', why: config.error.faults.join('\n') })
}

/** For words: the file, or the database without its password. */
export function placeOf(config: Config): string {
  if (config.databaseUrl === undefined) return logFileOf(config)
  const { host, pathname } = new URL(config.databaseUrl)
  return `postgres://${host}${pathname}`
}

export async function openData(config: Config): Promise<Result<Log, NoData>> {
  const { databaseUrl } = config
  const opened =
    databaseUrl === undefined
      ? openSqliteLog(logFileOf(config))
      : await openPostgresLog(databaseUrl)
  if (opened.ok) return ok(opened.value)
  const why = wordsForFault(placeOf(config), opened.error)
  return err({ kind: opened.error.kind === 'no-log' ? 'no-log' : 'cannot-open', why })
}

/** What `work` ends with; 1 where the log does not open, which is said. Closed whatever happens. */
export async function withLog(
  io: Io,
  config: Config,
  work: (log: Log) => Promise<number>,
): Promise<number> {
  const opened = await openData(config)
  if (!opened.ok) {
    io.stderr(`${opened.error.why}\n`)
    return 1
  }
  try {
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}

export function wordsForFault(place: string, { kind, why }: CannotOpen): string {
  if (kind === 'no-log')
    return `There is no log at ${place}. Run casebook init first, or set CASEBOOK_DATA or DATABASE_URL.`
  return `Will not open ${place}: ${why}. ${adviceFor[kind]}`
}

const adviceFor: Readonly<Record<Exclude<CannotOpen['kind'], 'no-log'>, string>> = {
  'sqlite-too-old': 'Run it with the Node that this project pins (npm ci).',
  'postgres-too-old': 'Use PostgreSQL 13 or later.',
  'not-wal': 'Move the folder to a local disk.',
  'not-durable':
    'Use the Node that this project pins (npm ci), and a PostgreSQL that waits for its disk.',
  'unknown-schema': 'Use the build that made it, or a newer one.',
  damaged: 'Keep the folder as it is, and put back the last copy of it elsewhere.',
  'not-readable':
    'Look at whether it runs, who may read and write it, and that its disk is not full.',
}
