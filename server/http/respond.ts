/**
 * From an answer or a refusal to a Response, with the headers that all carry.
 * [SV13 SV14]
 *
 * Answers of the API are never stored by anybody on the way and never
 * compressed (their length would speak). Headers are a plain object and bodies
 * are text or bytes: that is what the Node adapter sends without copying.
 */
import type { Bytes } from '../../src/base/bytes.ts'
import type { Result } from '../../src/base/result.ts'
import type { HeaderRecord } from './headers.ts'
import { type Refusal, refusalStatus, refusalToJson } from './refusal.ts'
import type { Answer } from './route.ts'

export interface Responder {
  answer(answer: Result<Answer, Refusal>): Response
  /** For what is not the API: the app's own files. */
  file(status: number, headers: HeaderRecord, body: Bytes | null): Response
}

export function createResponder(securityHeaders: HeaderRecord): Responder {
  const api = { ...securityHeaders, 'cache-control': 'no-store' }
  const json = { ...api, 'content-type': 'application/json; charset=utf-8' }
  const bytes = { ...api, 'content-type': 'application/octet-stream' }
  const text = { ...api, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }
  const refusal = (error: Refusal) =>
    new Response(JSON.stringify(refusalToJson(error)), {
      status: refusalStatus(error.kind),
      headers: { ...json, ...error.headers },
    })
  return {
    answer(answer) {
      if (!answer.ok) return refusal(answer.error)
      const { value } = answer
      if ('json' in value)
        return new Response(JSON.stringify(value.json), {
          status: 200,
          headers: { ...json, ...value.headers },
        })
      return 'text' in value
        ? new Response(value.text, { status: 200, headers: text })
        : new Response(value.bytes, { status: 200, headers: bytes })
    },
    file: (status, headers, body) =>
      new Response(body, { status, headers: { ...securityHeaders, ...headers } }),
  }
}
