/**
 * A zip archive whose parts are not packed: what the workbook reader is handed.
 * [SA55 SE10]
 *
 * Its own unpacking would start workers from blobs, which the page's policy
 * refuses, and would believe what an archive says of its size. So parts are
 * unpacked by `zip-parts.ts`, in bounds, and put together again here.
 */
import { type Bytes, concatBytes, utf8ToBytes } from '../../base/bytes.ts'

export function makeStoredZip(parts: ReadonlyMap<string, Bytes>): Bytes {
  const bodies: Uint8Array[] = []
  const entries: Uint8Array[] = []
  let at = 0
  for (const [name, bytes] of parts) {
    const nameBytes = utf8ToBytes(name)
    const local = makeHeader(0x04034b50, 30, { name: nameBytes.length, size: bytes.length })
    const entry = makeHeader(0x02014b50, 46, { name: nameBytes.length, size: bytes.length })
    new DataView(entry.buffer).setUint32(42, at, true)
    bodies.push(local, nameBytes, bytes)
    entries.push(entry, nameBytes)
    at += local.length + nameBytes.length + bytes.length
  }
  const directory = concatBytes(...entries)
  const end = new Uint8Array(22)
  const view = new DataView(end.buffer)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, parts.size, true)
  view.setUint16(10, parts.size, true)
  view.setUint32(12, directory.length, true)
  view.setUint32(16, at, true)
  return concatBytes(...bodies, directory, end)
}

/** Method 0, no date, no checksum: read back at once, and never written to a disk. */
function makeHeader(signature: number, length: 30 | 46, of: { name: number; size: number }) {
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  const shift = length === 46 ? 2 : 0
  view.setUint32(0, signature, true)
  view.setUint32(18 + shift, of.size, true)
  view.setUint32(22 + shift, of.size, true)
  view.setUint16(26 + shift, of.name, true)
  return bytes
}
