/**
 * `casebook enrol`: a one-time link for one new person.  [CL15]
 */

import { ok } from '../../src/base/result.ts'
import { roles } from '../../src/ops/envelope/protocol.ts'
import { originOf } from '../config.ts'
import { systemClock, systemIds } from '../system.ts'
import { makeEnrolmentLink } from './make-link.ts'
import { readConfig, withLog } from './open-data.ts'
import { badOptions, parseOptions } from './parse-options.ts'
import type { Verb } from './verb.ts'

const MAX_HOURS = 14 * 24

const USAGE = `casebook enrol [--role ROLE] [--hours N]

Prints a link that enrols one new person on one tablet, once.

  --role ROLE   ${roles.join(', ')}; assessor if not given
  --hours N     how long the link works, 1 to ${MAX_HOURS}; 24 if not given
`

export const enrolVerb: Verb = {
  name: 'enrol',
  summary: 'prints a one-time link for a new person',
  usage: USAGE,
  async run(args, io) {
    const wish = parseWish(args)
    if (!wish.ok) {
      io.stderr(`${wish.error.why}\n${USAGE}`)
      return 2
    }
    const config = readConfig(io)
    if (!config.ok) {
      io.stderr(`${config.error.why}\n`)
      return 2
    }
    return withLog(io, config.value, async (log) => {
      const { role, hours } = wish.value
      const deps = { log, clock: systemClock, ids: systemIds }
      const link = await makeEnrolmentLink(deps, { origin: originOf(config.value), role, hours })
      io.stdout(`For one new ${role}, on one tablet, within ${hours} hours:\n${link}\n`)
      return 0
    })
  },
}

function parseWish(args: readonly string[]) {
  const options = parseOptions(args, {
    role: { type: 'string', default: 'assessor' },
    hours: { type: 'string', default: '24' },
  })
  if (!options.ok) return options
  const role = roles.find((name) => name === options.value.role)
  if (role === undefined) return badOptions(`--role must be one of ${roles.join(', ')}`)
  const hours = /^\d{1,3}$/.test(options.value.hours) ? Number(options.value.hours) : 0
  if (hours < 1 || hours > MAX_HOURS)
    return badOptions(`--hours must be a whole number from 1 to ${MAX_HOURS}`)
  return ok({ role, hours })
}
