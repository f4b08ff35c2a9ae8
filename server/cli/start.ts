/**
 * `casebook start`, which is `npm start`: everything that a first run needs.  [CL17]
 *
 * Builds the app, makes the data folder if there is none, serves, and as long as
 * nobody has enrolled prints a fresh link for the first lead.
 */
import type { Config } from '../config.ts'
import type { Log } from '../log/port.ts'
import type { Endpoint } from '../start-endpoint.ts'
import { systemClock, systemIds } from '../system.ts'
import { buildApp, PROJECT_FOLDER } from './build-app.ts'
import { makeConfiguredVerb } from './configured-verb.ts'
import { createData, createdToWords } from './create-data.ts'
import { makeEnrolmentLink } from './make-link.ts'
import { openData, placeOf } from './open-data.ts'
import { serveUntilStopped } from './serve-until-stopped.ts'
import type { Io } from './verb.ts'

const FIRST_LINK_HOURS = 24

const USAGE = `casebook start

What npm start runs: builds the app if that is needed, makes the data folder if
there is none, and serves. The settings are those of casebook serve.
`

const words = {
  name: 'start',
  summary: 'builds, makes the data folder if there is none, and serves',
  usage: USAGE,
}

export const startVerb = makeConfiguredVerb(words, async (read, io) => {
  const config: Config = { ...read, logLevel: read.logLevel ?? 'warn' }
  if (!(await buildApp(PROJECT_FOLDER, io))) {
    io.stderr('The app could not be built: run npm ci, then try again.\n')
    return 1
  }
  const created = await createData(config, systemIds)
  if (created.ok) io.stdout(createdToWords(created.value))
  const log = await openData(config)
  if (!log.ok) {
    io.stderr(`${log.error.why}\n`)
    return 1
  }
  const announce = (endpoint: Endpoint) => sayWhere({ config, io, log: log.value }, endpoint)
  return serveUntilStopped({ config, log: log.value, io, announce })
})

async function sayWhere(
  { config, io, log }: { readonly config: Config; readonly io: Io; readonly log: Log },
  { url }: Endpoint,
): Promise<void> {
  const origin = config.origin ?? url
  io.stdout(`Casebook: ${origin}\nLog: ${placeOf(config)}\n`)
  if (await log.hasDevices()) return
  const deps = { log, clock: systemClock, ids: systemIds }
  const link = await makeEnrolmentLink(deps, { origin, role: 'lead', hours: FIRST_LINK_HOURS })
  io.stdout(`Nobody has enrolled yet. Open this link to enrol the first lead:\n${link}\n`)
}
