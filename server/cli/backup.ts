/**
 * `casebook backup`: the whole log in one file, while the endpoint serves.  [EP43]
 */
import { resolve } from 'node:path'
import { backUpPostgres, backUpSqlite } from '../log/whole/back-up.ts'
import { countsToWords, faultsToWords } from './check-words.ts'
import { readConfig } from './open-data.ts'
import { parseOptions } from './parse-options.ts'
import type { Verb } from './verb.ts'
import { openWholeLog } from './whole-log.ts'

const USAGE = `casebook backup --to FILE

Writes the whole log to a new file, from the data folder or from PostgreSQL,
while the endpoint serves, and verifies it. Everything in it is sealed; the
office's recovery key opens it, so keep them apart.

  --to FILE   must not be there yet
`

export const backupVerb: Verb = {
  name: 'backup',
  summary: 'writes the whole log to a file, while it is served',
  usage: USAGE,
  async run(args, io) {
    const options = parseOptions(args, { to: { type: 'string' } })
    const config = readConfig(io)
    if (!options.ok || options.value.to === undefined) {
      io.stderr(`${options.ok ? '--to says where to' : options.error.why}\n${USAGE}`)
      return 2
    }
    if (!config.ok) {
      io.stderr(`${config.error.why}\n`)
      return 2
    }
    const log = await openWholeLog(config.value)
    if (!log.ok) {
      io.stderr(`${log.error.why}\n`)
      return 1
    }
    const to = resolve(io.folder, options.value.to)
    const { value } = log
    const made = await (value.engine === 'sqlite'
      ? backUpSqlite(value.opened, to)
      : backUpPostgres(value.opened, to)
    ).finally(() => value.close())
    if (!made.ok) {
      io.stderr(`There is a file already: ${to}. Nothing was changed.\n`)
      return 1
    }
    io.stdout(`Backed up to ${to}\n${countsToWords(made.value)}\n`)
    if (made.value.faults.length === 0) return 0
    io.stderr(
      `${faultsToWords(made.value.faults)}The log itself is damaged, and so is this copy.\n`,
    )
    return 1
  },
}
