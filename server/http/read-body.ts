/**
 * Reads a request's body, never more of it than the route takes.  [SV13 SV15]
 *
 * Refused before a byte is read: the wrong content type, any compression, a
 * declared length that is too large. A body without a declared length is counted
 * as it comes. A connection that breaks off is the other side's, not our fault.
 */
import type { Bytes } from '../../src/base/bytes.ts'
import { concatBytes } from '../../src/base/bytes.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { type Refusal, refuse } from './refusal.ts'

export interface BodyRule {
  readonly type: 'application/json' | 'application/octet-stream'
  readonly maxBytes: number
}

/** From the headers alone; the declared length where there is one. */
export function parseBodyHeaders(
  headers: Headers,
  rule: BodyRule,
): Result<number | undefined, Refusal> {
  const encoding = headers.get('content-encoding')
  if (encoding !== null && encoding !== 'identity') return refuse('encoded')
  const type = headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase()
  if (type !== rule.type) return refuse('wrong-type', { where: `expected ${rule.type}` })
  const declared = headers.get('content-length')
  if (declared === null) return ok(undefined)
  const length = /^\d{1,15}$/.test(declared) ? Number(declared) : Number.POSITIVE_INFINITY
  return length > rule.maxBytes ? refuse('too-large') : ok(length)
}

export async function readBody(
  request: Request,
  declared: number | undefined,
  maxBytes: number,
): Promise<Result<Bytes, Refusal>> {
  try {
    // With a declared length the HTTP parser has already bounded the body.
    if (declared === undefined) return await readStream(request.body, maxBytes)
    const body = new Uint8Array(await request.arrayBuffer())
    return body.length > maxBytes ? refuse('too-large') : ok(body)
  } catch {
    return refuse('cut-short')
  }
}

async function readStream(
  stream: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Result<Bytes, Refusal>> {
  const parts: Uint8Array[] = []
  let left = maxBytes
  const reader = stream?.getReader()
  for (;;) {
    const chunk = await reader?.read()
    if (chunk?.value === undefined) return ok(concatBytes(...parts))
    left -= chunk.value.length
    if (left < 0) {
      await reader?.cancel()
      return refuse('too-large')
    }
    parts.push(chunk.value)
  }
}
