/**
 * POST /api/access: who reads and writes what, changed by who may.  [SV7]
 */
import type { Clock } from '../../src/base/ports.ts'
import { ok } from '../../src/base/result.ts'
import { accessRequest } from '../../src/ops/envelope/protocol.ts'
import { parseJsonBody } from '../http/parse-json.ts'
import type { DevicePost } from '../http/route.ts'
import type { Log } from '../log/port.ts'

export function createAccessRoute(deps: { readonly log: Log; readonly clock: Clock }): DevicePost {
  const { log, clock } = deps
  return {
    kind: 'device-post',
    path: '/api/access',
    limit: 'access',
    body: { type: 'application/json', maxBytes: 512 * 1024 },
    async answer(body, device) {
      const request = parseJsonBody(body, accessRequest)
      if (!request.ok) return request
      const { changes } = request.value
      const results = await log.changeAccess(device, { changes, at: clock.now() })
      const done = results.filter((result) => result.done).length
      return ok({ json: { results }, counts: { done, refused: results.length - done } })
    },
  }
}
