/**
 * `casebook migrate`: the log from the data folder to PostgreSQL.  [EP46]
 */
import { migrateToPostgres, type NotMigrated } from '../log/whole/migrate.ts'
import { countsToWords, faultsToWords } from './check-words.ts'
import { makeConfiguredVerb } from './configured-verb.ts'
import { logFileOf, placeOf, wordsForFault } from './open-data.ts'

const USAGE = `casebook migrate

Moves the log from the data folder to PostgreSQL, with every number and chain as
it was, and compares both. Stop the endpoint first. Tablets notice nothing.

  CASEBOOK_DATA   the folder with the log; ./casebook-data if not set
  DATABASE_URL    a database without a log
`

const words = { name: 'migrate', summary: 'moves the log to PostgreSQL', usage: USAGE }

export const migrateVerb = makeConfiguredVerb(words, async (config, io) => {
  const { databaseUrl } = config
  if (databaseUrl === undefined) {
    io.stderr(`DATABASE_URL says where to.\n${USAGE}`)
    return 2
  }
  const file = logFileOf(config)
  const place = placeOf(config)
  const migrated = await migrateToPostgres(file, databaseUrl)
  if (!migrated.ok) {
    io.stderr(notMigratedToWords(migrated.error, { file, place }))
    return 1
  }
  const { check, moved } = migrated.value
  io.stdout(`Moved to ${place}, and both were the same.\n${countsToWords(check)}\n`)
  io.stdout(`The file is now ${moved}. Keep it until the next backup.\n`)
  return 0
})

function notMigratedToWords(
  error: NotMigrated,
  { file, place }: { readonly file: string; readonly place: string },
): string {
  switch (error.kind) {
    case 'in-use':
      return `${file} is in use. Nothing was changed; stop the endpoint first.\n`
    case 'log-there':
      return `There is a log already in ${place}. Nothing was changed; name an empty database.\n`
    case 'damaged':
      return `${faultsToWords(error.check.faults)}The log is damaged. Nothing was changed; restore a backup first.\n`
    case 'no-source':
      return `${wordsForFault(file, error.why)}\n`
    case 'no-database':
      return `${wordsForFault(place, error.why)}\n`
  }
}
