/**
 * All forty corruptions of a browser's files and all twenty evictions, each on a
 * copy of one profile: seen before the first write, and mended by what the screen
 * offers.  [LO1 LO3]
 *
 * CASEBOOK_ONLY=words runs the trials whose name has them; CASEBOOK_CASES=6 makes
 * a smaller tablet, of which the browser makes no tables.
 */
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../e2e/kit/builds.ts'
import { CORRUPTIONS } from '../e2e/kit/corruptions.ts'
import { damageOf } from '../e2e/kit/damage.ts'
import { EVICTIONS } from '../e2e/kit/evictions.ts'
import { runCorruption, runEviction, type TrialResult } from '../e2e/kit/loss-trial.ts'
import { type LossWorld, startLossWorld } from '../e2e/kit/loss-world.ts'
import { keepResult } from '../kit/results.ts'

let world: LossWorld
const TRIAL_MS = 120_000
const results: TrialResult[] = []
const only = process.env.CASEBOOK_ONLY

beforeAll(async () => {
  world = await startLossWorld({ cases: Number(process.env.CASEBOOK_CASES ?? 240) })
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
    const isSeen = ['detected', 'harmless'].includes(result.outcome)
    keepResult('corruption-tablet', { trials: 1, failures: isSeen && result.isWhole ? 0 : 1 })
    expect(['detected', 'harmless']).toContain(result.outcome)
    expect(result.isWhole).toBe(true)
  },
  TRIAL_MS,
)

test.each(EVICTIONS.filter(({ name }) => !only || name.includes(only)))(
  '[LO2] eviction $name',
  async (eviction) => {
    const result = await runEviction(world, eviction)
    results.push(result)
    console.log(JSON.stringify(result))
    // Of a whole bucket only the mark is left: then the office has what was sent.
    const isMended = result.isWhole || result.mendedBy === 'enrol anew'
    const isSeen = result.outcome === 'detected'
    keepResult('eviction-tablet', { trials: 1, failures: isSeen && isMended ? 0 : 1 })
    expect(result.outcome).toBe('detected')
    expect(isMended).toBe(true)
  },
  TRIAL_MS,
)

test('[LO1] a build that does not look shows an emptier store as if nothing were: the trials would see it', async () => {
  const exchange = { module: 'src/session/look-for-loss.ts', by: 'mutants/blind-look.ts' }
  const built = await buildApp({ exchange })
  const blind = await startLossWorld({ cases: 6, built })
  try {
    const cut = damageOf('log', { how: 'cut', at: 0.6 })
    expect(await runCorruption(blind, cut)).toMatchObject({ outcome: 'undetected' })
  } finally {
    await blind.dispose()
    rmSync(built, { recursive: true, force: true })
  }
}, 300_000)
