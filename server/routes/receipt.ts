/**
 * POST /api/receipt: are the tablet's streams the same as ours?  [SV11]
 */
import type { Clock } from '../../src/base/ports.ts'
import { ok } from '../../src/base/result.ts'
import { receiptRequest } from '../../src/ops/envelope/protocol.ts'
import { parseJsonBody } from '../http/parse-json.ts'
import type { DevicePost } from '../http/route.ts'
import type { Log } from '../log/port.ts'

export function createReceiptRoute(deps: { readonly log: Log; readonly clock: Clock }): DevicePost {
  const { log, clock } = deps
  return {
    kind: 'device-post',
    path: '/api/receipt',
    limit: 'receipt',
    body: { type: 'application/json', maxBytes: 1024 * 1024 },
    async answer(body, device) {
      const request = parseJsonBody(body, receiptRequest)
      if (!request.ok) return request
      const { streams } = request.value
      const { id, person } = device
      const json = await log.readReceipt({ device: id, person, at: clock.now(), streams })
      const same = json.streams.filter((stream) => stream.same).length
      return ok({ json, counts: { streams: streams.length, same } })
    },
  }
}
