/**
 * Calibration: about a second on any tablet, never below the floor.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCalibration, makeKdfParams } from '../../../src/crypto/calibrate-kdf.ts'
import { isStrongEnough, KDF_FLOOR } from '../../../src/crypto/kdf.ts'

test.each([
  [100, 28],
  [340, 8],
  [700, 4],
  [950, 3],
  [1200, 3],
  [9000, 3],
  [0, 60],
])('[UN1] the floor takes %i ms: %i passes', (floorMs, iterations) => {
  expect(makeKdfParams(floorMs)).toEqual({ memoryKiB: 65_536, iterations })
})

test('[UN1] whatever the tablet, the floor holds, and what can be bettered takes 0.7 to 1.2 s', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 20_000, noNaN: true }), (floorMs) => {
      const params = makeKdfParams(floorMs)
      expect(isStrongEnough(params)).toBe(true)
      const tookMs = (floorMs * params.iterations) / KDF_FLOOR.iterations
      // Slower ones stay at the floor; quicker ones than any that exist stop at the bound.
      if (floorMs > 1200) expect(params).toEqual(KDF_FLOOR)
      else if (floorMs >= 50) expect(tookMs).toBeGreaterThanOrEqual(700)
      if (floorMs <= 1200) expect(tookMs).toBeLessThanOrEqual(1200)
    }),
  )
})

test('[UN1] the quicker of two runs counts: a busy moment does not weaken the vault', async () => {
  const took = [2400, 300]
  const asked: unknown[] = []
  const params = await createCalibration(async (wish) => {
    asked.push(wish)
    return took.shift() ?? 0
  })()
  expect(asked).toEqual([KDF_FLOOR, KDF_FLOOR])
  expect(params).toEqual(makeKdfParams(300))
})
