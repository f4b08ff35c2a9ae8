/**
 * `casebook reader`: prints the page that opens a copy without any server.  [CY8]
 */
import { join } from 'node:path'
import { buildApp, PROJECT_FOLDER } from './build-app.ts'
import { parseOptions } from './parse-options.ts'
import type { Verb } from './verb.ts'

const USAGE = `casebook reader > reader.html

Prints one HTML file that opens copies with the office's recovery key, in any
browser, without a network and without a server. Keep it with the recovery key.
`

export const readerVerb: Verb = {
  name: 'reader',
  summary: 'prints the page that opens a copy when every server is gone',
  usage: USAGE,
  async run(args, io) {
    const options = parseOptions(args, {})
    if (!options.ok) {
      io.stderr(`${options.error.why}\n${USAGE}`)
      return 2
    }
    // Standard output is the page and nothing else.
    const built = await buildApp(PROJECT_FOLDER, { ...io, stdout: io.stderr })
    if (!built) {
      io.stderr('The app could not be built: see above.\n')
      return 1
    }
    const page = await io.readFile(join(PROJECT_FOLDER, 'dist', 'reader.html'))
    io.stdout(Buffer.from(page).toString('utf8'))
    return 0
  },
}
