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
`

const words = {
  name: 'init',
  summary: "makes the data folder and the office's recovery key",
  usage: USAGE,
}

export const initVerb = makeConfiguredVerb(words, async (config, io) => {
  const created = createData(config, systemIds)
  if (!created.ok) {
    io.stderr(`There is a log already at ${created.error.file}. Nothing was changed.\n`)
    return 1
  }
  io.stdout(createdToWords(created.value))
  return 0
})
