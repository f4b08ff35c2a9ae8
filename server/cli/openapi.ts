/**
 * `casebook openapi`: prints the description of the endpoint, which is kept in
 * `server/openapi.json`.  [EP56]
 */
import { createRoutes } from '../app.ts'
import { NO_LIMITS } from '../config.ts'
import { createMetrics } from '../http/metrics.ts'
import { createMemoryLog } from '../log/memory.ts'
import { systemClock } from '../system.ts'
import { makeOpenapi } from './openapi/make-openapi.ts'
import { parseOptions } from './parse-options.ts'
import type { Verb } from './verb.ts'

const USAGE = `casebook openapi

Prints the OpenAPI description of the endpoint: every route, what goes in and
what comes out.
`

export const openapiVerb: Verb = {
  name: 'openapi',
  summary: 'prints the description of the endpoint',
  usage: USAGE,
  async run(args, io) {
    const options = parseOptions(args, {})
    if (!options.ok) {
      io.stderr(`${options.error.why}\n${USAGE}`)
      return 2
    }
    io.stdout(`${JSON.stringify(makeOpenapi(readRoutes()), null, 2)}\n`)
    return 0
  },
}

/** The list itself: nothing is served from here. */
const readRoutes = () =>
  createRoutes(
    {
      log: createMemoryLog({ epoch: '', recoveryKey: new Uint8Array(32) }),
      clock: systemClock,
      config: { version: '', isSecure: false, isBehindProxy: false, limits: NO_LIMITS },
      logger: { info: () => undefined, error: () => undefined },
    },
    createMetrics(''),
  )
