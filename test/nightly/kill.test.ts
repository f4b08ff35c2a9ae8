/**
 * The long sweep of kills: 200 times SIGKILL right after "Kept". Prints what may
 * be claimed from it (rule of three): 0 lost of 400 promises is less than 0.75 %
 * per promise at 95 % confidence.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type KillWorld, killRounds, startKillWorld } from '../e2e/kit/kill-world.ts'

const ROUNDS = 200
let world: KillWorld

beforeAll(async () => {
  world = await startKillWorld()
})
afterAll(async () => {
  await world?.dispose()
})

test(`[DV1] ${ROUNDS} kills right after "Kept"`, async () => {
  const { promised, lost } = await killRounds(world, ROUNDS)
  const bound = Math.round((300 / promised) * 100) / 100
  console.log(`${promised} promises, ${lost.length} lost; upper bound ${bound} % at 95 %`)
  expect(lost).toEqual([])
})
