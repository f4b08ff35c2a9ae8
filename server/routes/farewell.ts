/**
 * POST /api/farewell: a withdrawn tablet has handed everything in, and its browser
 * is told to let go of all that it keeps for this origin.  [RV30 RV31]
 *
 * `Clear-Site-Data` stands on this one answer and on no other: never while the
 * tablet has something unsent, never where the office lacks some of what it sent,
 * and never for a tablet that is not withdrawn. "storage" alone: cookies would reach
 * other sites of the office's domain, and the cache holds nothing but the app.
 */
import { base64urlToBytes, bytesToBase64url } from '../../src/base/bytes.ts'
import type { Clock } from '../../src/base/ports.ts'
import { ok } from '../../src/base/result.ts'
import { type FarewellAnswer, farewellRequest } from '../../src/ops/envelope/protocol.ts'
import { parseJsonBody } from '../http/parse-json.ts'
import { refuse } from '../http/refusal.ts'
import type { DevicePost } from '../http/route.ts'
import type { Log } from '../log/port.ts'

const CLEAR = { 'clear-site-data': '"storage"' }

export function createFarewellRoute(deps: {
  readonly log: Log
  readonly clock: Clock
}): DevicePost {
  const { log, clock } = deps
  return {
    kind: 'device-post',
    takesRevoked: true,
    path: '/api/farewell',
    limit: 'access',
    body: { type: 'application/json', maxBytes: 4 * 1024 },
    async answer(body, device) {
      const request = parseJsonBody(body, farewellRequest)
      if (!request.ok) return request
      const { unsent, head } = request.value
      const hash = base64urlToBytes(head.hash)
      if (hash === undefined) return refuse('malformed')
      const told = { device: device.id, unsent, head: { number: head.number, hash } }
      const closed = await log.closeDevice({ ...told, at: clock.now() })
      if (closed === undefined) return refuse('not-withdrawn')
      const { number } = closed.head
      const json: FarewellAnswer = {
        done: closed.done,
        head: { number, hash: bytesToBase64url(closed.head.hash) },
      }
      const counts = { done: closed.done ? 1 : 0 }
      return ok(closed.done ? { json, counts, headers: CLEAR } : { json, counts })
    },
  }
}
