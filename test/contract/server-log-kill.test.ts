/**
 * A real endpoint process, killed by SIGKILL the moment its answers are in:
 * whatever it acknowledged is there after the restart.  [SV1]
 *
 * The harness keeps its own ledger of what was promised, outside the endpoint. A
 * mutant that answers before it commits shows that the ledger would notice.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { countLost, enrolDevices, type Round } from '../kit/crash-rounds.ts'
import { type EndpointProcess, runVerb, startProcess } from '../kit/endpoint-process.ts'
import { keepResult } from '../kit/results.ts'

/** CASEBOOK_KILLS=200 plays more of them, as the nightly run does. */
const ROUNDS = Number(process.env.CASEBOOK_KILLS ?? 20)
const MOST_ANSWERS = 20
const DEVICES = 4
const MUTANT = join(import.meta.dirname, '..', 'kit', 'mutant-endpoint.ts')

let folder: string
let started: EndpointProcess[]

beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'casebook-kill-')), 'data')
  expect((await runVerb(folder, 'init')).code).toBe(0)
  started = []
})
afterEach(async () => {
  for (const one of started) await one.kill()
  rmSync(join(folder, '..'), { recursive: true, force: true })
})

async function start(script?: string): Promise<EndpointProcess> {
  const running = await startProcess(folder, script)
  started.push(running)
  return running
}

async function playRounds(rounds: readonly number[], script?: string) {
  const counted: Round[] = []
  let running = await start(script)
  const devices = await enrolDevices(folder, running.url, DEVICES)
  for (const afterAnswers of rounds) {
    const end = () => running.kill()
    const restart = () => start(script)
    const round = await countLost({ running, devices, end, restart }, afterAnswers)
    counted.push(round)
    running = round.next
  }
  return counted
}

test(
  `[SV1] killed ${ROUNDS} times right after it answered: nothing acknowledged is lost`,
  async () => {
    const counted = await playRounds(
      Array.from({ length: ROUNDS }, (_, round) => 1 + (round % MOST_ANSWERS)),
    )
    const failures = counted.reduce((sum, { lost }) => sum + lost, 0)
    keepResult('kill-endpoint', { trials: counted.length, failures })
    expect(counted.map(({ lost }) => lost)).toEqual(counted.map(() => 0))
    expect(counted.reduce((sum, { promised }) => sum + promised, 0)).toBeGreaterThan(ROUNDS * 5)
  },
  ROUNDS * 6_000,
)

test('[SV1] an endpoint that answers before it commits is caught by the same count', async () => {
  const [round] = await playRounds([8], MUTANT)
  expect(round?.lost).toBeGreaterThan(0)
}, 60_000)
