/**
 * Rows of the store as text and back: JSON, with bytes and maps under a tag.  [JL5]
 *
 * For the few rows that the journal copies besides envelopes: the vault's header,
 * wrapped keys, orders, the office's word. Whoever reads one back parses it as
 * strictly as if it came from the database.
 */
import {
  type Bytes,
  base64urlToBytes,
  bytesToBase64url,
  bytesToUtf8,
  utf8ToBytes,
} from '../../base/bytes.ts'

const BYTES = '$bytes'
const MAP = '$map'

export const encodeTagged = (value: unknown): Bytes =>
  utf8ToBytes(JSON.stringify(value, (_, part) => tag(part)))

/** Undefined for what is no JSON. */
export function parseTagged(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(bytesToUtf8(bytes), (_, part) => untag(part))
  } catch {
    return undefined
  }
}

function tag(part: unknown): unknown {
  if (part instanceof Uint8Array) return { [BYTES]: bytesToBase64url(part) }
  return part instanceof Map ? { [MAP]: [...part] } : part
}

function untag(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part
  const text: unknown = Reflect.get(part, BYTES)
  if (typeof text === 'string') return base64urlToBytes(text)
  const pairs: unknown = Reflect.get(part, MAP)
  return isPairs(pairs) ? new Map(pairs) : part
}

const isPairs = (value: unknown): value is [unknown, unknown][] =>
  Array.isArray(value) && value.every((pair) => Array.isArray(pair) && pair.length === 2)
