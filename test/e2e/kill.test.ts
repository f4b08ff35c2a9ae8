/**
 * SIGKILL, and a power cut, right after "Kept on this tablet" with the network
 * off: what the screen called kept is there at the next start. The harness keeps
 * its own ledger of every promise, outside the browser.  [DV1 HN3]
 *
 * After a power cut only what the browser made the disk keep is left. A page that
 * asks the disk for less (m1) is caught by the same round.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hasCompiler } from '../kit/power-cut.ts'
import { keepResult } from '../kit/results.ts'
import { type CutWorld, startCutWorld } from './kit/cut-world.ts'
import type { KillCount } from './kit/kill-world.ts'

/** Of each of two tablets, which are killed side by side: one starts while the other computes its key. */
const ROUNDS = 10
const worlds: CutWorld[] = []
const canCut = hasCompiler()
if (!canCut) console.log('NOT RUN: power cuts need gcc, which is not on this machine')

beforeAll(async () => {
  worlds.push(...(await Promise.all([startCutWorld(), startCutWorld()])))
})
afterAll(async () => {
  for (const world of worlds) await world.dispose()
})

async function onBoth(rounds: (world: CutWorld) => Promise<KillCount>): Promise<KillCount> {
  const counts = await Promise.all(worlds.map(rounds))
  return {
    promised: counts.reduce((sum, { promised }) => sum + promised, 0),
    lost: counts.flatMap(({ lost }) => lost),
    starts: counts.reduce((sum, { starts }) => sum + starts, 0),
  }
}

const GOOD: KillCount = { promised: ROUNDS * 4, lost: [], starts: ROUNDS * 2 }

test(`[DV1] ${ROUNDS * 2} kills right after "Kept": nothing kept is lost, and the app starts offline`, async () => {
  const count = await onBoth((world) => world.killRounds(ROUNDS))
  keepResult('kill-tablet', { trials: count.starts, failures: count.lost.length })
  expect(count).toEqual(GOOD)
})

test.skipIf(!canCut)(
  `[HN3 DV1] ${ROUNDS * 2} power cuts right after "Kept": nothing kept is lost`,
  async () => {
    const count = await onBoth((world) => world.cutRounds(ROUNDS))
    keepResult('cut-tablet', { trials: count.starts, failures: count.lost.length })
    expect(count).toEqual(GOOD)
  },
)

test.skipIf(!canCut)(
  '[HN3] m1: a page whose writes do not wait for the disk loses in the same cut',
  async () => {
    const lost = await worlds[0]?.cutRelaxed()
    expect(lost?.lost.length).toBeGreaterThan(0)
  },
)
