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

const ROUNDS = 10
let world: CutWorld
const canCut = hasCompiler()
if (!canCut) console.log('NOT RUN: power cuts need gcc, which is not on this machine')

beforeAll(async () => {
  world = await startCutWorld()
})
afterAll(async () => {
  await world?.dispose()
})

test(`[DV1] ${ROUNDS} kills right after "Kept": nothing kept is lost, and the app starts offline`, async () => {
  const { promised, lost, starts } = await world.killRounds(ROUNDS)
  keepResult('kill-tablet', { trials: starts, failures: lost.length })
  expect({ promised, lost, starts }).toEqual({ promised: ROUNDS * 2, lost: [], starts: ROUNDS })
})

test.skipIf(!canCut)(
  `[HN3 DV1] ${ROUNDS} power cuts right after "Kept": nothing kept is lost`,
  async () => {
    const { promised, lost, starts } = await world.cutRounds(ROUNDS)
    keepResult('cut-tablet', { trials: starts, failures: lost.length })
    expect({ promised, lost, starts }).toEqual({ promised: ROUNDS * 2, lost: [], starts: ROUNDS })
  },
)

test.skipIf(!canCut)(
  '[HN3] m1: a page whose writes do not wait for the disk loses in the same cut',
  async () => {
    const { lost } = await world.cutRelaxed()
    expect(lost.length).toBeGreaterThan(0)
  },
)
