/**
 * POST /api/revoke: a tablet is withdrawn by who leads an inspection of its
 * person.  [RV1]
 */
import type { Clock } from '../../src/base/ports.ts'
import { ok } from '../../src/base/result.ts'
import { revokeRequest } from '../../src/ops/envelope/protocol.ts'
import { parseJsonBody } from '../http/parse-json.ts'
import type { DevicePost } from '../http/route.ts'
import type { Log } from '../log/port.ts'

export function createRevokeRoute(deps: { readonly log: Log; readonly clock: Clock }): DevicePost {
  const { log, clock } = deps
  return {
    kind: 'device-post',
    path: '/api/revoke',
    limit: 'access',
    body: { type: 'application/json', maxBytes: 4 * 1024 },
    async answer(body, by) {
      const request = parseJsonBody(body, revokeRequest)
      if (!request.ok) return request
      const json = await log.revokeDevice({ ...request.value, by, at: clock.now() })
      return ok({ json, counts: { done: json.done ? 1 : 0 } })
    },
  }
}
