/**
 * The end of a day: 300 tablets send 200 operations each at the same moment, to a
 * real endpoint with its usual limits, on either database.
 *
 * Twenty-five inspections with twelve tablets each, as in a busy week. Each says hello, pushes 50 operations at a time, and asks for its receipt. What
 * the tablets cost runs on the same processors, so the figures are the worse for it.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Log } from '../../server/log/port.ts'
import { createPostgresTables } from '../../server/log/postgres/open.ts'
import { openPostgresLog } from '../../server/log/postgres.ts'
import { createSqliteFile } from '../../server/log/sqlite/open.ts'
import { openSqliteLog } from '../../server/log/sqlite.ts'
import type { StreamId } from '../../src/base/brand.ts'
import { CHAIN_START } from '../../src/ops/envelope/chain.ts'
import { encodePush } from '../../src/ops/envelope/frames.ts'
import { enrolTestDevice, type TestDevice } from '../kit/endpoint-device.ts'
import { freshId } from '../kit/endpoint-ids.ts'
import { makeTestInspection } from '../kit/endpoint-inspection.ts'
import { TEST_META } from '../kit/endpoint-log.ts'
import { startProcess } from '../kit/endpoint-process.ts'
import { createDatabase, startPostgres } from '../kit/postgres-server.ts'
import type { Report } from './report.ts'
import { toFigure } from './statistics.ts'

const INSPECTIONS = 25
const TABLETS = 300
const OPERATIONS = 200
const PER_PUSH = 50
const CASES = 5
const GOAL = '300 tablets within 120 s, p99 of a push below 2 s'

/** What a tablet sends, made before the clock starts. */
interface Day {
  readonly device: TestDevice
  readonly pushes: readonly Uint8Array[]
  readonly hello: Uint8Array
}

export async function benchEndOfDay(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-day-'))
  createSqliteFile(join(folder, 'casebook.sqlite'), TEST_META)
  const sqlite = openSqliteLog(join(folder, 'casebook.sqlite'))
  if (!sqlite.ok) throw new Error(sqlite.error.why)
  await benchOn(report, { log: sqlite.value, folder, settings: {}, name: 'SQLite' })
  rmSync(folder, { recursive: true, force: true })
  const server = await startPostgres()
  try {
    await benchOnPostgres(report, server.url)
  } finally {
    await server.stop()
  }
}

async function benchOnPostgres(report: Report, server: string): Promise<void> {
  const url = `${server}/day`
  await createDatabase(server, 'day')
  await createPostgresTables(url, TEST_META)
  const postgres = await openPostgresLog(url)
  if (!postgres.ok) throw new Error(postgres.error.why)
  const settings = { DATABASE_URL: url }
  await benchOn(report, { log: postgres.value, folder: tmpdir(), settings, name: 'PostgreSQL' })
}

interface Office {
  readonly log: Log
  readonly folder: string
  readonly settings: Readonly<Record<string, string>>
  readonly name: string
}

async function benchOn(report: Report, { log, folder, settings, name }: Office): Promise<void> {
  const days = await makeDays(log)
  await log.close()
  // Nothing but the usual limits: an empty setting is one that is not set.
  const running = await startProcess(folder, undefined, { ...settings, CASEBOOK_LIMITS: '' })
  const agent = new Agent({ keepAlive: true, maxSockets: TABLETS })
  const from = performance.now()
  const sent = Promise.all(days.map((day) => sendDay(agent, running.url, day)))
  const times = await sent.then((each) => each.flat()).finally(() => running.kill())
  const seconds = (performance.now() - from) / 1_000
  agent.destroy()
  const sorted = times.toSorted((a, b) => a - b)
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN
  report.add({
    what: `end of day on ${name}, ${TABLETS} tablets at once: a push of ${PER_PUSH} operations, ms`,
    throttle: 1,
    ours: toFigure(times),
    goal: GOAL,
  })
  const total = `${TABLETS} x ${OPERATIONS} operations in ${seconds.toFixed(1)} s`
  report.note(
    `end of day on ${name}: ${total}, p99 of a push ${Math.round(p99)} ms (goal: ${GOAL})`,
  )
}

async function makeDays(log: Log): Promise<readonly Day[]> {
  const days: Day[] = []
  const inspections = await Promise.all(
    Array.from({ length: INSPECTIONS }, () => makeTestInspection(log)),
  )
  for (let tablet = 0; tablet < TABLETS; tablet++) {
    const { inspection, change } = inspections[tablet % INSPECTIONS] ?? fail()
    const device = await enrolTestDevice(log, { role: 'assessor' })
    const { person } = device
    const streams = Array.from({ length: CASES }, () => freshId<StreamId>())
    await change(
      { kind: 'member', inspection, person, role: 'assessor' },
      ...streams.map((stream) => ({ kind: 'stream' as const, inspection, stream, writer: person })),
    )
    const pushes = Array.from({ length: OPERATIONS / PER_PUSH }, () =>
      encodePush(
        Array.from({ length: PER_PUSH }, (_, op) =>
          device.frame(device.envelope({ inspection, stream: streams[op % CASES] ?? freshId() })),
        ),
      ),
    )
    days.push({ device, pushes, hello: makeHello() })
  }
  return days
}

function fail(): never {
  throw new Error('there are as many inspections')
}

function makeHello(): Uint8Array {
  const head = { number: 0, hash: Buffer.from(CHAIN_START).toString('base64url') }
  const news = {
    protocol: 1,
    app: '0.2.0',
    time: new Date().toISOString(),
    unsent: OPERATIONS,
    head,
  }
  return Buffer.from(JSON.stringify(news))
}

/** Milliseconds of each push. */
async function sendDay(agent: Agent, url: string, day: Day): Promise<readonly number[]> {
  const { authorization } = day.device
  const json = { authorization, 'content-type': 'application/json' }
  const octets = { authorization, 'content-type': 'application/octet-stream' }
  await post(agent, `${url}/api/hello`, json, day.hello)
  const times = []
  for (const push of day.pushes) {
    const from = performance.now()
    const answer = await post(agent, `${url}/api/push`, octets, push)
    times.push(performance.now() - from)
    if (/refused|parked|duplicate/.test(answer)) throw new Error(answer.slice(0, 200))
  }
  const told: { streams: { stream: string; seq: number; chain: string }[] } = JSON.parse(
    await post(agent, `${url}/api/hello`, json, day.hello),
  )
  const streams = told.streams.map(({ stream, seq, chain }) => ({ stream, seq, chain }))
  const body = Buffer.from(JSON.stringify({ streams }))
  const receipt: { code: string | null } = JSON.parse(
    await post(agent, `${url}/api/receipt`, json, body),
  )
  if (receipt.code === null) throw new Error('a tablet has no receipt')
  return times
}

function post(
  agent: Agent,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const text = Buffer.concat(parts).toString()
        if (response.statusCode === 200) resolve(text)
        else reject(new Error(`${response.statusCode}: ${text.slice(0, 200)}`))
      })
    })
    sent.on('error', reject)
    sent.setHeader('content-length', body.length)
    sent.end(body)
  })
}
