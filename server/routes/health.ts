/**
 * GET /api/health: the endpoint runs and its log can be read.  [SV16]
 *
 * Says nothing of what the log holds.
 */
import { ok } from '../../src/base/result.ts'
import type { OpenGet } from '../http/route.ts'
import type { Log } from '../log/port.ts'

export function createHealthRoute(deps: { readonly log: Log; readonly version: string }): OpenGet {
  const { log, version } = deps
  return {
    kind: 'open-get',
    path: '/api/health',
    async answer() {
      await log.hasDevices()
      return ok({ json: { status: 'ok', epoch: log.meta.epoch, version } })
    },
  }
}
