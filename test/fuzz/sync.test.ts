/**
 * Worlds played by dice: whatever happened on the way, in the end nothing that
 * was promised is missing, nothing stands twice, and everybody sees the same.
 *
 * FUZZ_SEEDS=200 plays seeds 1 to 200, FUZZ_SEEDS=17-17 one of them again.
 */
import { expect, test } from 'vitest'
import { keepTrials } from '../kit/results.ts'
import { type Disaster, playWorld } from '../kit/world-fuzz.ts'
import { pinnedSeeds, readSeeds } from './seeds.ts'

const DISASTERS: readonly Disaster[] = ['none', 'tablet', 'office', 'none']
const STEPS = 36
const { seeds, range } = readSeeds(process.env.FUZZ_SEEDS ?? '24')

async function play(seed: number): Promise<void> {
  const disaster = DISASTERS[seed % DISASTERS.length] ?? 'none'
  const { faults, steps } = await playWorld(seed, STEPS, disaster)
  const replay = `FUZZ_SEEDS=${seed}-${seed} npx vitest run --project fuzz test/fuzz/sync.test.ts`
  await keepTrials('worlds', { trials: 1, seed: range }, async () =>
    expect(faults, `${disaster}\n${steps.join('\n')}\n\nreplay: ${replay}\n`).toEqual([]),
  )
}

test.each(seeds)('[SY1 SY3 SY6 SY11] seed %i', play)

test.each(pinnedSeeds)('[SY1 SY3 SY6 SY11] seed %i again: %s', play)
