/**
 * The product's endpoint in this process, serving the bench page in place of the
 * app, on an existing data folder.
 */
import { join } from 'node:path'
import { openData } from '../../../server/cli/open-data.ts'
import { parseConfig } from '../../../server/config.ts'
import { startEndpoint } from '../../../server/start-endpoint.ts'
import { systemClock } from '../../../server/system.ts'

const quiet = { info() {}, warn() {}, error() {} }

export async function startEndpointFor(data: string, pageFolder: string) {
  const environment = {
    PORT: '0',
    CASEBOOK_DATA: join(data, 'data'),
    CASEBOOK_LIMITS: 'off',
    CASEBOOK_LOG: 'silent',
  }
  const parsed = parseConfig(environment, data)
  if (!parsed.ok) throw new Error(parsed.error.faults.join('; '))
  const config = { ...parsed.value, distFolder: pageFolder }
  const log = await openData(config)
  if (!log.ok) throw new Error(log.error.kind)
  const started = await startEndpoint(config, { log: log.value, clock: systemClock, logger: quiet })
  if (!started.ok) throw new Error(started.error.kind)
  return started.value
}
