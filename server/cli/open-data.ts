/**
 * From the environment to an open log, or one line that says why not.  [CL13]
 */
import { join } from 'node:path'
import { err, ok, type Result } from '../../src/base/result.ts'
import { type Config, parseConfig } from '../config.ts'
import type { Log } from '../log/port.ts'
import type { CannotOpen } from '../log/sqlite/open.ts'
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

export function openData(config: Config): Result<Log, NoData> {
  const file = logFileOf(config)
  const opened = openSqliteLog(file)
  if (opened.ok) return ok(opened.value)
  const { kind, why } = opened.error
  if (kind === 'no-log')
    return err({
      kind,
      why: `There is no log at ${file}. Run casebook init first, or set CASEBOOK_DATA.`,
    })
  return err({ kind: 'cannot-open', why: `Will not open ${file}: ${why}. ${adviceFor[kind]}` })
}

const adviceFor: Readonly<Record<Exclude<CannotOpen['kind'], 'no-log'>, string>> = {
  'sqlite-too-old': 'Run it with the Node that this project pins (npm ci).',
  'not-wal': 'Move the folder to a local disk.',
  'not-durable': 'Run it with the Node that this project pins (npm ci).',
  'unknown-schema': 'Use the build that made it, or a newer one.',
  damaged: 'Keep the folder as it is, and put back the last copy of it elsewhere.',
  'not-readable': 'Look at who may read and write it, and that its disk is not full.',
}
