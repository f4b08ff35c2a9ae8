/**
 * The doubles of time and chance: as wrong as asked, the same from the same seed.
 */
import { expect, test } from 'vitest'
import type { OpId } from '../../../src/base/brand.ts'
import { createTestClock, createTrueTime } from '../../kit/clock.ts'
import { createSeededIds } from '../../kit/ids.ts'
import { createMemoryStorage } from '../../kit/memory-storage.ts'

test('the wall clock is as wrong as it was set, the monotonic one never is', () => {
  const time = createTrueTime(Date.UTC(2019, 2, 25))
  const [right, wrong] = [createTestClock(time), createTestClock(time, 60_000)]
  expect([right.now(), wrong.now()]).toEqual([
    '2019-03-25T00:00:00.000Z',
    '2019-03-25T00:01:00.000Z',
  ])
  time.pass(1000)
  wrong.setWrongBy(-60_000)
  expect(wrong.now()).toBe('2019-03-24T23:59:01.000Z')
  expect(wrong.wallMs()).toBe(Date.UTC(2019, 2, 24, 23, 59, 1))
  expect([right.monotonicMs(), wrong.monotonicMs()]).toEqual([1000, 1000])
})

test('the same seed and name give the same ids; another of either gives others', () => {
  const list = (seed: number, name: string) => {
    const ids = createSeededIds(seed, name)
    return [ids.next<OpId>(), ids.next<OpId>(), ...ids.randomBytes(70)]
  }
  expect(list(1, 'ann')).toEqual(list(1, 'ann'))
  expect(list(1, 'ann')).not.toEqual(list(2, 'ann'))
  expect(list(1, 'ann')).not.toEqual(list(1, 'ben'))
  expect(list(1, 'ann')).toHaveLength(72)
})

test('a storage holds what was put in, until it is cleared', () => {
  const storage = createMemoryStorage()
  storage.setItem('a', '1')
  expect([storage.getItem('a'), storage.getItem('b')]).toEqual(['1', null])
  storage.clear()
  expect(storage.getItem('a')).toBeNull()
})
