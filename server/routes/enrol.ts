/**
 * POST /api/enrol: a one-time code becomes a known device.  [SV3]
 */
import { base64urlToBytes, bytesToBase64url } from '../../src/base/bytes.ts'
import type { Clock } from '../../src/base/ports.ts'
import { ok } from '../../src/base/result.ts'
import {
  type EnrolAnswer,
  type EnrolRequest,
  enrolRequest,
} from '../../src/ops/envelope/protocol.ts'
import { sha256 } from '../hash.ts'
import { parseJsonBody } from '../http/parse-json.ts'
import { refuse } from '../http/refusal.ts'
import type { OpenPost } from '../http/route.ts'
import type { Enrolment } from '../log/enrol-device.ts'
import type { Log } from '../log/port.ts'

export function createEnrolRoute(deps: { readonly log: Log; readonly clock: Clock }): OpenPost {
  const { log, clock } = deps
  return {
    kind: 'open-post',
    path: '/api/enrol',
    limit: 'enrol',
    body: { type: 'application/json', maxBytes: 4 * 1024 },
    async answer(body) {
      const request = parseJsonBody(body, enrolRequest)
      if (!request.ok) return request
      const time = clock.now()
      const wish = parseEnrolment(request.value, time)
      if (wish === undefined) return refuse('malformed', { where: 'base64url' })
      const enrolled = await log.enrolDevice(wish)
      if (!enrolled.ok) return refuse(enrolled.error.kind)
      const { epoch, recoveryKey } = log.meta
      const recovery = { recoveryKey: bytesToBase64url(recoveryKey) }
      const json: EnrolAnswer = { ...enrolled.value, epoch, time, ...recovery }
      return ok({ json })
    },
  }
}

/** Undefined where base64url spells no whole bytes: one key, one spelling. */
function parseEnrolment(request: EnrolRequest, at: string): Enrolment | undefined {
  const { device } = request
  const code = base64urlToBytes(request.code)
  const signingKey = base64urlToBytes(request.signingKey)
  const agreementKey = base64urlToBytes(request.agreementKey)
  const token = base64urlToBytes(request.token)
  if (!code || !signingKey || !agreementKey || !token) return undefined
  return { codeHash: sha256(code), device, signingKey, agreementKey, tokenHash: sha256(token), at }
}
