/**
 * Fresh seeds for the seeded worlds, printed so that each can be run again with
 * one command. A seed that fails is pinned in the quick suite afterwards.
 */
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const SEEDS = 400

test(`[SY3] ${SEEDS} worlds of fresh seeds`, () => {
  const first = Math.floor(Math.random() * 1_000_000)
  const seeds = `${first}-${first + SEEDS - 1}`
  console.log(
    `Again with: FUZZ_SEEDS=${seeds} npx vitest run --project fuzz test/fuzz/sync.test.ts`,
  )
  const { status } = spawnSync('vitest', ['run', '--project', 'fuzz', 'test/fuzz/sync.test.ts'], {
    stdio: 'inherit',
    env: { ...process.env, FUZZ_SEEDS: seeds },
  })
  expect(status).toBe(0)
})
