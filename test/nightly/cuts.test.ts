/**
 * The long sweeps of cuts: the network at every byte of a push and a pull, the
 * power 200 times under the endpoint.  [HN1 HN2]
 *
 * CASEBOOK_CUTS=60 cuts the power fewer times: the numbers of several runs add up.
 */
import { expect, test } from 'vitest'
import { sweepCuts } from '../kit/cut-sweep.ts'
import { hasCompiler } from '../kit/power-cut.ts'
import { cutEndpoint } from '../kit/power-rounds.ts'
import { keepResult } from '../kit/results.ts'

const CUTS = Number(process.env.CASEBOOK_CUTS ?? 200)
const canCut = hasCompiler()
if (!canCut) console.log('NOT RUN: power cuts need gcc, which is not on this machine')

test.each(['push', 'pull'] as const)(
  '[HN2] a %s is cut at every byte, in both directions',
  async (call) => {
    const { cuts, faults } = await sweepCuts({ call, pick: (all) => all })
    keepResult('cut-every-byte', { trials: cuts, failures: faults.length })
    console.log(`${cuts} cuts of a ${call}, ${faults.length} faults`)
    expect(faults).toEqual([])
  },
)

test.skipIf(!canCut)(`[HN1] ${CUTS} power cuts of the endpoint while pushing`, async () => {
  const { cuts, promised, lost, faults } = await cutEndpoint(CUTS)
  keepResult('cut-endpoint', { trials: cuts, failures: lost + faults.length })
  console.log(`${cuts} power cuts of the endpoint, ${promised} envelopes promised, ${lost} lost`)
  expect({ lost, faults }).toEqual({ lost: 0, faults: [] })
})
