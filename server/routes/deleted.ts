/**
 * POST /api/deleted: a tablet's signed receipt that it has deleted an inspection.
 * [PU20]
 */
import type { Clock } from '../../src/base/ports.ts'
import { ok } from '../../src/base/result.ts'
import { deletedRequest } from '../../src/ops/envelope/protocol-purge.ts'
import { parseJsonBody } from '../http/parse-json.ts'
import type { DevicePost } from '../http/route.ts'
import type { Log } from '../log/port.ts'

export function createDeletedRoute(deps: { readonly log: Log; readonly clock: Clock }): DevicePost {
  const { log, clock } = deps
  return {
    kind: 'device-post',
    path: '/api/deleted',
    limit: 'access',
    body: { type: 'application/json', maxBytes: 4 * 1024 },
    async answer(body, device) {
      const request = parseJsonBody(body, deletedRequest)
      if (!request.ok) return request
      const json = await log.takeDeletion({ ...request.value, device, now: clock.now() })
      return ok({ json, counts: { done: json.done ? 1 : 0 } })
    },
  }
}
