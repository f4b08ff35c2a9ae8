/**
 * The endpoint's real clock and chance, handed to everything as arguments.
 */
import { randomBytes } from 'node:crypto'
import { type AnyId, brandId } from '../src/base/brand.ts'
import { bytesToBase64url } from '../src/base/bytes.ts'
import type { Clock, Ids, ShownTime } from '../src/base/ports.ts'

/** ISO 8601 in UTC with milliseconds, so that times compare as text. */
export const parseShownTime = (at: Date): ShownTime => at.toISOString() as ShownTime

export const systemClock: Clock = {
  now: () => parseShownTime(new Date()),
  monotonicMs: () => performance.now(),
}

export const systemIds: Ids = {
  next: <T extends AnyId>() => brandId<T>(bytesToBase64url(randomBytes(16))),
  randomBytes: (count) => Uint8Array.from(randomBytes(count)),
}
