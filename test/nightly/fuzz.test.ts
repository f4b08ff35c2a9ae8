/**
 * Fresh seeds for the seeded worlds and the seeded ends of inspections, printed so
 * that each can be run again with one command. A seed that fails is pinned in the
 * quick suite afterwards.
 */
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const PLAYS = [
  { name: 'FUZZ_SEEDS', count: 400, file: 'test/fuzz/sync.test.ts' },
  { name: 'PURGE_SEEDS', count: 200, file: 'test/fuzz/purge.test.ts' },
] as const

test.each(PLAYS)('[SY3 PU27] $count fresh seeds of $file', ({ name, count, file }) => {
  const first = Math.floor(Math.random() * 1_000_000)
  const seeds = `${first}-${first + count - 1}`
  console.log(`Again with: ${name}=${seeds} npx vitest run --project fuzz ${file}`)
  const { status } = spawnSync('vitest', ['run', '--project', 'fuzz', file], {
    stdio: 'inherit',
    env: { ...process.env, [name]: seeds },
  })
  expect(status).toBe(0)
})
