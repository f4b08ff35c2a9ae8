/**
 * All forty corruptions of a browser's files and all twenty evictions, each on a
 * copy of one profile: seen before the first write, and mended by what the screen
 * offers.  [LO1 LO3]
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CORRUPTIONS } from '../e2e/kit/corruptions.ts'
import {
  type LossWorld,
  runCorruption,
  startLossWorld,
  type TrialResult,
} from '../e2e/kit/loss-world.ts'

let world: LossWorld
const results: TrialResult[] = []
const only = process.env.CASEBOOK_ONLY

beforeAll(async () => {
  world = await startLossWorld()
}, 300_000)
afterAll(async () => {
  console.table(results)
  await world?.dispose()
})

test.each(CORRUPTIONS.filter(({ name }) => !only || name.includes(only)))(
  '[LO1] corruption: $name',
  async (corruption) => {
    const result = await runCorruption(world, corruption)
    results.push(result)
    console.log(JSON.stringify(result))
    expect(['detected', 'harmless']).toContain(result.outcome)
    expect(result.isWhole).toBe(true)
  },
)
