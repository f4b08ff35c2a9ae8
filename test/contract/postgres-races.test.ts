/**
 * Races that are made to happen, one by one: somebody else's transaction is held
 * open in the middle of ours, and let go.  [EP40 EP41 SV1]
 */
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import pg from 'pg'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sha256 } from '../../server/hash.ts'
import { appendPush } from '../../server/log/append-push.ts'
import { createLog } from '../../server/log/create-log.ts'
import type { LogEngine } from '../../server/log/engine.ts'
import type { Log } from '../../server/log/port.ts'
import { openPool } from '../../server/log/postgres/open.ts'
import { createPostgresEngine } from '../../server/log/postgres.ts'
import type { DeviceId, OpId } from '../../src/base/brand.ts'
import { bytesToBase64url } from '../../src/base/bytes.ts'
import { encodePush } from '../../src/ops/envelope/frames.ts'
import { pushAnswer } from '../../src/ops/envelope/protocol.ts'
import { enrolTestDevice } from '../kit/endpoint-device.ts'
import { freshBytes, freshId } from '../kit/endpoint-ids.ts'
import { makeTestInspection, type TestInspection } from '../kit/endpoint-inspection.ts'
import { startProcess } from '../kit/endpoint-process.ts'
import { createTestDatabase, type TestDatabase } from '../kit/postgres-log.ts'
import { keepResult } from '../kit/results.ts'

const AT = '2019-03-25T09:30:00.000Z'
/** CASEBOOK_KILLS=200 plays more of them, as the nightly run does. */
const KILLS = Number(process.env.CASEBOOK_KILLS ?? 5)
const MOST_ANSWERS = 10

let database: TestDatabase
let engine: LogEngine
let log: Log
let here: TestInspection
let other: pg.Client

beforeEach(async () => {
  database = await createTestDatabase()
  const opened = await openPool(database.url)
  if (!opened.ok) throw new Error(opened.error.why)
  engine = createPostgresEngine(opened.value)
  log = createLog(engine)
  here = await makeTestInspection(log)
  other = new pg.Client({ connectionString: database.url })
  await other.connect()
})
afterEach(async () => {
  await other.end()
  await log.close()
  await database.drop()
})

const bytesOf = (id: string) => Buffer.from(id, 'base64url')

/** Until one of ours waits for a lock. */
const untilWaiting = () =>
  expect
    .poll(async () => {
      const waiting =
        "SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
      const { rows } = await database.query(`${waiting} AND datname = current_database()`)
      return rows[0]?.n
    })
    .toBe(1)

test('[EP41] an id that another process files at the same moment: ours starts again, and is set aside', async () => {
  const { lead } = here
  const id = freshId<OpId>()
  await other.query('BEGIN')
  await other.query(
    `INSERT INTO op(stream, seq, id, number, at, chain, envelope) VALUES($1, 1, $2, 1, 1, $3, $3)`,
    [bytesOf(here.setUp), bytesOf(id), freshBytes(32)],
  )
  const pushing = log.appendPush({
    device: lead.id,
    frames: [lead.frame(lead.envelope(here, { id })), lead.frame(lead.envelope(here))],
    at: AT,
  })
  await untilWaiting()
  await other.query('COMMIT')
  const pushed = await pushing
  expect(pushed.results).toEqual([
    { result: 'parked', code: 'id-reused' },
    { result: 'accepted', seq: 1 },
  ])
  expect(pushed.head.number).toBe(2)
})

test('[EP41] a stream that was counted on meanwhile without our lock: nothing is filed twice, ours starts again', async () => {
  const { lead } = here
  const push = { device: lead.id, frames: lead.frames(here, 3), at: AT }
  await other.query('BEGIN')
  await other.query('UPDATE stream SET seq = 5 WHERE id = $1', [bytesOf(here.stream)])
  // Under the lock of access alone: the head is read before the other has committed.
  const pushing = engine.transact((rows) => appendPush(rows, push))
  await untilWaiting()
  await other.query('COMMIT')
  expect((await pushing).results).toEqual([6, 7, 8].map((seq) => ({ result: 'accepted', seq })))
})

test('[EP41] a push waits for whoever counts on its stream, and goes on from there', async () => {
  const { lead } = here
  await other.query('BEGIN')
  await other.query('UPDATE stream SET seq = 5 WHERE id = $1', [bytesOf(here.stream)])
  const pushing = log.appendPush({ device: lead.id, frames: lead.frames(here, 1), at: AT })
  await untilWaiting()
  await other.query('COMMIT')
  expect((await pushing).results).toEqual([{ result: 'accepted', seq: 6 }])
})

test('[EP41] a case taken away while a push waits for it: the push is judged by what is so then', async () => {
  const { assessor } = here
  await other.query('BEGIN')
  await other.query('UPDATE stream SET writer = NULL WHERE id = $1', [bytesOf(here.stream)])
  const frames = assessor.frames(here, 1)
  const pushing = log.appendPush({ device: assessor.id, frames, at: AT })
  await untilWaiting()
  await other.query('COMMIT')
  expect((await pushing).results).toEqual([{ result: 'parked', code: 'not-your-case' }])
})

test('[EP40] what is gone from the disk is not called the same', async () => {
  const { assessor, stream } = here
  await log.appendPush({ device: assessor.id, frames: assessor.frames(here, 6), at: AT })
  const { header } = await log.readPage({
    person: assessor.person,
    streams: [{ stream, after: 0 }],
    limitBytes: 1e6,
  })
  await other.query('ALTER TABLE op DISABLE TRIGGER ALL')
  await other.query('DELETE FROM op WHERE stream = $1 AND seq > 4', [bytesOf(stream)])
  const asked = [{ stream, seq: 6, chain: header.pages[0]?.chain ?? '' }]
  const receipt = await log.readReceipt({
    ...{ device: assessor.id, person: assessor.person, at: AT, streams: asked },
  })
  expect(receipt.code).toBeNull()
  expect(receipt.streams).toMatchObject([{ seq: 4, same: false }])
})

test('[SV1] a device that nobody knows is a bug of ours, on PostgreSQL too', async () => {
  const news = { device: freshId<DeviceId>(), app: '1', unsent: 0, at: AT }
  await expect(log.readHello(news)).rejects.toThrow('enrolled device')
})

test(
  `[SV1 EP41] an endpoint on PostgreSQL, killed ${KILLS} times right after it answered: nothing acknowledged is lost`,
  async () => {
    const settings = { DATABASE_URL: database.url }
    const promised = new Set<string>()
    for (let round = 1; round <= KILLS; round++) {
      const { url, child } = await startProcess(tmpdir(), undefined, settings)
      const gone = once(child, 'exit')
      let answers = 0
      const pushOn = async () => {
        const device = await enrolTestDevice(log, {
          role: 'assessor',
          person: here.assessor.person,
        })
        const headers = {
          authorization: device.authorization,
          'content-type': 'application/octet-stream',
        }
        for (;;) {
          const frames = device.frames(here, 5)
          const body = Uint8Array.from(encodePush(frames))
          const sent = fetch(`${url}/api/push`, { method: 'POST', headers, body })
          const text = await sent.then((answer) => answer.text()).catch(() => undefined)
          if (text === undefined) return
          const { results } = v.parse(pushAnswer, JSON.parse(text))
          expect(results.every(({ result }) => result === 'accepted')).toBe(true)
          for (const { envelope } of frames) promised.add(bytesToBase64url(sha256(envelope)))
          answers += 1
          if (answers === 2 + ((round * 2) % MOST_ANSWERS)) child.kill('SIGKILL')
        }
      }
      await Promise.all([pushOn(), pushOn(), pushOn()])
      await gone
    }
    const page = await log.readPage({
      person: here.lead.person,
      streams: [{ stream: here.stream, after: 0 }],
      limitBytes: 1e9,
    })
    const kept = new Set(page.frames.map(({ envelope }) => bytesToBase64url(sha256(envelope))))
    const lost = [...promised].filter((hash) => !kept.has(hash))
    keepResult('kill-endpoint-postgres', { trials: KILLS, failures: lost.length })
    expect(promised.size).toBeGreaterThan(KILLS * 5)
    expect(lost).toEqual([])
  },
  KILLS * 12_000,
)
