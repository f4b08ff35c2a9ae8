/**
 * The long sweeps of kills of the endpoint, on both databases: the quick suite's
 * own tests, played more often.  [SV1 EP41]
 */
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const SWEEPS = [
  { kills: '200', file: 'test/contract/server-log-kill.test.ts' },
  { kills: '200', file: 'test/contract/postgres-races.test.ts' },
] as const

test.each(SWEEPS)('[SV1 EP41] $kills kills by $file', ({ kills, file }) => {
  const args = ['run', '--project', 'contract', file, '-t', 'killed \\d+ times']
  const { status } = spawnSync('vitest', args, {
    stdio: 'inherit',
    env: { ...process.env, CASEBOOK_KILLS: kills },
  })
  expect(status).toBe(0)
})
