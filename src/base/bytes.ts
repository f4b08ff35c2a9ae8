/**
 * Bytes and their spellings: base64url (RFC 4648 section 5, no padding) for ids
 * and transport, hex for digests that people read, UTF-8 for text.
 *
 * Own code rather than `Uint8Array.fromBase64`, which Node 24 and the tablets'
 * older browsers do not all have.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const REVERSE = new Map([...ALPHABET].map((letter, index) => [letter, index]))

/** Bytes as WebCrypto, IndexedDB and fetch take them: never on shared memory. */
export type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()
const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export const utf8ToBytes = (text: string): Bytes => encoder.encode(text)

/** Throws on malformed UTF-8: bytes of ours are never silently repaired. */
export const bytesToUtf8 = (bytes: Uint8Array): string => strictDecoder.decode(bytes)

export function bytesToBase64url(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const a = bytes[i] ?? 0
    const b = bytes[i + 1]
    const c = bytes[i + 2]
    text += ALPHABET.charAt(a >> 2) + ALPHABET.charAt(((a & 3) << 4) | ((b ?? 0) >> 4))
    if (b !== undefined) text += ALPHABET.charAt(((b & 15) << 2) | ((c ?? 0) >> 6))
    if (c !== undefined) text += ALPHABET.charAt(c & 63)
  }
  return text
}

/** `undefined` for anything that is not canonical base64url without padding. */
export function base64urlToBytes(text: string): Bytes | undefined {
  if (text.length % 4 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (const letter of text) {
    const six = REVERSE.get(letter)
    if (six === undefined) return undefined
    bits = ((bits << 6) | six) & 0xffffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[at++] = (bits >> held) & 0xff
    }
  }
  // Bits left over must be zero, else two spellings would name the same bytes.
  return (bits & ((1 << held) - 1)) === 0 ? bytes : undefined
}

export const bytesToHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

export function hexToBytes(text: string): Bytes | undefined {
  if (text.length % 2 === 1 || !/^[0-9a-f]*$/i.test(text)) return undefined
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export const isEqualBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])
