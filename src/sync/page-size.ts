/**
 * How much a page may hold: what this network brings within a moment.  [SA75]
 *
 * A call is given up after half a minute, and a page that was cut comes again from
 * its start. A whole megabyte at once never came over a network of 30 kB a second,
 * and said nothing on the way; so pages begin small and grow while they are quick.
 */
const KB = 1024
export const FIRST_PAGE_BYTES = 32 * KB
const LEAST_BYTES = 16 * KB
const MOST_BYTES = 1024 * KB
const QUICK_MS = 1000
const SLOW_MS = 5000

export function nextPageBytes(bytes: number, tookMs: number): number {
  if (tookMs < QUICK_MS) return Math.min(MOST_BYTES, bytes * 4)
  return tookMs > SLOW_MS ? Math.max(LEAST_BYTES, bytes / 2) : bytes
}
