/**
 * The long sweeps of kills and power cuts of the tablet, right after "Kept".
 * [DV1 HN3]
 *
 * CASEBOOK_CUTS=60 makes a shorter sweep: their numbers add up. What may be
 * claimed from them stands in RELIABILITY.md.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CutWorld, startCutWorld } from '../e2e/kit/cut-world.ts'
import { hasCompiler } from '../kit/power-cut.ts'
import { keepResult } from '../kit/results.ts'

const ROUNDS = Number(process.env.CASEBOOK_CUTS ?? 200)
let world: CutWorld
const canCut = hasCompiler()
if (!canCut) console.log('NOT RUN: power cuts need gcc, which is not on this machine')

beforeAll(async () => {
  world = await startCutWorld()
})
afterAll(async () => {
  await world?.dispose()
})

test(`[DV1] ${ROUNDS} kills right after "Kept"`, async () => {
  const { promised, lost, starts } = await world.killRounds(ROUNDS)
  keepResult('kill-tablet', { trials: starts, failures: lost.length })
  console.log(`${starts} kills, ${promised} promises, ${lost.length} lost`)
  expect(lost).toEqual([])
})

test.skipIf(!canCut)(`[HN3] ${ROUNDS} power cuts right after "Kept"`, async () => {
  const { promised, lost, starts } = await world.cutRounds(ROUNDS)
  keepResult('cut-tablet', { trials: starts, failures: lost.length })
  console.log(`${starts} power cuts, ${promised} promises, ${lost.length} lost`)
  expect(lost).toEqual([])
})
