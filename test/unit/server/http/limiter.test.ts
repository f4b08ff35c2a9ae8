import { expect, test } from 'vitest'
import { NO_LIMITS } from '../../../../server/config.ts'
import { createLimiter } from '../../../../server/http/limiter.ts'
import { createTestClock, createTrueTime } from '../../../kit/clock.ts'

const limits = { ...NO_LIMITS, push: { count: 3, perMs: 60_000 } }

test('[SV15] a bucket empties, says how long to wait, and fills again', () => {
  const time = createTrueTime()
  const { take } = createLimiter(createTestClock(time), limits)
  const takeOne = () => take('push', 'ann')
  expect([1, 2, 3].map(takeOne)).toEqual([undefined, undefined, undefined])
  expect(takeOne()).toBe(20)
  time.pass(19_000)
  expect(takeOne()).toBe(1)
  time.pass(1_000)
  expect(takeOne()).toBeUndefined()
  time.pass(3_600_000)
  expect([1, 2, 3, 4].map(takeOne)).toEqual([undefined, undefined, undefined, 20])
})

test('[SV15] each has its own bucket, what is given back counts again, off means off', () => {
  const { take, restore } = createLimiter(createTestClock(), limits)
  for (let i = 0; i < 3; i++) take('push', 'ann')
  expect(take('push', 'ben')).toBeUndefined()
  expect(take('push', 'ann')).toBe(20)
  restore('push', 'ann')
  restore('push', 'nobody')
  expect(take('push', 'ann')).toBeUndefined()
  for (let i = 0; i < 1_000; i++) expect(take('hello', 'ann')).toBeUndefined()
})

test('[SV15] many addresses do not fill the memory: the longest unused is forgotten', () => {
  const { take } = createLimiter(createTestClock(), limits)
  for (let i = 0; i < 3; i++) take('push', 'first')
  for (let i = 0; i < 10_000; i++) take('push', `address ${i}`)
  expect(take('push', 'first')).toBeUndefined()
  expect(take('push', 'address 9999')).toBeUndefined()
})
