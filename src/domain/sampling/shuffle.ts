/**
 * The generator of a draw and its shuffle, to the letter, so that anybody can
 * repeat them.  [SA25 SA26]
 *
 * State: SHA-256 of the ASCII text "casebook draw 1 SEED" (the seed in decimal);
 * its first 16 bytes are two big-endian 64-bit words s0 and s1.
 * Numbers: xoroshiro128+ (Blackman and Vigna, 24 16 37) by pure-rand; of each
 * sum s0 + s1 the lower 32 bits, unsigned, are one number u.
 * One of k: step = floor(2^32 / k), index = floor(u / step); where the index is
 * k or more, the next u is taken, so that no place is likelier than another.
 * Shuffle (Fisher, Yates, Durstenfeld): for i from last down to 1, exchange the
 * items at i and at one of i + 1.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import { assert } from '../../base/assert.ts'
import { utf8ToBytes } from '../../base/bytes.ts'

/** Stands beside every kept draw: another generator would have another name. */
export const GENERATOR = 'casebook draw 1'

export interface Chance {
  /** A whole number from 0 to below `count`. */
  pick(count: number): number
}

export function createChance(seed: number): Chance {
  assert(isSeed(seed), 'a seed is a whole number')
  const bytes = sha256(utf8ToBytes(`${GENERATOR} ${seed}`))
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const generator = xoroshiro128plusFromState([0, 4, 8, 12].map((at) => words.getInt32(at)))
  return {
    pick(count) {
      const step = Math.floor(2 ** 32 / count)
      for (;;) {
        const index = Math.floor((generator.next() >>> 0) / step)
        if (index < count) return index
      }
    },
  }
}

export const isSeed = (seed: number): boolean => Number.isSafeInteger(seed) && seed >= 0

/** A new list in a new order; uses up one number for each item but the first, or more. */
export function shuffle<T extends object>(items: readonly T[], chance: Chance): readonly T[] {
  const shuffled = [...items]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const picked = chance.pick(last + 1)
    const [a, b] = [shuffled[last], shuffled[picked]]
    assert(a && b, 'a pick is a place of the list')
    shuffled[last] = b
    shuffled[picked] = a
  }
  return shuffled
}
