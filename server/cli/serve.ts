/**
 * `casebook serve`: the endpoint, from a folder that `init` made.  [CL16]
 */
import { makeConfiguredVerb } from './configured-verb.ts'
import { openData, placeOf } from './open-data.ts'
import { serveUntilStopped } from './serve-until-stopped.ts'

const USAGE = `casebook serve

Serves the app and its endpoint until it is told to stop (SIGTERM or Ctrl-C).

  HOST, PORT          where to listen; 127.0.0.1 and 8080 if not set
  TLS_CERT, TLS_KEY   PEM files, both or neither; with them it serves HTTPS
  CASEBOOK_DATA       the data folder; ./casebook-data if not set
  DATABASE_URL        keeps the log in PostgreSQL instead, for several processes
  CASEBOOK_ORIGIN     the public address, for links and HTTPS behind a proxy
  CASEBOOK_PROXY      1 when all requests come through one proxy of yours
  CASEBOOK_LIMITS     off, or as push=6000,hello=off (requests a minute)
  CASEBOOK_METRICS_TOKEN  lets its bearer read /api/metrics; without it nobody may
  CASEBOOK_LOG        info, warn, error or silent; lines go to standard error
`

const words = { name: 'serve', summary: 'serves the app and its endpoint', usage: USAGE }

export const serveVerb = makeConfiguredVerb(words, async (config, io) => {
  const log = await openData(config)
  if (!log.ok) {
    io.stderr(`${log.error.why}\n`)
    return 1
  }
  return serveUntilStopped({
    config,
    log: log.value,
    io,
    announce: async ({ url }) => io.stdout(`Casebook serves ${url} from ${placeOf(config)}\n`),
  })
})
