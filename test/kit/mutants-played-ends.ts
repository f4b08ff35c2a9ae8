/**
 * A net over the ends that dice play. The nets of `mutants-purge.ts` know where to
 * look for each broken build; here dice find it.
 */
import { expect } from 'vitest'
import { putEnded } from '../../src/store/ended-inspections.ts'
import { makeNet, type Net } from './mutants.ts'
import { aDayEarly, withoutReceipts } from './mutants-purge.ts'
import { type BrokenEnds, playPurge } from './purge-fuzz.ts'

const SEEDS = [1, 2]
const STEPS = 40

async function endsWell(broken: BrokenEnds): Promise<void> {
  for (const seed of SEEDS) {
    const { faults } = await playPurge(seed, STEPS, broken)
    expect(faults).toEqual([])
  }
}

/** As if all had gone out: both sides then tell that their copies differ. */
const takesAllForSent: BrokenEnds = {
  async beforeRound({ tablet }) {
    const { db } = await tablet.log()
    await db.ops.toCollection().modify((row) => {
      Reflect.deleteProperty(row, 'queue')
    })
    await db.meta.toCollection().modify({ unsent: 0 })
  },
}

const takesTheOfficesWord: BrokenEnds = {
  beforeRound: async ({ tablet }, inspection) => putEnded(await tablet.log(), [inspection]),
}

export const playedEndNets: readonly Net[] = [
  makeNet<BrokenEnds>({
    rule: 'PU4',
    promise: 'an end that dice play deletes nothing too early, and in the end all',
    real: {},
    mutants: {
      'a tablet takes all for sent': takesAllForSent,
      'a tablet takes the office’s word': takesTheOfficesWord,
      'the office waits for no receipt': { breakage: { breakLog: withoutReceipts } },
      'the office is a day early': { breakage: { breakLog: aDayEarly } },
    },
    hold: endsWell,
  }),
]
