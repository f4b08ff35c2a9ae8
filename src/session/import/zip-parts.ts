/**
 * The parts of a workbook's zip archive, each unpacked within a bound.  [SA55 SA56]
 *
 * The browser's own inflate does the work; what a part claims to hold is not
 * believed, the bytes are counted as they come. So an archive that swells a
 * thousandfold is stopped, and not the tablet.
 */
import { type Bytes, concatBytes } from '../../base/bytes.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { UnreadList } from './unread.ts'

export interface ZipPart {
  readonly name: string
  readonly method: number
  readonly packed: Bytes
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const LONGEST_COMMENT = 65_535
const broken = err({ kind: 'broken-workbook' as const })

/** Every part by its name; throws nothing, whatever the bytes are. */
export function listZipParts(bytes: Bytes): Result<ReadonlyMap<string, ZipPart>, UnreadList> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts = new Map<string, ZipPart>()
  try {
    const end = findEnd(view)
    if (end === undefined) return broken
    let at = view.getUint32(end + 16, true)
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      if (view.getUint32(at, true) !== ENTRY) return broken
      if (view.getUint16(at + 8, true) & 1) return err({ kind: 'password' })
      const part = readPart(bytes, view, at)
      if (!part) return broken
      parts.set(part.name, part)
      at += [28, 30, 32].reduce((sum, place) => sum + view.getUint16(at + place, true), 46)
    }
    return ok(parts)
  } catch {
    // What points outside the bytes is damaged, or broken off.
    return broken
  }
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  return undefined
}

const ZIP64 = 0xffff_ffff

function readPart(bytes: Bytes, view: DataView, at: number): ZipPart | undefined {
  const nameLength = view.getUint16(at + 28, true)
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
  const long = readLong(view, at, nameLength)
  const size = long.packed ?? view.getUint32(at + 20, true)
  const local = long.offset ?? view.getUint32(at + 42, true)
  if (view.getUint32(local, true) !== LOCAL) return undefined
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (from + size > bytes.length) return undefined
  const method = view.getUint16(at + 10, true)
  return { name, method, packed: bytes.subarray(from, from + size) }
}

/** Some writers put all sizes into the field for huge files; what is in there fits 32 bits here. */
function readLong(view: DataView, at: number, nameLength: number) {
  let field = at + 46 + nameLength
  const end = field + view.getUint16(at + 30, true)
  while (field + 4 <= end) {
    const length = view.getUint16(field + 2, true)
    if (view.getUint16(field, true) === 1) {
      let next = field + 4
      const take = (place: number) => {
        if (view.getUint32(at + place, true) !== ZIP64) return undefined
        next += 8
        return view.getUint32(next - 8, true)
      }
      take(24)
      return { packed: take(20), offset: take(42) }
    }
    field += 4 + length
  }
  return { packed: undefined, offset: undefined }
}

/** At most `most` bytes of one part. */
export async function unpackPart(part: ZipPart, most: number): Promise<Result<Bytes, UnreadList>> {
  if (part.method === 0) {
    return part.packed.length > most ? err({ kind: 'swollen-workbook' }) : ok(part.packed)
  }
  if (part.method !== 8) return broken
  const inflated = new Blob([part.packed])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
  const pieces: Uint8Array[] = []
  let size = 0
  const reader = inflated.getReader()
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length
      if (size > most) {
        await reader.cancel()
        return err({ kind: 'swollen-workbook' })
      }
      pieces.push(read.value)
    }
  } catch {
    // What does not inflate is damaged; the stream says no more than that.
    return broken
  }
  return ok(concatBytes(...pieces))
}
