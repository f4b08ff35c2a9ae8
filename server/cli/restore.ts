/**
 * `casebook restore`: a backup in place, after which tablets send again by
 * themselves what came after it.  [EP44]
 */
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { bytesToBase64url } from '../../src/base/bytes.ts'
import type { Result } from '../../src/base/result.ts'
import type { Config } from '../config.ts'
import {
  type NotRestored,
  type Restored,
  restoreToPostgres,
  restoreToSqlite,
} from '../log/whole/restore.ts'
import { systemClock, systemIds } from '../system.ts'
import { countsToWords, faultsToWords } from './check-words.ts'
import { logFileOf, placeOf, readConfig, wordsForFault } from './open-data.ts'
import { parseOptions } from './parse-options.ts'
import type { Verb } from './verb.ts'

const USAGE = `casebook restore --from FILE [--replace]

Puts a backup in the place of the log: into the data folder, or into a
PostgreSQL database without a log. Stop the endpoint first. Tablets notice at
their next contact and send again by themselves what came after the backup.

  --from FILE   a file that casebook backup made
  --replace     move the log aside that is in the data folder now
`

const SAYS_AFTER = `Start the endpoint. Tablets send again by themselves what came after the backup.
People, tablets and links are as they were then: remove again who has left since.
`

export const restoreVerb: Verb = {
  name: 'restore',
  summary: 'puts a backup in place; tablets send again what came after it',
  usage: USAGE,
  async run(args, io) {
    const options = parseOptions(args, { from: { type: 'string' }, replace: { type: 'boolean' } })
    if (!options.ok || options.value.from === undefined) {
      io.stderr(`${options.ok ? '--from says which backup' : options.error.why}\n${USAGE}`)
      return 2
    }
    const config = readConfig(io)
    if (!config.ok) {
      io.stderr(`${config.error.why}\n`)
      return 2
    }
    const backup = resolve(io.folder, options.value.from)
    const isReplacing = options.value.replace === true
    const restored = await restore(config.value, backup, isReplacing)
    if (!restored.ok) {
      io.stderr(notRestoredToWords(restored.error, { config: config.value, backup }))
      return 1
    }
    const { check, aside } = restored.value
    const moved = aside === undefined ? '' : `The log that was there is now ${aside}\n`
    io.stdout(
      `Restored to ${placeOf(config.value)}\n${countsToWords(check)}\n${moved}${SAYS_AFTER}`,
    )
    return 0
  },
}

function restore(
  config: Config,
  backup: string,
  isReplacing: boolean,
): Promise<Result<Restored, NotRestored>> {
  const epoch = bytesToBase64url(systemIds.randomBytes(16))
  const wish = { backup, epoch, at: systemClock.now() }
  if (config.databaseUrl !== undefined)
    return restoreToPostgres(config.databaseUrl, { ...wish, scratch: `${backup}.restoring` })
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 })
  return restoreToSqlite(logFileOf(config), { ...wish, isReplacing })
}

function notRestoredToWords(
  error: NotRestored,
  { config, backup }: { readonly config: Config; readonly backup: string },
): string {
  switch (error.kind) {
    case 'bad-backup':
      return `${backup} is no backup: ${error.why.why}. Nothing was changed.\n`
    case 'damaged-backup':
      return `${faultsToWords(error.check.faults)}The backup is damaged. Nothing was changed; use an older one.\n`
    case 'log-there':
      return config.databaseUrl === undefined
        ? `There is a log already at ${placeOf(config)}. Nothing was changed; --replace moves it aside.\n`
        : `There is a log already in ${placeOf(config)}. Nothing was changed; name an empty database.\n`
    case 'in-use':
      return `${placeOf(config)} is in use. Nothing was changed; stop the endpoint first.\n`
    case 'no-database':
      return `${wordsForFault(placeOf(config), error.why)}\n`
  }
}
