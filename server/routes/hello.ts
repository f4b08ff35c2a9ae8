/**
 * POST /api/hello: where the device stands and what it may read now.  [SV9]
 *
 * The tablet's clock is taken note of by nobody here: ours is in the answer, and
 * the tablet shows the difference.
 */
import type { Clock } from '../../src/base/ports.ts'
import { ok } from '../../src/base/result.ts'
import { type HelloAnswer, helloRequest, PROTOCOL } from '../../src/ops/envelope/protocol.ts'
import { parseJsonBody } from '../http/parse-json.ts'
import type { DevicePost } from '../http/route.ts'
import type { Log } from '../log/port.ts'

export function createHelloRoute(deps: { readonly log: Log; readonly clock: Clock }): DevicePost {
  const { log, clock } = deps
  return {
    kind: 'device-post',
    path: '/api/hello',
    limit: 'hello',
    body: { type: 'application/json', maxBytes: 16 * 1024 },
    async answer(body, device) {
      const request = parseJsonBody(body, helloRequest)
      if (!request.ok) return request
      const { app, unsent, here, owed } = request.value
      const time = clock.now()
      const news = { device: device.id, app, unsent, here, owed, at: time }
      const hello = await log.readHello(news)
      const protocol = { min: PROTOCOL, max: PROTOCOL }
      const json: HelloAnswer = { ...hello, protocol, epoch: log.meta.epoch, time }
      return ok({ json, counts: { streams: json.streams.length, unsent } })
    },
  }
}
