/**
 * Ends of inspections played by dice: whatever comes in between, nothing is
 * deleted that somebody alone had, nothing before its day, and in the end all.
 *
 * PURGE_SEEDS=200 plays seeds 1 to 200, PURGE_SEEDS=17-17 one of them again.
 */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { playPurge } from '../kit/purge-fuzz.ts'
import { keepTrials } from '../kit/results.ts'
import { readSeeds } from './seeds.ts'

const STEPS = 40
const { seeds, range } = readSeeds(process.env.PURGE_SEEDS ?? '16')

test.each(seeds)('[PU4 PU10 PU12 PU26 PU27 PU31] seed %i', async (seed) => {
  const { faults, steps, deleted } = await playPurge(seed, STEPS)
  const replay = `PURGE_SEEDS=${seed}-${seed} npx vitest run --project fuzz test/fuzz/purge.test.ts`
  await keepTrials('purges', { trials: 1, seed: range }, async () =>
    expect(faults, `${steps.join('\n')}\n\nreplay: ${replay}\n`).toEqual([]),
  )
  // Else nothing was tried.
  expect(deleted).toBeGreaterThan(0)
})
