/**
 * The door for JSON bodies: strict UTF-8, bounded depth, the protocol's schema.
 * [SV13]
 *
 * A refusal names the place in the schema that did not fit, never the value that
 * stood there.
 */
import * as v from 'valibot'
import { bytesToUtf8 } from '../../src/base/bytes.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { type Refusal, refuse } from './refusal.ts'

const MAX_DEPTH = 32
const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])

export function parseJsonBody<Schema extends v.GenericSchema>(
  body: Uint8Array,
  schema: Schema,
): Result<v.InferOutput<Schema>, Refusal> {
  const json = parseJson(body)
  if (!json.ok) return json
  const parsed = v.safeParse(schema, json.value, { abortEarly: true })
  if (parsed.success) return ok(parsed.output)
  const [issue] = parsed.issues
  const place = v.getDotPath(issue) ?? 'body'
  return refuse('malformed', { where: `${place}: expected ${issue.expected ?? issue.type}` })
}

function parseJson(body: Uint8Array): Result<unknown, Refusal> {
  try {
    const text = bytesToUtf8(body)
    if (depthOf(text) > MAX_DEPTH) return refuse('malformed', { where: 'nested too deep' })
    return ok(JSON.parse(text))
  } catch {
    return refuse('malformed', { where: 'not JSON' })
  }
}

/** How deep brackets nest, those inside strings left out; one pass, whatever was sent. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let isInString = false
  for (let i = 0; i < text.length; i++) {
    const mark = text.charCodeAt(i)
    if (isInString) {
      if (mark === BACKSLASH) i++
      else if (mark === QUOTE) isInString = false
    } else if (mark === QUOTE) isInString = true
    else if (OPENING.has(mark)) deepest = Math.max(deepest, ++depth)
    else if (CLOSING.has(mark)) depth--
  }
  return deepest
}
