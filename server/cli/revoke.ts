/**
 * `casebook revoke`: withdraws a tablet that was lost or stolen, also where no
 * lead can be reached.  [RV3]
 *
 * Ids alone: the endpoint knows no names. A lead reads on the people page which
 * tablet is whose.
 */
import { brandId, type DeviceId, isId } from '../../src/base/brand.ts'
import { systemClock } from '../system.ts'
import { readConfig, withLog } from './open-data.ts'
import { parseOptions } from './parse-options.ts'
import type { Verb } from './verb.ts'

const USAGE = `casebook revoke DEVICE

Withdraws a tablet: it is given nothing more, and what it still sends is set aside.
Works while the endpoint runs. "npx casebook audit" prints who enrolled which tablet.

  DEVICE   the tablet's id, 22 characters
`

export const revokeVerb: Verb = {
  name: 'revoke',
  summary: 'withdraws a tablet that was lost or stolen',
  usage: USAGE,
  async run(args, io) {
    const [text, ...more] = args
    const options = parseOptions(more, {})
    if (!options.ok || !isId(text)) {
      io.stderr(`${options.ok ? 'Name one tablet by its id.' : options.error.why}\n${USAGE}`)
      return 2
    }
    const device = brandId<DeviceId>(text)
    const config = readConfig(io)
    if (!config.ok) {
      io.stderr(`${config.error.why}\n`)
      return 2
    }
    return withLog(io, config.value, async (log) => {
      const revoked = await log.revokeDevice({ device, by: null, at: systemClock.now() })
      if (!revoked.done) io.stderr('There is no tablet of that id.\n')
      else io.stdout(`Tablet ${device} is withdrawn. What it still sends is set aside.\n`)
      return revoked.done ? 0 : 1
    })
  },
}
