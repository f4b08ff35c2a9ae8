/**
 * The endpoint in this process, serving a build of a test's own, with its log in
 * memory.
 */

import { makeEnrolmentLink } from '../../../server/cli/make-link.ts'
import { startEndpoint } from '../../../server/start-endpoint.ts'
import { systemClock, systemIds } from '../../../server/system.ts'
import { makeTestConfig } from '../../kit/endpoint.ts'
import { testLogMakers } from '../../kit/endpoint-log.ts'

export interface BuiltOffice {
  readonly origin: string
  /** A link with which a lead enrols. */
  readonly link: string
  close(): Promise<void>
}

export async function startBuiltOffice(distFolder: string): Promise<BuiltOffice> {
  const { log, close } = testLogMakers.memory()
  const config = { ...makeTestConfig({ CASEBOOK_LIMITS: 'off' }), distFolder }
  const logger = { info: () => undefined, error: () => undefined }
  const started = await startEndpoint(config, { log, clock: systemClock, logger })
  if (!started.ok) throw new Error(started.error.kind)
  const { port } = new URL(started.value.url)
  const origin = `http://localhost:${port}`
  const link = await makeEnrolmentLink(
    { log, clock: systemClock, ids: systemIds },
    { origin, role: 'lead', hours: 1 },
  )
  return {
    origin,
    link,
    async close() {
      await started.value.close()
      await close()
    },
  }
}
