/**
 * A long text in values that fit an operation each, and back.  [EC11]
 *
 * Deflated where that is shorter. Letters only, so that nothing on the way can
 * take it for prose and mend it. The digest is of the text: parts that are
 * missing, changed or of another text give nothing, never half of it.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import {
  type Bytes,
  base64urlToBytes,
  bytesToBase64url,
  bytesToHex,
  bytesToUtf8,
  concatBytes,
  utf8ToBytes,
} from '../base/bytes.ts'
import { MAX_VALUE_LENGTH } from '../ops/text.ts'

export interface PackedText {
  /** 32 letters of hex. */
  readonly digest: string
  readonly parts: readonly string[]
}

/** An edition has some 60 kB; what unfolds to more is none. */
export const MOST_TEXT_BYTES = 2 * 1024 * 1024

export const textToDigest = (text: string): string =>
  bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32)

export async function packText(text: string): Promise<PackedText> {
  const plain = utf8ToBytes(text)
  const deflated = await readAll(pipe(plain, new CompressionStream('deflate-raw')))
  const isShorter = deflated !== undefined && deflated.length < plain.length
  const letters = isShorter ? `d${bytesToBase64url(deflated)}` : `p${bytesToBase64url(plain)}`
  const count = Math.ceil(letters.length / MAX_VALUE_LENGTH)
  const parts = Array.from({ length: count }, (_, index) =>
    letters.slice(index * MAX_VALUE_LENGTH, (index + 1) * MAX_VALUE_LENGTH),
  )
  return { digest: textToDigest(text), parts }
}

/** Undefined for anything but the whole text that the digest is of. */
export async function unpackText({ digest, parts }: PackedText): Promise<string | undefined> {
  const letters = parts.join('')
  const packed = base64urlToBytes(letters.slice(1))
  if (!packed) return undefined
  try {
    const bytes = letters.startsWith('d')
      ? await readAll(pipe(packed, new DecompressionStream('deflate-raw')))
      : packed
    const text = bytes && bytesToUtf8(bytes)
    return text !== undefined && textToDigest(text) === digest ? text : undefined
  } catch {
    // Not deflated, torn, or no text.
    return undefined
  }
}

const pipe = (bytes: Bytes, through: CompressionStream | DecompressionStream) =>
  new Blob([bytes]).stream().pipeThrough(through)

/** Undefined where there is more than any text of ours has. */
async function readAll(stream: ReadableStream<Uint8Array>): Promise<Bytes | undefined> {
  const read: Uint8Array[] = []
  let length = 0
  for await (const part of stream) {
    length += part.length
    if (length > MOST_TEXT_BYTES) return undefined
    read.push(part)
  }
  return concatBytes(...read)
}
