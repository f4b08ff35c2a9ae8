/**
 * CRC-32 (IEEE 802.3): finds what a disk does to bytes by accident.  [JL2]
 *
 * Against people who change bytes on purpose stand the seal and the signature of
 * each envelope; this only tells a whole frame from a torn or a rotten one.
 */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  // By index: three times as quick as an iterator, over megabytes at a start.
  for (let at = 0; at < bytes.length; at++) {
    sum = (sum >>> 8) ^ (TABLE[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  }
  return ~sum >>> 0
}
