/**
 * What the pure code asks of the world, handed in as an argument: time and
 * chance. Deterministic doubles live in `test/kit`.
 */

import type { AnyId, Brand } from './brand.ts'
import type { Bytes } from './bytes.ts'

/**
 * A time that people see: ISO 8601 in UTC, from the device's own clock.
 * It never orders anything (DESIGN 2: clocks are shown, never obeyed).
 */
export type ShownTime = Brand<string, 'ShownTime'>

export interface Clock {
  /** What the wall clock says. May jump, may be wrong. */
  now(): ShownTime
  /** Milliseconds that only grow, for delays and idle time. */
  monotonicMs(): number
}

export interface Ids {
  /** 16 fresh random bytes as 22 characters of base64url. */
  next<T extends AnyId>(): T
  /** `count` random bytes from the platform's cryptographic generator. */
  randomBytes(count: number): Bytes
}
