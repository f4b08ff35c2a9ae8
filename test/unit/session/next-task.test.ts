/**
 * Long work leaves the screen its turn, and stays in order.
 */
import { expect, test } from 'vitest'
import { mapInSlices } from '../../../src/session/next-task.ts'

test('[UI51] other tasks have their turn between two slices, and what is made stays in order', async () => {
  const seen: string[] = []
  setImmediate(() => seen.push('the screen'))
  const made = await mapInSlices([3, 1, 2, 5, 4], 2, async (n) => {
    seen.push(`made ${n}`)
    return n * 10
  })
  expect(made).toEqual([30, 10, 20, 50, 40])
  expect(seen.indexOf('the screen')).toBeGreaterThan(0)
  expect(seen.indexOf('the screen')).toBeLessThan(seen.indexOf('made 4'))
})

test('one slice waits for nobody', async () => {
  expect(await mapInSlices([], 2, (n: number) => n)).toEqual([])
  expect(await mapInSlices([1], 2, (n) => n + 1)).toEqual([2])
})
