/**
 * The whole log by the command line: backed up while it is served, put back,
 * moved, and verified to the byte.  [EP43 EP44 EP45 EP46]
 */
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Log } from '../../server/log/port.ts'
import { openPostgresLog } from '../../server/log/postgres.ts'
import { createSqliteFile } from '../../server/log/sqlite/open.ts'
import { openSqliteLog } from '../../server/log/sqlite.ts'
import { tables } from '../../server/log/whole/tables.ts'
import { runInProcess, type VerbRan } from '../kit/cli.ts'
import { enrolTestDevice } from '../kit/endpoint-device.ts'
import { freshBytes, freshId } from '../kit/endpoint-ids.ts'
import { makeTestInspection, type TestInspection } from '../kit/endpoint-inspection.ts'
import { TEST_META } from '../kit/endpoint-log.ts'
import { createTestDatabase, type TestDatabase } from '../kit/postgres-log.ts'

const AT = '2019-03-25T09:30:00.000Z'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-whole-'))
  file = join(folder, 'casebook.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const openFile = (): Log => {
  const opened = openSqliteLog(file)
  if (!opened.ok) throw new Error(opened.error.why)
  return opened.value
}
const openDatabase = async (url: string): Promise<Log> => {
  const opened = await openPostgresLog(url)
  if (!opened.ok) throw new Error(opened.error.why)
  return opened.value
}

/** Two inspections with cases, a shared stream, keys, a link, and something set aside. */
async function fill(log: Log): Promise<TestInspection> {
  const here = await makeTestInspection(log)
  const there = await makeTestInspection(log)
  const { inspection, stream, lead, assessor } = here
  const other = await enrolTestDevice(log, { role: 'assessor' })
  await here.change(
    { kind: 'member', inspection, person: other.person, role: 'assessor' },
    { kind: 'stream', inspection, stream, writer: assessor.person, writers: [other.person] },
    { kind: 'key', inspection, key: freshId(), device: lead.id, wrapped: 'AAAA' },
    { kind: 'invite', person: freshId(), role: 'lead', codeHash: 'A'.repeat(43), hours: 5 },
  )
  await log.readHello({
    device: lead.id,
    app: '1',
    unsent: 3,
    at: AT,
    here: [{ inspection, whole: 1, of: 2 }],
  })
  const push = (device: typeof lead, frames: ReturnType<typeof lead.frames>) =>
    log.appendPush({ device: device.id, frames, at: AT })
  await push(assessor, assessor.frames(here, 30))
  await push(other, other.frames(here, 3))
  await push(lead, lead.frames({ ...here, stream: here.setUp }, 7))
  await push(there.assessor, there.assessor.frames(here, 2))
  await push(there.assessor, [there.assessor.frame(freshBytes(50))])
  return here
}

const digestIn = ({ out }: VerbRan) => /Digest: (\S+)/.exec(out)?.[1]
const verify = (...more: readonly string[]) => runInProcess(folder, {}, 'verify', ...more)

describe('in the data folder', () => {
  let here: TestInspection
  beforeEach(async () => {
    createSqliteFile(file, TEST_META)
    const log = openFile()
    here = await fill(log)
    await log.close()
  })

  test('[EP43] a backup is made while the log is open and written to, and verifies', async () => {
    const log = openFile()
    const copy = join(folder, 'copy.casebook')
    const before = await verify()
    const writing = log.appendPush({
      device: here.lead.id,
      frames: here.lead.frames(here, 150),
      at: AT,
    })
    const ran = await runInProcess(folder, {}, 'backup', '--to', 'copy.casebook')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect((await writing).results.every(({ result }) => result === 'accepted')).toBe(true)
    await log.close()
    const copied = await verify('--file', 'copy.casebook')
    expect(copied.code).toBe(0)
    expect(copied.out).toContain('2 inspections, 4 streams')
    expect(digestIn(copied)).toBe(digestIn(ran))
    expect(digestIn(await verify())).not.toBe(digestIn(before))
    expect(statSync(copy).mode & 0o777).toBe(0o600)
    expect(existsSync(`${copy}.part`)).toBe(false)
  })

  test('[EP43] a file that is there is never written over', async () => {
    writeFileSync(join(folder, 'taken'), 'mine')
    const ran = await runInProcess(folder, {}, 'backup', '--to', 'taken')
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('There is a file already')
    expect(statSync(join(folder, 'taken')).size).toBe(4)
  })

  test('[EP45] a sound log verifies, with its counts', async () => {
    const ran = await verify()
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain('40 operations, 3 set aside')
    expect(ran.out).toContain('Every chain holds.')
  })

  const tamper = (sql: string, ...values: readonly (Uint8Array | number)[]) => {
    const db = new DatabaseSync(file, { enableForeignKeyConstraints: false })
    for (const table of ['op', 'parked', 'audit'])
      db.exec(`DROP TRIGGER ${table}_no_update; DROP TRIGGER ${table}_kept`)
    const { changes } = db.prepare(sql).run(...values)
    db.close()
    expect(changes).toBe(1)
  }
  const bytesOf = (id: string) => Buffer.from(id, 'base64url')

  test.each<[string, string, (at: TestInspection) => readonly (Uint8Array | number)[], string]>([
    [
      'one byte of an envelope',
      `UPDATE op SET envelope = CAST(substr(envelope, 1, 300) || x'00' || substr(envelope, 302) AS BLOB)
         WHERE stream = ? AND seq = 17`,
      ({ stream }) => [bytesOf(stream)],
      'operation 17 was changed.',
    ],
    [
      'an operation removed',
      'DELETE FROM op WHERE stream = ? AND seq = 12',
      ({ stream }) => [bytesOf(stream)],
      'operation 12 is missing.',
    ],
    [
      'the last one removed',
      'DELETE FROM op WHERE stream = ? AND seq = 33',
      ({ stream }) => [bytesOf(stream)],
      'operation 33 is missing.',
    ],
    [
      'a chain',
      'UPDATE op SET chain = ? WHERE stream = ? AND seq = 5',
      ({ stream }) => [freshBytes(32), bytesOf(stream)],
      'operation 5 was changed.',
    ],
    [
      'a head',
      'UPDATE stream SET chain = ? WHERE id = ?',
      ({ stream }) => [freshBytes(32), bytesOf(stream)],
      'its head does not fit what follows 33.',
    ],
    [
      'an id',
      'UPDATE op SET id = ? WHERE stream = ? AND seq = 9',
      ({ stream }) => [freshBytes(16), bytesOf(stream)],
      'operation 9 was changed.',
    ],
    [
      'an operation of a stream that is not there',
      `INSERT INTO op(stream, seq, id, number, at, chain, envelope)
         SELECT x'00112233445566778899aabbccddeeff', 1, id, number, at, chain, envelope
         FROM op WHERE stream = ? AND seq = 1`,
      ({ stream }) => [bytesOf(stream)],
      'operation 1 belongs to no stream that is known here.',
    ],
  ])('[EP45] tampering is found and named by its stream: %s', async (_what, sql, values, words) => {
    tamper(sql, ...values(here))
    const ran = await verify()
    expect(ran.code).toBe(1)
    expect(ran.err).toContain(words)
    if (!words.includes('no stream'))
      expect(ran.err).toBe(`Stream ${here.stream} of inspection ${here.inspection}: ${words}\n`)
  })

  test('[EP45] an operation under the head of another stream, with a chain that fits', async () => {
    const { sha256 } = await import('../../server/hash.ts')
    const { CHAIN_START, streamLinkBytes } = await import('../../src/ops/envelope/chain.ts')
    const db = new DatabaseSync(file)
    const [row] = db
      .prepare('SELECT envelope FROM op WHERE stream = ? AND seq = 1')
      .all(bytesOf(here.stream))
    const envelope = row?.envelope
    db.close()
    if (!(envelope instanceof Uint8Array)) throw new Error('an operation is there')
    const chain = sha256(streamLinkBytes(CHAIN_START, 1, sha256(envelope)))
    const empty = freshId()
    const make = new DatabaseSync(file)
    make
      .prepare('INSERT INTO stream(id, inspection, seq, chain) VALUES(?, ?, 1, ?)')
      .run(bytesOf(empty), bytesOf(here.inspection), chain)
    make
      .prepare(
        'INSERT INTO op(stream, seq, id, number, at, chain, envelope) VALUES(?, 1, ?, 1, 1, ?, ?)',
      )
      .run(bytesOf(empty), envelope.subarray(1, 17), chain, envelope)
    make.close()
    const ran = await verify()
    expect(ran.err).toContain(`Stream ${empty}`)
    expect(ran.err).toContain('operation 1 belongs to another stream.')
  })

  test.each([
    [
      "UPDATE parked SET envelope = x'00' WHERE place = 2",
      'what was set aside as number 2 was changed.',
    ],
    [
      "UPDATE audit SET detail = '{}' WHERE seq = 3",
      'Audit log: line 3 was changed, moved or removed.',
    ],
    ['DELETE FROM audit WHERE seq = 4', 'Audit log: line 5 was changed, moved or removed.'],
  ])('[EP45] what is beside the streams too: %s', async (sql, words) => {
    tamper(sql)
    const ran = await verify()
    expect(ran.code).toBe(1)
    expect(ran.err).toContain(words)
  })

  test('[EP54] the audit log is printed line by line, and a broken chain is said', async () => {
    const ran = await runInProcess(folder, {}, 'audit')
    expect(ran).toMatchObject({ code: 0, err: '' })
    const lines = ran.out
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(lines).toHaveLength(20)
    expect(lines[0]).toMatchObject({
      seq: 1,
      person: null,
      what: 'invite',
      detail: { role: 'lead' },
    })
    expect(lines[4]).toMatchObject({ what: 'inspection', person: here.lead.person })
    tamper("UPDATE audit SET what = 'x' WHERE seq = 2")
    const broken = await runInProcess(folder, {}, 'audit')
    expect(broken.code).toBe(1)
    expect(broken.err).toBe('Line 2 was changed, moved or removed.\n')
    const none = await runInProcess(folder, { CASEBOOK_DATA: '/nowhere' }, 'audit')
    expect(none.code).toBe(1)
  })

  test('[EP43 EP44] a damaged log is backed up and said so, and such a backup is not put back', async () => {
    tamper('DELETE FROM op WHERE stream = ? AND seq = 12', bytesOf(here.stream))
    const made = await runInProcess(folder, {}, 'backup', '--to', 'copy')
    expect(made.code).toBe(1)
    expect(made.err).toContain('operation 12 is missing.')
    const put = await runInProcess(folder, {}, 'restore', '--from', 'copy', '--replace')
    expect(put.code).toBe(1)
    expect(put.err).toContain('The backup is damaged. Nothing was changed')
    expect(existsSync(`${file}.restoring`)).toBe(false)
  })

  test('[EP44] a backup is put back under a new epoch, the log before it is moved aside, the audit log says so', async () => {
    await runInProcess(folder, {}, 'backup', '--to', 'copy')
    const refused = await runInProcess(folder, {}, 'restore', '--from', 'copy')
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('--replace moves it aside')
    const open = openFile()
    const busy = await runInProcess(folder, {}, 'restore', '--from', 'copy', '--replace')
    expect(busy.code).toBe(1)
    expect(busy.err).toContain('is in use')
    await open.close()
    const put = await runInProcess(folder, {}, 'restore', '--from', 'copy', '--replace')
    expect(put).toMatchObject({ code: 0, err: '' })
    expect(existsSync(`${file}.before-restore-1`)).toBe(true)
    const log = openFile()
    expect(log.meta.epoch).not.toBe(TEST_META.epoch)
    expect((await log.readAudit()).at(-1)).toMatchObject({ what: 'restore', person: null })
    expect((await log.readDevice(here.assessor.id))?.head).toBe(30)
    await log.close()
    expect((await verify()).code).toBe(0)
    const again = await runInProcess(folder, {}, 'restore', '--from', 'copy', '--replace')
    expect(again.code).toBe(0)
    expect(existsSync(`${file}.before-restore-2`)).toBe(true)
    const elsewhere = join(folder, 'new', 'place')
    const fresh = await runInProcess(
      folder,
      { CASEBOOK_DATA: elsewhere },
      'restore',
      '--from',
      'copy',
    )
    expect(fresh.code).toBe(0)
  })

  test('[EP44] what is no backup is refused', async () => {
    writeFileSync(join(folder, 'rubbish'), 'x'.repeat(20_000))
    for (const from of ['rubbish', 'nowhere']) {
      const put = await runInProcess(folder, {}, 'restore', '--from', from, '--replace')
      expect(put.code).toBe(1)
      expect(put.err).toContain('is no backup')
    }
    expect((await verify()).code).toBe(0)
  })
})

describe('in PostgreSQL', () => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await createTestDatabase(true)
  })
  afterEach(() => database.drop())

  const runThere = (...args: readonly string[]) =>
    runInProcess(folder, { DATABASE_URL: database.url }, ...args)

  test('[EP46] the tables of both databases are the ones that are copied', async () => {
    createSqliteFile(file, TEST_META)
    await openFile().close()
    await runThere('init')
    const db = new DatabaseSync(file)
    for (const { name, columns } of tables) {
      const sqlite = db.prepare('SELECT name FROM pragma_table_info(?)').all(name)
      const postgres = await database.query(
        'SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1',
        [name],
      )
      const wanted = Object.keys(columns).sort()
      expect(postgres.rows.map((row) => String(row.name)).sort()).toEqual(wanted)
      const rowid = name === 'op' ? ['place'] : []
      expect(sqlite.map((row) => String(row.name)).sort()).toEqual([...wanted, ...rowid].sort())
    }
    const count = "SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table'"
    expect(db.prepare(count).get()?.n).toBe(tables.length + 1)
    db.close()
    const there = await database.query(
      `SELECT count(*)::int AS n FROM information_schema.tables
         WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    )
    expect(there.rows[0]?.n).toBe(tables.length + 2)
  })

  test('[EP46] a log moves with equal heads, and goes on there where it stood', async () => {
    createSqliteFile(file, TEST_META)
    const sqlite = openFile()
    const here = await fill(sqlite)
    const news = { device: here.lead.id, app: '2', unsent: 0, at: AT }
    const audit = await sqlite.readAudit()
    const told = await sqlite.readHello(news)
    const busy = await runThere('migrate')
    expect(busy.err).toContain('is in use')
    await sqlite.close()
    const digest = digestIn(await verify())
    const moved = await runThere('migrate')
    expect(moved).toMatchObject({ code: 0, err: '' })
    expect(digestIn(moved)).toBe(digest)
    expect(digestIn(await runThere('verify'))).toBe(digest)
    expect(existsSync(file)).toBe(false)
    expect(existsSync(`${file}.moved-to-postgres`)).toBe(true)
    const log = await openDatabase(database.url)
    expect(log.meta.epoch).toBe(TEST_META.epoch)
    expect(linesOf(await log.readAudit())).toEqual(linesOf(audit))
    expect(sorted(await log.readHello(news))).toEqual(sorted(told))
    const { assessor } = here
    const pushed = await log.appendPush({
      device: assessor.id,
      frames: assessor.frames(here, 1),
      at: AT,
    })
    expect(pushed.results).toEqual([{ result: 'accepted', seq: 34 }])
    const stranger = await enrolTestDevice(log, { role: 'assessor' })
    await log.appendPush({ device: stranger.id, frames: stranger.frames(here, 1), at: AT })
    const page = await log.readParked({
      person: here.lead.person,
      inspection: here.inspection,
      after: 0,
    })
    expect(page.frames.map(({ seq }) => seq)).toEqual([1, 2, 4])
    await log.close()
  })

  test('[EP46] a damaged log does not move, nor one into a database that has one', async () => {
    createSqliteFile(file, TEST_META)
    const log = openFile()
    await fill(log)
    await log.close()
    const taken = await createTestDatabase()
    const there = await runInProcess(folder, { DATABASE_URL: taken.url }, 'migrate')
    expect(there.err).toContain('There is a log already')
    await taken.drop()
    const db = new DatabaseSync(file)
    db.exec("DROP TRIGGER audit_no_update; UPDATE audit SET what = 'x' WHERE seq = 2")
    db.close()
    const damaged = await runThere('migrate')
    expect(damaged.code).toBe(1)
    expect(damaged.err).toContain('The log is damaged')
    expect((await runThere('verify')).err).toContain('There is no log')
    expect((await runInProcess(folder, {}, 'migrate')).code).toBe(2)
    const nowhere = { DATABASE_URL: database.url, CASEBOOK_DATA: join(folder, 'none') }
    expect((await runInProcess(folder, nowhere, 'migrate')).err).toContain('There is no log')
    const gone = { DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/db' }
    for (const verb of ['init', 'verify', 'serve', 'backup --to x']) {
      const ran = await runInProcess(folder, gone, ...verb.split(' '))
      expect(ran.code).toBe(1)
      expect(ran.err).toContain('Will not open postgres://127.0.0.1:1/db')
      expect(ran.err).not.toContain('secret')
    }
  })

  test('[EP43 EP44] backed up to a file and put back into another database', async () => {
    expect((await runThere('init')).code).toBe(0)
    expect((await runThere('init')).err).toContain('There is a log already')
    const log = await openDatabase(database.url)
    const here = await fill(log)
    const made = await runThere('backup', '--to', 'copy')
    expect(made).toMatchObject({ code: 0, err: '' })
    await log.close()
    expect(digestIn(await verify('--file', 'copy'))).toBe(digestIn(made))
    expect((await runThere('restore', '--from', 'copy')).err).toContain('name an empty database')
    const other = await createTestDatabase(true)
    const put = await runInProcess(folder, { DATABASE_URL: other.url }, 'restore', '--from', 'copy')
    expect(put).toMatchObject({ code: 0, err: '' })
    const again = await openDatabase(other.url)
    expect(again.meta.epoch).not.toBe(log.meta.epoch)
    expect((await again.readDevice(here.assessor.id))?.head).toBe(30)
    await again.close()
    const checked = await runInProcess(folder, { DATABASE_URL: other.url }, 'verify')
    expect(digestIn(checked)).toBe(digestIn(made))
    await other.drop()
  })
})

test('[CL12 EP43] options are checked', async () => {
  for (const args of [['backup'], ['restore'], ['verify', '--x'], ['backup', '--from', 'x']])
    expect((await runInProcess(folder, {}, ...args)).code).toBe(2)
  for (const verb of ['backup --to x', 'restore --from x', 'verify'])
    expect((await runInProcess(folder, { PORT: 'x' }, ...verb.split(' '))).code).toBe(2)
})

/** As text: one engine gives Uint8Array and the other Buffer. */
const linesOf = (audit: Awaited<ReturnType<Log['readAudit']>>) =>
  audit.map((row) => ({ ...row, hash: Buffer.from(row.hash).toString('hex') }))

/** Lists of a hello have no order of their own. */
const sorted = (hello: Awaited<ReturnType<Log['readHello']>>) =>
  Object.fromEntries(
    Object.entries(hello).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value,
    ]),
  )
