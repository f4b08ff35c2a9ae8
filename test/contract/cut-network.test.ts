/**
 * The network breaks off at one exact byte of a push or a pull, either way: the
 * next try makes it whole, and nothing is there twice or not at all.
 * [HN2 HN5 SY3]
 *
 * Six hundred bytes by a seed here (CASEBOOK_SEED draws others); every single one in
 * the nightly run. A tablet that does not try again shows that the comparison would
 * notice.
 */
import { expect, test } from 'vitest'
import { drawCuts, sweepCuts } from '../kit/cut-sweep.ts'
import { keepResult } from '../kit/results.ts'

const CUTS = 300
const seed = Number(process.env.CASEBOOK_SEED ?? 6)
const replay = `CASEBOOK_SEED=${seed} npx vitest run --project contract test/contract/cut-network.test.ts`

test.each(['push', 'pull'] as const)(
  `[HN2 HN5 SY3] a %s is cut at ${CUTS} bytes of seed ${seed}, in both directions`,
  async (call) => {
    const { cuts, faults } = await sweepCuts({ call, pick: drawCuts(seed, CUTS) })
    console.log(`${cuts} cuts of a ${call}, again with: ${replay}`)
    keepResult('cut-network', { trials: cuts, failures: faults.length, seed: String(seed) })
    expect(faults, replay).toEqual([])
    // The last bytes of an answer can arrive before the network is gone.
    expect(cuts).toBeGreaterThan(CUTS * 0.95)
  },
  120_000,
)

test.each(['push', 'pull'] as const)(
  '[HN2] a %s that is not tried again is found missing',
  async (call) => {
    const pick = drawCuts(seed, 4)
    const { faults } = await sweepCuts({ call, pick, triesAgain: false })
    expect(faults.filter((fault) => fault.includes('missing')).length).toBeGreaterThan(0)
  },
  60_000,
)

test('[HN5] a seed draws the same cuts each time, and another draws others', () => {
  const all = Array.from({ length: 2000 }, (_, bytes) => ({ direction: 'up' as const, bytes }))
  expect(drawCuts(6, CUTS)(all)).toEqual(drawCuts(6, CUTS)(all))
  expect(new Set(drawCuts(6, CUTS)(all)).size).toBe(CUTS)
  expect(drawCuts(7, CUTS)(all)).not.toEqual(drawCuts(6, CUTS)(all))
})
