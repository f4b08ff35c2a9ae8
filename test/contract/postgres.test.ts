/**
 * What PostgreSQL owes besides the common contract: the same chains as SQLite,
 * several processes without a gap, and a server that could lose work refused.
 * [EP40 EP41 EP42]
 */
import { tmpdir } from 'node:os'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findBrokenAudit } from '../../server/log/audit.ts'
import type { Log } from '../../server/log/port.ts'
import { createPostgresTables, faultOfServer, openPool } from '../../server/log/postgres/open.ts'
import { createPostgresEngine, openPostgresLog } from '../../server/log/postgres.ts'
import { openSqliteFile } from '../../server/log/sqlite/open.ts'
import { copyToPostgres } from '../../server/log/whole/copy-log.ts'
import { createSqliteSource } from '../../server/log/whole/source.ts'
import type { OpId, PersonId } from '../../src/base/brand.ts'
import { encodePush, type PushFrame } from '../../src/ops/envelope/frames.ts'
import { helloAnswer, pushAnswer } from '../../src/ops/envelope/protocol.ts'
import { enrolTestDevice, type TestDevice } from '../kit/endpoint-device.ts'
import { freshId } from '../kit/endpoint-ids.ts'
import { makeTestInspection, type TestInspection } from '../kit/endpoint-inspection.ts'
import { testLogMakers } from '../kit/endpoint-log.ts'
import { type EndpointProcess, startProcess } from '../kit/endpoint-process.ts'
import { createTestDatabase, type TestDatabase } from '../kit/postgres-log.ts'

const AT = '2019-03-25T09:30:00.000Z'
const PUSHES = 12

let database: TestDatabase
const logs: Log[] = []

const open = async (): Promise<Log> => {
  const opened = await openPostgresLog(database.url)
  if (!opened.ok) throw new Error(opened.error.why)
  logs.push(opened.value)
  return opened.value
}
const pushTo = (log: Log, device: TestDevice, ...frames: readonly PushFrame[]) =>
  log.appendPush({ device: device.id, frames, at: AT })
const wholeOf = (here: TestInspection) => ({
  person: here.lead.person,
  streams: [{ stream: here.stream, after: 0 }],
  limitBytes: 1e9,
})
/** People, devices and places with the same ids. */
async function copyIntoDatabase(file: string): Promise<void> {
  const from = openSqliteFile(file)
  if (!from.ok) throw new Error(from.error.why)
  const { db, meta } = from.value
  await database.drop()
  database = await createTestDatabase(true)
  const source = createSqliteSource({ db, meta })
  await createPostgresTables(database.url, meta, (client) => copyToPostgres(source, client))
  db.close()
}
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(async () => {
  for (const log of logs.splice(0)) await log.close()
  await database.drop()
})

describe('the same log', () => {
  test('[EP40] the same appends give the same numbers and chains as on SQLite', async () => {
    const { log: sqlite, file, close } = testLogMakers.sqlite()
    const here = await makeTestInspection(sqlite)
    await copyIntoDatabase(file ?? '')
    const postgres = await open()
    const frames = here.assessor.frames(here, 40)
    for (const log of [sqlite, postgres]) {
      await pushTo(log, here.assessor, ...frames.slice(0, 25))
      await pushTo(log, here.assessor, ...frames.slice(25))
    }
    const [one, two] = [
      await sqlite.readPage(wholeOf(here)),
      await postgres.readPage(wholeOf(here)),
    ]
    expect(two.header).toEqual(one.header)
    expect(two.frames.map(({ seq }) => seq)).toEqual(upTo(40))
    const streams = [{ stream: here.stream, seq: 40, chain: two.header.pages[0]?.chain ?? '' }]
    const wish = { device: here.lead.id, person: here.lead.person, at: AT, streams }
    const [first, second] = [await sqlite.readReceipt(wish), await postgres.readReceipt(wish)]
    expect(first.code).not.toBeNull()
    expect(second).toEqual(first)
    await close()
  })

  test('[EP40] a stream longer than a page is read and receipted to its end', async () => {
    const log = await open()
    const here = await makeTestInspection(log)
    for (let n = 0; n < 12; n++)
      await pushTo(log, here.assessor, ...here.assessor.frames(here, 200))
    const page = await log.readPage(wholeOf(here))
    expect(page.frames.map(({ seq }) => seq)).toEqual(upTo(2_400))
    const streams = [{ stream: here.stream, seq: 2_400, chain: page.header.pages[0]?.chain ?? '' }]
    const { lead } = here
    const wish = { device: lead.id, person: lead.person, at: AT, streams }
    expect((await log.readReceipt(wish)).streams).toMatchObject([{ seq: 2_400, same: true }])
  })

  test('[EP40] a decision that asks for what was not fetched is run again, and takes back what it wrote', async () => {
    const opened = await openPool(database.url)
    if (!opened.ok) throw new Error(opened.error.why)
    const engine = createPostgresEngine(opened.value)
    const [ann, ben] = [freshId<PersonId>(), freshId<PersonId>()]
    let runs = 0
    await engine.transact((rows) => {
      runs += 1
      rows.appendPerson({ id: ann, role: 'lead', invitedBy: null })
      return rows.readPerson(ben)
    })
    expect(runs).toBe(2)
    expect(await engine.read((rows) => rows.readPerson(ann)?.role)).toBe('lead')
    await expect(
      (async () =>
        engine.transact((rows) => {
          rows.appendPerson({ id: ben, role: 'lead', invitedBy: null })
          throw new Error('a bug')
        }))(),
    ).rejects.toThrow('a bug')
    expect(await engine.read((rows) => rows.readPerson(ben))).toBeUndefined()
    await engine.close()
  })

  test('[EP40] connections that break are replaced', async () => {
    const log = await open()
    expect(await log.hasDevices()).toBe(false)
    await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    )
    await expect.poll(() => log.hasDevices().catch(() => 'broken')).toBe(false)
  })
})

describe('several processes', () => {
  let running: EndpointProcess[] = []
  afterEach(async () => {
    for (const one of running.splice(0)) await one.kill()
    running = []
  })

  const post = (url: string, device: TestDevice, path: string, body: string | Uint8Array) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: {
        authorization: device.authorization,
        'content-type': typeof body === 'string' ? 'application/json' : 'application/octet-stream',
      },
      body: typeof body === 'string' ? body : Uint8Array.from(body),
    })

  test('[EP41] two endpoints on one database: pushes to one stream at once, no gap and no fork', async () => {
    const log = await open()
    const here = await makeTestInspection(log)
    const devices = await Promise.all(
      upTo(8).map(() => enrolTestDevice(log, { role: 'assessor', person: here.assessor.person })),
    )
    const settings = { DATABASE_URL: database.url }
    running = await Promise.all([1, 2].map(() => startProcess(tmpdir(), undefined, settings)))
    const seqs = await Promise.all(
      devices.map(async (device, index) => {
        const own: number[] = []
        for (let turn = 0; turn < PUSHES; turn++) {
          // Each device goes from one endpoint to the other and back.
          const url = running[(index + turn) % 2]?.url ?? ''
          const answer = await post(url, device, '/api/push', encodePush(device.frames(here, 5)))
          const { results } = v.parse(pushAnswer, await answer.json())
          for (const result of results) own.push(result.result === 'accepted' ? result.seq : 0)
        }
        return own
      }),
    )
    const total = devices.length * PUSHES * 5
    for (const own of seqs) expect(own).toEqual(own.toSorted((a, b) => a - b))
    expect(seqs.flat().sort((a, b) => a - b)).toEqual(upTo(total))
    const page = await log.readPage(wholeOf(here))
    expect(page.frames).toHaveLength(total)
    const news = {
      protocol: 1,
      app: '1',
      time: AT,
      unsent: 0,
      head: { number: 0, hash: 'A'.repeat(43) },
    }
    for (const { url } of running) {
      const told = await post(url, here.lead, '/api/hello', JSON.stringify(news))
      const { streams } = v.parse(helloAnswer, await told.json())
      expect(streams).toContainEqual(
        expect.objectContaining({
          stream: here.stream,
          seq: total,
          chain: page.header.pages[0]?.chain,
        }),
      )
    }
  }, 60_000)

  test('[EP41] an id filed in two streams by two processes at once is filed once', async () => {
    const [one, two] = [await open(), await open()]
    const here = await makeTestInspection(one)
    const leads = await Promise.all(
      upTo(6).map(() => enrolTestDevice(one, { role: 'lead', person: here.lead.person })),
    )
    const id = freshId<OpId>()
    const pushed = await Promise.all(
      leads.map((lead, index) => {
        const stream = index % 2 === 0 ? here.stream : here.setUp
        const frame = lead.frame(lead.envelope({ ...here, stream }, { id }))
        return pushTo(index % 3 === 0 ? one : two, lead, frame)
      }),
    )
    const results = pushed.flatMap((answer) => answer.results)
    expect(results.filter(({ result }) => result === 'accepted')).toHaveLength(1)
    expect(results.filter((one_) => 'code' in one_ && one_.code === 'id-reused')).toHaveLength(5)
  })

  test('[EP41] changes of access by two processes at once: all done, and the audit log is one chain', async () => {
    const [one, two] = [await open(), await open()]
    const here = await makeTestInspection(one)
    const { inspection } = here
    const results = await Promise.all(
      upTo(24).map((index) =>
        (index % 2 === 0 ? one : two).changeAccess(here.lead.row, {
          at: AT,
          changes: [{ kind: 'stream', inspection, stream: freshId(), writer: null }],
        }),
      ),
    )
    expect(results.flat()).toEqual(upTo(24).map(() => ({ done: true })))
    const audit = await two.readAudit()
    expect(findBrokenAudit(audit)).toBeUndefined()
    expect(audit.filter(({ what }) => what === 'stream')).toHaveLength(25)
  })

  test('[EP42] what is set aside by several at once is read by a cursor without a miss', async () => {
    const [one, two] = [await open(), await open()]
    const here = await makeTestInspection(one)
    const strangers = await Promise.all(
      upTo(6).map(() => enrolTestDevice(one, { role: 'assessor' })),
    )
    const wish = { person: here.lead.person, inspection: here.inspection }
    const seen: number[] = []
    const readOn = async () => {
      const page = await two.readParked({ ...wish, after: seen.at(-1) ?? 0 })
      seen.push(...page.frames.map(({ seq }) => seq))
    }
    let isWriting = true
    const writing = Promise.all(
      strangers.map(async (device, index) => {
        for (let turn = 0; turn < 10; turn++)
          await pushTo(index % 2 === 0 ? one : two, device, ...device.frames(here, 4))
      }),
    ).finally(() => {
      isWriting = false
    })
    while (isWriting) await readOn()
    await writing
    await readOn()
    expect(seen).toHaveLength(6 * 10 * 4)
    expect(new Set(seen).size).toBe(seen.length)
  })
})

describe('what it refuses', () => {
  test.each(['op', 'parked', 'parked_decision', 'audit'])(
    '[EP42] %s takes no change, deletion or emptying',
    async (table) => {
      const log = await open()
      const here = await makeTestInspection(log)
      await pushTo(log, here.assessor, ...here.assessor.frames(here, 1))
      const stranger = await enrolTestDevice(log, { role: 'assessor' })
      await pushTo(log, stranger, ...stranger.frames(here, 1))
      await database.query(
        "INSERT INTO parked_decision(place, act, at) SELECT place, 'put-away', at FROM parked",
      )
      for (const sql of [
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
        `UPDATE ${table} SET at = at`,
      ])
        await expect(database.query(sql)).rejects.toThrow('append-only')
    },
  )

  test('[EP40] a database without a log, of another version, or on a server that is not there', async () => {
    const empty = await createTestDatabase(true)
    const kindOf = async (url: string) => {
      const opened = await openPostgresLog(url)
      return opened.ok ? 'opened' : opened.error.kind
    }
    expect(await kindOf(empty.url)).toBe('no-log')
    await empty.drop()
    await database.query("UPDATE meta SET value = 'casebook/postgres/9' WHERE name = 'schema'")
    expect(await kindOf(database.url)).toBe('unknown-schema')
    const nobody = await openPostgresLog('postgres://u:secret@127.0.0.1:1/db')
    expect(nobody).toMatchObject({ ok: false, error: { kind: 'not-readable' } })
    expect(JSON.stringify(nobody)).not.toContain('secret')
  })

  test('[EP40] a server that does not wait for its disk, or is too old', async () => {
    const name = new URL(database.url).pathname.slice(1)
    await database.query(`ALTER DATABASE ${name} SET synchronous_commit = off`)
    const opened = await openPostgresLog(database.url)
    expect(opened).toMatchObject({ ok: false, error: { kind: 'not-durable' } })
    const sound = { version: 180_000, fsync: 'on', synchronousCommit: 'on' }
    expect(faultOfServer(sound)).toBeUndefined()
    expect(faultOfServer({ ...sound, fsync: 'off' })?.kind).toBe('not-durable')
    expect(faultOfServer({ ...sound, version: 120_000 })?.kind).toBe('postgres-too-old')
  })
})
