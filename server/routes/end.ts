/**
 * POST /api/end: a lead ends an inspection, and it is acknowledged where the
 * office has all of it.  [PU1 PU2]
 */
import type { Clock } from '../../src/base/ports.ts'
import { ok } from '../../src/base/result.ts'
import { endRequest } from '../../src/ops/envelope/protocol-purge.ts'
import { parseJsonBody } from '../http/parse-json.ts'
import type { DevicePost } from '../http/route.ts'
import type { Log } from '../log/port.ts'

export function createEndRoute(deps: { readonly log: Log; readonly clock: Clock }): DevicePost {
  const { log, clock } = deps
  return {
    kind: 'device-post',
    path: '/api/end',
    limit: 'receipt',
    body: { type: 'application/json', maxBytes: 1024 * 1024 },
    async answer(body, device) {
      const request = parseJsonBody(body, endRequest)
      if (!request.ok) return request
      const json = await log.endInspection({ ...request.value, device, at: clock.now() })
      return ok({ json, counts: { done: json.done ? 1 : 0 } })
    },
  }
}
