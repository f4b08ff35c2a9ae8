/**
 * A deletion on the whole log, by the command line: no byte is left, and what
 * verifies, is backed up, put back and moved goes on.  [PU10 PU12 PU14 PU15 PU16]
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Log } from '../../server/log/port.ts'
import { createSqliteFile } from '../../server/log/sqlite/open.ts'
import { openSqliteLog } from '../../server/log/sqlite.ts'
import { runInProcess } from '../kit/cli.ts'
import { DUE_AT, ENDED_AT, endIt, makeEnded, work } from '../kit/ended-inspection.ts'
import { freshId } from '../kit/endpoint-ids.ts'
import { makeTestInspection, type TestInspection } from '../kit/endpoint-inspection.ts'
import { TEST_META } from '../kit/endpoint-log.ts'
import { createTestDatabase } from '../kit/postgres-log.ts'

let folder: string
let file: string
let log: Log
let ended: TestInspection
let open: TestInspection
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-purge-'))
  file = join(folder, 'casebook.sqlite')
  createSqliteFile(file, TEST_META)
  log = openFile()
  ended = await makeTestInspection(log)
  open = await makeTestInspection(log)
})
afterEach(async () => {
  // A test that moved the log has closed it.
  await log.close().catch(() => undefined)
  rmSync(folder, { recursive: true, force: true })
})

function openFile(): Log {
  const opened = openSqliteLog(file)
  if (!opened.ok) throw new Error(opened.error.why)
  return opened.value
}

const run = (...args: readonly string[]) => runInProcess(folder, {}, ...args)
const withoutBoth = () => ['--without', ended.lead.id, '--without', ended.assessor.id]
const digestIn = ({ out }: { readonly out: string }) => /Digest: (\S+)/.exec(out)?.[1]

/** Whether these bytes lie in any file of the data folder. */
function isOnDisk(bytes: Uint8Array): boolean {
  return readdirSync(folder).some((name) =>
    readFileSync(join(folder, name)).includes(Buffer.from(bytes)),
  )
}

/** Fills both inspections by turns, so that their rows share pages. */
async function fillByTurns(): Promise<{ gone: Uint8Array[]; stay: Uint8Array[] }> {
  const [gone, stay]: [Uint8Array[], Uint8Array[]] = [[], []]
  for (let turn = 0; turn < 20; turn++)
    for (const [here, kept] of [
      [ended, gone],
      [open, stay],
    ] as const) {
      const sealedBytes = turn % 5 === 0 ? 12_000 : 284
      const bytes = here.assessor.envelope(here, { sealedBytes })
      const frames = [here.assessor.frame(bytes)]
      await log.appendPush({ device: here.assessor.id, frames, at: ENDED_AT })
      // Sealed bytes: what comes first is ids, and ids stay.
      kept.push(bytes.subarray(-150))
    }
  return { gone, stay }
}

test('[PU14] beside a serving endpoint, no byte of it is left in any file, and all else is', async () => {
  const { gone, stay } = await fillByTurns()
  const wrapped = 'W'.repeat(300)
  await ended.change({
    ...{ kind: 'key', inspection: ended.inspection, key: freshId(), device: ended.lead.id },
    wrapped,
  })
  await endIt(log, ended)
  for (const bytes of [...gone, ...stay, Buffer.from(wrapped)]) expect(isOnDisk(bytes)).toBe(true)
  const ran = await run('purge', ...withoutBoth())
  expect(ran).toMatchObject({ code: 0, err: '' })
  expect(ran.out).toContain(`${ended.inspection} is deleted: 20 operations, 0 set aside.`)
  for (const bytes of [...gone, Buffer.from(wrapped)]) expect(isOnDisk(bytes)).toBe(false)
  for (const bytes of stay) expect(isOnDisk(bytes)).toBe(true)
  // The endpoint that was open all along goes on.
  expect((await work(log, open, 1)).results).toEqual([{ result: 'accepted', seq: 21 }])
  expect((await work(log, ended, 1)).results[0]).toMatchObject({ code: 'inspection-deleted' })
})

test('[PU15] verify, backup and restore end well and say what was deleted', async () => {
  await fillByTurns()
  await endIt(log, ended)
  const before = await run('verify')
  expect(before.out).not.toContain('deleted')
  await run('purge', ...withoutBoth())
  const after = await run('verify')
  expect(after).toMatchObject({ code: 0, err: '' })
  expect(after.out).toContain('2 inspections (1 deleted when its days were over)')
  expect(after.out).toContain('20 operations')
  // Heads stay: so does the digest over them.
  expect(digestIn(after)).toBe(digestIn(before))
  expect((await run('backup', '--to', 'copy')).code).toBe(0)
  expect(digestIn(await run('verify', '--file', 'copy'))).toBe(digestIn(after))
  await log.close()
  expect((await run('restore', '--from', 'copy', '--replace')).code).toBe(0)
  expect(digestIn(await run('verify'))).toBe(digestIn(after))
  log = openFile()
  expect(await run('purge')).toMatchObject({ code: 0 })
})

test('[PU3 PU15] a log with a deletion moves to PostgreSQL with equal heads, and is deleted from there too', async () => {
  await fillByTurns()
  await endIt(log, ended)
  await endIt(log, open)
  await run('purge', ...withoutBoth())
  await log.close()
  const digest = digestIn(await run('verify'))
  const database = await createTestDatabase(true)
  const there = (...args: readonly string[]) =>
    runInProcess(folder, { DATABASE_URL: database.url }, ...args)
  expect(digestIn(await there('migrate'))).toBe(digest)
  const both = ['--without', open.lead.id, '--without', open.assessor.id]
  const ran = await there('purge', ...both)
  expect(ran.out).toContain(`${ended.inspection} was deleted before.`)
  expect(ran.out).toContain(`${open.inspection} is deleted: 20 operations`)
  const left = await database.query('SELECT count(*)::int AS n FROM op')
  expect(left.rows[0]?.n).toBe(0)
  expect(await there('verify')).toMatchObject({ code: 0, err: '' })
  expect(digestIn(await there('verify'))).toBe(digest)
  await database.drop()
})

test.each([
  ['a head that stays', 'UPDATE stream SET seq = seq + 1 WHERE inspection = ? AND seq > 0'],
  ['a stream taken out', 'DELETE FROM stream WHERE inspection = ? AND seq > 0'],
  [
    'an operation put in',
    `INSERT INTO op SELECT 99, x'00112233445566778899aabbccddeeff', id, 1, 1, 1, chain, chain
       FROM stream WHERE inspection = ? AND seq > 0`,
  ],
])('[PU15] tampering with what is left of it is found: %s', async (_what, sql) => {
  await fillByTurns()
  await endIt(log, ended)
  await run('purge', ...withoutBoth())
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: false })
  expect(db.prepare(sql).run(Buffer.from(ended.inspection, 'base64url')).changes).toBe(1)
  db.close()
  const ran = await run('verify')
  expect(ran.code).toBe(1)
  expect(ran.err).toContain(`${ended.inspection}`)
})

test('[PU10] operations of an inspection whose deletion is not written cannot be deleted', async () => {
  await fillByTurns()
  await endIt(log, ended)
  const db = new DatabaseSync(file)
  expect(() => db.exec('DELETE FROM op')).toThrow('op is append-only')
  db.close()
})

test('[PU12] the words for what waits, and for what is not due', async () => {
  expect((await run('purge')).out).toBe('No inspection has ended.\n')
  await makeEnded(log)
  const soon = new Date().toISOString()
  await work(log, open, 1, soon)
  await endIt(log, open, soon)
  const ran = await run('purge')
  expect(ran.out).toContain(`was due on ${DUE_AT.slice(0, 10)} and waits for the receipt of `)
  expect(ran.out).toMatch(new RegExp(`${open.inspection} is kept until 2\\d{3}-`))
  await endIt(log, ended)
  const look = await run('purge', '--look', ...withoutBoth())
  expect(look.out).toContain(`${ended.inspection} is to be deleted: 0 operations`)
  expect((await run('purge', '--without', 'x')).code).toBe(2)
  expect((await run('purge', '--now')).code).toBe(2)
  const nowhere = { CASEBOOK_DATA: join(folder, 'none') }
  expect((await runInProcess(folder, nowhere, 'purge')).err).toContain('There is no log')
  expect((await runInProcess(folder, { PORT: 'x' }, 'purge')).code).toBe(2)
  expect(existsSync(file)).toBe(true)
})

test('[PU16] a file made by 0.1.0 gets what it lacks when it is opened', async () => {
  await fillByTurns()
  await log.close()
  const db = new DatabaseSync(file)
  for (const table of ['op', 'parked', 'audit'])
    db.exec(`DROP TRIGGER ${table}_kept; CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
      BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`)
  db.exec('DROP TRIGGER parked_decision_kept; DROP TABLE holder; DROP TABLE ending')
  db.exec('ALTER TABLE device DROP COLUMN owed')
  db.close()
  log = openFile()
  await endIt(log, ended)
  expect((await run('purge', ...withoutBoth())).out).toContain('is deleted: 20 operations')
})

test('[PU16] after a deletion an id that another process has filed is still known', async () => {
  await work(log, open, 1)
  await work(log, ended, 5)
  await endIt(log, ended)
  await run('purge', ...withoutBoth())
  const other = openFile()
  const frame = open.assessor.frame(open.assessor.envelope(open))
  await other.appendPush({ device: open.assessor.id, frames: [frame], at: ENDED_AT })
  await other.close()
  const again = open.assessor.frame(frame.envelope)
  const pushed = await log.appendPush({ device: open.assessor.id, frames: [again], at: ENDED_AT })
  expect(pushed.results[0]).toMatchObject({ result: 'duplicate', seq: 2 })
})
