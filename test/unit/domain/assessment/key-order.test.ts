/**
 * Which key is written with: the same on every tablet that holds the same keys.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DeviceId, KeyId } from '../../../../src/base/brand.ts'
import {
  chooseKey,
  isFit,
  type KeyFacts,
  listHeads,
} from '../../../../src/domain/assessment/key-order.ts'
import { createSeededIds } from '../../../kit/ids.ts'

const ids = createSeededIds(7, 'key-order')
const keys = Array.from({ length: 5 }, () => ids.next<KeyId>()).sort()
const devices = Array.from({ length: 3 }, () => ids.next<DeviceId>())
const at = <T>(all: readonly T[], index: number): T => {
  const one = all[index]
  if (one === undefined) throw new Error('out of range')
  return one
}
const a = at(keys, 0)
const b = at(keys, 1)
const c = at(keys, 2)
const d = at(keys, 3)
const phone = at(devices, 0)

const makeFacts = (facts: Partial<KeyFacts>): KeyFacts => ({
  ...{ follows: new Map(), holders: new Map(), tablets: new Map(), left: new Set() },
  ...facts,
})

describe('the key for new work', () => {
  test('[RV20] is the one that takes the place of the others, and none where none is held', () => {
    const facts = makeFacts({ follows: new Map([[a, [b]]]) })
    expect(chooseKey([b, a], facts)).toBe(a)
    expect(chooseKey([], facts)).toBeUndefined()
  })

  test('[RV21] a tablet that was not given the newest goes on with the best that it has', () => {
    const follows = new Map([
      [b, [a]],
      [c, [b]],
    ])
    expect(chooseKey([a], makeFacts({ follows }))).toBe(a)
    // c follows b, and b follows a: also where b was never given.
    expect(chooseKey([a, c], makeFacts({ follows }))).toBe(c)
  })

  test('[RV23] of two that were made apart, the one that nobody holds who has left; else the smaller id', () => {
    const follows = new Map([
      [b, [a]],
      [c, [a]],
    ])
    expect(chooseKey([a, c, b], makeFacts({ follows }))).toBe(b)
    const holders = new Map([[b, new Set([phone])]])
    const left = new Set([phone])
    expect(chooseKey([a, c, b], makeFacts({ follows, holders, left }))).toBe(c)
    expect(isFit(b, makeFacts({ holders, left }))).toBe(false)
    expect(isFit(b, makeFacts({ holders }))).toBe(true)
    expect(isFit(c, makeFacts({ holders, left }))).toBe(true)
  })

  test('[RV23] keys that name each other in a ring stop nobody from writing', () => {
    const follows = new Map([
      [a, [b, d]],
      [b, [a]],
      [d, [a]],
    ])
    expect(listHeads([a, b, d], makeFacts({ follows }))).toEqual([a, b, d])
  })

  test('[RV23] does not depend on the order in which keys and words arrived', () => {
    const pairs = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 8 })
    const held = fc.shuffledSubarray(keys, { minLength: 1 })
    fc.assert(
      fc.property(pairs, held, fc.subarray(devices), fc.nat(), (links, mine, left, seed) => {
        const entries = links.map(([one, other]) => [at(keys, one), [at(keys, other)]] as const)
        const holders = new Map(
          keys.map((key, index) => [key, new Set([at(devices, (seed + index) % 3)])] as const),
        )
        const unique = [...new Map(entries)]
        const facts = makeFacts({ follows: new Map(unique), holders, left: new Set(left) })
        const turned = makeFacts({ ...facts, follows: new Map([...unique].reverse()) })
        const chosen = chooseKey(mine, facts)
        expect(chosen).toBe(chooseKey([...mine].reverse(), turned))
        expect(mine).toContain(chosen)
      }),
    )
  })
})
