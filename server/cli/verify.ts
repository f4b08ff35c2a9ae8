/**
 * `casebook verify`: is every byte of the log what it was?  [EP45]
 */
import { resolve } from 'node:path'
import { withPostgresSource, withSqliteSource } from '../log/whole/source.ts'
import { type LogCheck, verifyLog } from '../log/whole/verify-log.ts'
import { countsToWords, faultsToWords } from './check-words.ts'
import { readConfig } from './open-data.ts'
import { parseOptions } from './parse-options.ts'
import type { Verb } from './verb.ts'
import { openFile, openWholeLog, type WholeLog } from './whole-log.ts'

const USAGE = `casebook verify [--file FILE]

Computes every chain of the log anew from the stored bytes, and names each
stream in which something was changed, removed, moved or added. Ends with 0 when
all holds, with 1 when something does not. Equal logs have equal digests, also
on another database.

  --file FILE   a backup, instead of the log of the settings
`

export const verifyVerb: Verb = {
  name: 'verify',
  summary: 'finds what was changed in the log or a backup',
  usage: USAGE,
  async run(args, io) {
    const options = parseOptions(args, { file: { type: 'string' } })
    if (!options.ok) {
      io.stderr(`${options.error.why}\n${USAGE}`)
      return 2
    }
    const config = readConfig(io)
    if (!config.ok) {
      io.stderr(`${config.error.why}\n`)
      return 2
    }
    const { file } = options.value
    const log =
      file === undefined ? await openWholeLog(config.value) : openFile(resolve(io.folder, file))
    if (!log.ok) {
      io.stderr(`${log.error.why}\n`)
      return 1
    }
    const check = await verify(log.value)
    io.stdout(`${countsToWords(check)}\n`)
    if (check.faults.length === 0) {
      io.stdout('Every chain holds.\n')
      return 0
    }
    io.stderr(faultsToWords(check.faults))
    return 1
  },
}

const verify = (log: WholeLog): Promise<LogCheck> =>
  (log.engine === 'sqlite'
    ? withSqliteSource(log.opened, verifyLog)
    : withPostgresSource(log.opened, verifyLog)
  ).finally(() => log.close())
