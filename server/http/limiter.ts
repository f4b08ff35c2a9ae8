/**
 * Token buckets in memory: how often one device or address may ask.  [SV15]
 *
 * Against a loop gone wild and against guessing codes, not against people: an
 * end-of-day sync of 5,000 operations never meets them. Forgotten on restart.
 */
import type { Clock } from '../../src/base/ports.ts'

export const limitNames = ['enrol', 'hello', 'push', 'pull', 'access', 'receipt'] as const
export type LimitName = (typeof limitNames)[number]

/** `count` at once, and as many again in each `perMs`. Null: no limit. */
export type Limits = Readonly<
  Record<LimitName, { readonly count: number; readonly perMs: number } | null>
>

export interface Limiter {
  /** Undefined if it may go ahead, else the whole seconds to wait. */
  take(name: LimitName, who: string): number | undefined
  /** Gives one back: what succeeded is not held against anybody. */
  restore(name: LimitName, who: string): void
}

/** Credit is kept in milliseconds: time that passes is what fills it. */
interface Bucket {
  creditMs: number
  atMs: number
}

const MAX_BUCKETS = 10_000

export function createLimiter(clock: Clock, limits: Limits): Limiter {
  const bucketsByKey = new Map<string, Bucket>()
  return {
    take(name, who) {
      const limit = limits[name]
      if (limit === null) return undefined
      const costMs = limit.perMs / limit.count
      const bucket = refill(bucketsByKey, `${name} ${who}`, {
        fullMs: limit.perMs,
        nowMs: clock.monotonicMs(),
      })
      if (bucket.creditMs < costMs) return Math.ceil((costMs - bucket.creditMs) / 1_000)
      bucket.creditMs -= costMs
      return undefined
    },
    restore(name, who) {
      const limit = limits[name]
      const bucket = bucketsByKey.get(`${name} ${who}`)
      if (limit !== null && bucket !== undefined) bucket.creditMs += limit.perMs / limit.count
    },
  }
}

function refill(
  buckets: Map<string, Bucket>,
  key: string,
  { fullMs, nowMs }: { readonly fullMs: number; readonly nowMs: number },
): Bucket {
  const known = buckets.get(key)
  const creditMs = known === undefined ? fullMs : known.creditMs + nowMs - known.atMs
  const bucket = { creditMs: Math.min(fullMs, creditMs), atMs: nowMs }
  // Deleted first, so that the map stays in order of use and the oldest go first.
  buckets.delete(key)
  buckets.set(key, bucket)
  const oldest = buckets.keys().next().value
  if (buckets.size > MAX_BUCKETS && oldest !== undefined) buckets.delete(oldest)
  return bucket
}
