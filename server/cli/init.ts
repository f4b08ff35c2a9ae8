/**
 * `casebook init`: makes the data folder and shows the recovery key, once.  [CL14]
 */
import { systemIds } from '../system.ts'
import { makeConfiguredVerb } from './configured-verb.ts'
import { createData, createdToWords } from './create-data.ts'

const USAGE = `casebook init

Makes the data folder with an empty log, and prints the office's recovery key,
which is shown this once and stored nowhere.

  CASEBOOK_DATA   the folder; ./casebook-data if not set
  DATABASE_URL    a PostgreSQL database to keep the log in instead
`

const words = {
  name: 'init',
  summary: "makes the data folder and the office's recovery key",
  usage: USAGE,
}

export const initVerb = makeConfiguredVerb(words, async (config, io) => {
  const created = await createData(config, systemIds)
  if (!created.ok) {
    const { error } = created
    io.stderr(
      error.kind === 'log-there'
        ? `There is a log already at ${error.file}. Nothing was changed.\n`
        : `${error.why}\n`,
    )
    return 1
  }
  io.stdout(createdToWords(created.value))
  return 0
})
