/**
 * SIGKILL right after "Kept on this tablet", with the network off: what the
 * screen called kept is there at the next start. The harness keeps its own
 * ledger of every promise, outside the browser.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type KillWorld, killRounds, startKillWorld } from './kit/kill-world.ts'

const ROUNDS = 10
let world: KillWorld

beforeAll(async () => {
  world = await startKillWorld()
})
afterAll(async () => {
  await world?.dispose()
})

test(`[DV1] ${ROUNDS} kills right after "Kept": nothing kept is lost, and the app starts offline`, async () => {
  const { promised, lost, starts } = await killRounds(world, ROUNDS)
  expect(promised).toBe(ROUNDS * 2)
  expect(lost).toEqual([])
  expect(starts).toBe(ROUNDS)
})
