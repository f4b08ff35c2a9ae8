/**
 * POST /api/push: sealed envelopes in, one result for each out.  [SV1 SV4 SV5]
 *
 * Answered only when everything that is called accepted or parked is on disk.
 */
import { bytesToBase64url } from '../../src/base/bytes.ts'
import type { Clock } from '../../src/base/ports.ts'
import { ok } from '../../src/base/result.ts'
import { MAX_PUSH_BYTES, parsePush } from '../../src/ops/envelope/frames.ts'
import type { PushAnswer } from '../../src/ops/envelope/protocol.ts'
import { refuse } from '../http/refusal.ts'
import type { DevicePost } from '../http/route.ts'
import type { Log } from '../log/port.ts'

export function createPushRoute(deps: { readonly log: Log; readonly clock: Clock }): DevicePost {
  const { log, clock } = deps
  return {
    kind: 'device-post',
    takesRevoked: true,
    path: '/api/push',
    limit: 'push',
    body: { type: 'application/octet-stream', maxBytes: MAX_PUSH_BYTES },
    async answer(body, device) {
      const frames = parsePush(body)
      if (!frames.ok) return refuse('bad-frames', { where: frames.error.why })
      const pushed = await log.appendPush({
        device: device.id,
        frames: frames.value,
        at: clock.now(),
      })
      const { number, hash } = pushed.head
      const json: PushAnswer = {
        results: pushed.results,
        head: { number, hash: bytesToBase64url(hash) },
      }
      return ok({ json, counts: countResults(pushed.results) })
    },
  }
}

function countResults(results: PushAnswer['results']): Record<string, number> {
  const counts = { accepted: 0, duplicate: 0, parked: 0, refused: 0 }
  for (const { result } of results) counts[result]++
  return counts
}
