/**
 * `casebook init`: makes the data folder and shows the recovery key, once.  [CL14]
 */
import { systemIds } from '../system.ts'
import { createData, createdToWords } from './create-data.ts'
import { readConfig } from './open-data.ts'
import { parseOptions } from './parse-options.ts'
import type { Verb } from './verb.ts'

const USAGE = `casebook init

Makes the data folder with an empty log, and prints the office's recovery key,
which is shown this once and stored nowhere.

  CASEBOOK_DATA   the folder; ./casebook-data if not set
`

export const initVerb: Verb = {
  name: 'init',
  summary: "makes the data folder and the office's recovery key",
  usage: USAGE,
  async run(args, io) {
    const options = parseOptions(args, {})
    if (!options.ok) {
      io.stderr(`${options.error.why}\n${USAGE}`)
      return 2
    }
    const config = readConfig(io)
    if (!config.ok) {
      io.stderr(`${config.error.why}\n`)
      return 2
    }
    const created = createData(config.value, systemIds)
    if (!created.ok) {
      io.stderr(`There is a log already at ${created.error.file}. Nothing was changed.\n`)
      return 1
    }
    io.stdout(createdToWords(created.value))
    return 0
  },
}
