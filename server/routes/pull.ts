/**
 * POST /api/pull: what follows the tablet's cursors, a page at a time.  [SV10]
 */
import { ok } from '../../src/base/result.ts'
import { encodePullPage } from '../../src/ops/envelope/frames.ts'
import { pullRequest } from '../../src/ops/envelope/protocol.ts'
import { parseJsonBody } from '../http/parse-json.ts'
import type { DevicePost } from '../http/route.ts'
import type { Log } from '../log/port.ts'

const DEFAULT_LIMIT_BYTES = 1024 * 1024
const MAX_LIMIT_BYTES = 4 * 1024 * 1024

export function createPullRoute({ log }: { readonly log: Log }): DevicePost {
  return {
    kind: 'device-post',
    path: '/api/pull',
    limit: 'pull',
    body: { type: 'application/json', maxBytes: 512 * 1024 },
    async answer(body, device) {
      const request = parseJsonBody(body, pullRequest)
      if (!request.ok) return request
      const { streams, limitBytes = DEFAULT_LIMIT_BYTES } = request.value
      const page = await log.readPage({
        person: device.person,
        streams,
        limitBytes: Math.min(limitBytes, MAX_LIMIT_BYTES),
      })
      const bytes = encodePullPage(page.header, page.frames)
      return ok({ bytes, counts: { frames: page.frames.length } })
    },
  }
}
