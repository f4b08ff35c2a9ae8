/**
 * The network breaks off at one exact byte of a push or a pull, either way: the
 * next try makes it whole, and nothing is there twice or not at all.  [HN2 SY3]
 *
 * Every few bytes here; every single one in the nightly run. A tablet that does
 * not try again shows that the comparison would notice.
 */
import { expect, test } from 'vitest'
import { type Call, sweepCuts } from '../kit/cut-sweep.ts'

const SWEEPS: readonly (readonly [Call, number])[] = [
  ['push', 9],
  ['pull', 9],
]

test.each(SWEEPS)(
  '[HN2 SY3] a %s is cut at every %ith byte, in both directions',
  async (call, every) => {
    const { cuts, faults } = await sweepCuts({ call, every, first: 1 })
    expect(faults).toEqual([])
    expect(cuts).toBeGreaterThan(200)
  },
  120_000,
)

test.each(['push', 'pull'] as const)(
  '[HN2] a %s that is not tried again is found missing',
  async (call) => {
    const { faults } = await sweepCuts({ call, every: 900, first: 1, triesAgain: false })
    expect(faults.filter((fault) => fault.includes('missing')).length).toBeGreaterThan(0)
  },
  60_000,
)
