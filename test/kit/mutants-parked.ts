/**
 * Nets over decisions about parked work and over withdrawn tablets, and endpoints
 * that would break them.
 */
import { expect } from 'vitest'
import { sha256 } from '../../server/hash.ts'
import { createMemoryLog } from '../../server/log/memory.ts'
import type { Log } from '../../server/log/port.ts'
import { bytesToBase64url } from '../../src/base/bytes.ts'
import { makeTestInspection, type TestInspection } from './endpoint-inspection.ts'
import { TEST_META } from './endpoint-log.ts'
import { makeNet, type Net } from './mutants.ts'

type Break = (log: Log) => Log

const AT = '2019-03-25T18:00:00.000Z'
const real: Break = (log) => log

interface Bench {
  readonly log: Log
  readonly here: TestInspection
}

/** One operation of an assessor, set aside since the case was taken away. */
async function createBench(breakLog: Break): Promise<Bench> {
  const log = breakLog(createMemoryLog(TEST_META))
  const here = await makeTestInspection(log)
  const { inspection, stream, assessor } = here
  await here.change({ kind: 'stream', inspection, stream, writer: null })
  const frames = assessor.frames(here, 1)
  await log.appendPush({ device: assessor.id, frames, at: AT })
  return { log, here }
}

const readSetAside = async ({ log, here }: Bench, which: 'open' | 'decided') =>
  (
    await log.readParked({
      ...{ person: here.lead.person, inspection: here.inspection },
      ...{ after: 0, which },
    })
  ).frames.map(({ seq, envelope }) => ({ place: seq, hash: bytesToBase64url(sha256(envelope)) }))

async function decide(bench: Bench, act: 'accept' | 'put-away', by: 'lead' | 'assessor') {
  const { log, here } = bench
  const decisions = (await readSetAside(bench, 'open')).map((row) => ({ ...row, act }))
  const wish = { inspection: here.inspection, decisions, at: AT }
  return log.decideParked(here[by].row, wish)
}

async function countFiled({ log, here }: Bench): Promise<number> {
  const streams = [{ stream: here.stream, after: 0 }]
  const { person } = here.lead
  return (await log.readPage({ person, streams, limitBytes: 1e6 })).frames.length
}

const saysDone: Break = (log) => ({
  ...log,
  decideParked: async (_, { decisions }) => decisions.map(() => ({ done: true })),
})

export const parkedNets: readonly Net[] = [
  makeNet({
    rule: 'PK1',
    promise: 'what was accepted is in its case',
    real,
    mutants: { 'says so and files nothing': saysDone },
    async hold(breakLog) {
      const bench = await createBench(breakLog)
      await decide(bench, 'accept', 'lead')
      expect(await countFiled(bench)).toBe(1)
    },
  }),
  makeNet<Break>({
    rule: 'PK2',
    promise: 'what was put away is found again, and is in no case',
    real,
    mutants: {
      'drops it': (log) => ({
        ...log,
        readParked: (wish) =>
          log.readParked(wish.which === 'decided' ? { ...wish, after: 1e6 } : wish),
      }),
      'files it all the same': (log) => ({
        ...log,
        decideParked: (caller, { decisions, ...wish }) =>
          log.decideParked(caller, {
            ...wish,
            decisions: decisions.map((one) => ({ ...one, act: 'accept' })),
          }),
      }),
    },
    async hold(breakLog) {
      const bench = await createBench(breakLog)
      await decide(bench, 'put-away', 'lead')
      expect(await readSetAside(bench, 'decided')).toHaveLength(1)
      expect(await countFiled(bench)).toBe(0)
    },
  }),
  makeNet<Break>({
    rule: 'PK4',
    promise: 'nobody decides who does not lead',
    real,
    mutants: { 'believes whoever asks': saysDone },
    async hold(breakLog) {
      const bench = await createBench(breakLog)
      const answers = await decide(bench, 'put-away', 'assessor')
      expect(answers).toEqual([{ done: false, code: 'not-allowed' }])
    },
  }),
  makeNet<Break>({
    rule: 'RV2',
    promise: 'a withdrawn tablet writes into no case',
    real,
    mutants: {
      'says so and withdraws nothing': (log) => ({
        ...log,
        revokeDevice: async () => ({ done: true }),
      }),
    },
    async hold(breakLog) {
      const bench = await createBench(breakLog)
      const { log, here } = bench
      const { inspection, stream, assessor } = here
      await here.change({ kind: 'stream', inspection, stream, writer: assessor.person })
      await log.revokeDevice({ device: assessor.id, by: here.lead.row, at: AT })
      await log.appendPush({ device: assessor.id, frames: assessor.frames(here, 1), at: AT })
      expect(await countFiled(bench)).toBe(0)
    },
  }),
]
