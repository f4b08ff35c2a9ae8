/**
 * POST /api/parked: what was set aside in an inspection, a page at a time, for
 * who leads it.  [PE9]
 */
import { ok } from '../../src/base/result.ts'
import { encodePullPage } from '../../src/ops/envelope/frames.ts'
import { parkedRequest } from '../../src/ops/envelope/protocol-parked.ts'
import { parseJsonBody } from '../http/parse-json.ts'
import type { DevicePost } from '../http/route.ts'
import type { Log } from '../log/port.ts'

export function createParkedRoute({ log }: { readonly log: Log }): DevicePost {
  return {
    kind: 'device-post',
    path: '/api/parked',
    limit: 'pull',
    body: { type: 'application/json', maxBytes: 4 * 1024 },
    async answer(body, { person }) {
      const request = parseJsonBody(body, parkedRequest)
      if (!request.ok) return request
      const page = await log.readParked({ person, ...request.value })
      const bytes = encodePullPage(page.header, page.frames)
      return ok({ bytes, counts: { frames: page.frames.length } })
    },
  }
}
