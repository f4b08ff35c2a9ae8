/**
 * POST /api/parked/decide: what was set aside is accepted, handed over or put away
 * by who leads the inspection.  [PK1 PK4]
 */
import type { Clock } from '../../src/base/ports.ts'
import { ok } from '../../src/base/result.ts'
import { decideRequest } from '../../src/ops/envelope/protocol-parked.ts'
import { parseJsonBody } from '../http/parse-json.ts'
import type { DevicePost } from '../http/route.ts'
import type { Log } from '../log/port.ts'

export function createDecideRoute(deps: { readonly log: Log; readonly clock: Clock }): DevicePost {
  const { log, clock } = deps
  return {
    kind: 'device-post',
    path: '/api/parked/decide',
    limit: 'access',
    body: { type: 'application/json', maxBytes: 128 * 1024 },
    async answer(body, device) {
      const request = parseJsonBody(body, decideRequest)
      if (!request.ok) return request
      const results = await log.decideParked(device, { ...request.value, at: clock.now() })
      const done = results.filter((result) => result.done).length
      return ok({ json: { results }, counts: { done, refused: results.length - done } })
    },
  }
}
