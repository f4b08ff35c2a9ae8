/**
 * The long sweeps of cuts: the network at every byte of a push and a pull, the
 * power 200 times under the endpoint.  [HN1 HN2]
 */
import { expect, test } from 'vitest'
import { sweepCuts } from '../kit/cut-sweep.ts'
import { hasCompiler } from '../kit/power-cut.ts'
import { cutEndpoint } from '../kit/power-rounds.ts'

const CUTS = 200
const canCut = hasCompiler()
if (!canCut) console.log('NOT RUN: power cuts need gcc, which is not on this machine')

const say = (what: string, trials: number, failed: number) =>
  console.log(
    `${what}: ${trials}, ${failed} failed; below ${(300 / trials).toFixed(2)} % each at 95 % if none`,
  )

test.each(['push', 'pull'] as const)(
  '[HN2] a %s is cut at every byte, in both directions',
  async (call) => {
    const { cuts, faults } = await sweepCuts({ call, every: 1, first: 0 })
    say(`cuts of a ${call}`, cuts, faults.length)
    expect(faults).toEqual([])
  },
)

test.skipIf(!canCut)(`[HN1] ${CUTS} power cuts of the endpoint while pushing`, async () => {
  const { cuts, promised, lost, faults } = await cutEndpoint(CUTS)
  say(`power cuts of the endpoint, ${promised} envelopes promised`, cuts, lost + faults.length)
  expect({ lost, faults }).toEqual({ lost: 0, faults: [] })
})
