/**
 * What the SQLite file refuses: to be opened where it could lose work, and to be
 * changed where it is append-only.  [SV1 SV8 SV12]
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  createSqliteFile,
  type FileFacts,
  faultOf,
  openSqliteFile,
} from '../../../../server/log/sqlite/open.ts'
import { SCHEMA_ID } from '../../../../server/log/sqlite/schema.ts'
import { openSqliteLog } from '../../../../server/log/sqlite.ts'
import type { StreamId } from '../../../../src/base/brand.ts'
import { freshBytes, freshId } from '../../../kit/endpoint-ids.ts'
import { makeTestInspection } from '../../../kit/endpoint-inspection.ts'

let folder: string
let file: string
const META = { epoch: 'one', recoveryKey: freshBytes(32) }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-open-'))
  file = join(folder, 'casebook.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const kindOf = (path = file) => {
  const opened = openSqliteFile(path)
  if (opened.ok) opened.value.db.close()
  return opened.ok ? 'opened' : opened.error.kind
}

test('[SV12] a new file opens with its epoch and key, durable, and for its owner alone', () => {
  createSqliteFile(file, META)
  const opened = openSqliteFile(file)
  if (!opened.ok) throw new Error(opened.error.why)
  const { db, meta } = opened.value
  expect(meta.epoch).toBe('one')
  expect(Buffer.compare(meta.recoveryKey, META.recoveryKey)).toBe(0)
  expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
  expect(db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
  expect(db.prepare('PRAGMA foreign_keys').get()).toEqual({ foreign_keys: 1 })
  expect(db.prepare('PRAGMA trusted_schema').get()).toEqual({ trusted_schema: 0 })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(statSync(`${file}-wal`).mode & 0o777).toBe(0o600)
  db.close()
})

const SOUND: FileFacts = {
  version: '3.51.3',
  journalMode: 'wal',
  synchronous: 2,
  schema: SCHEMA_ID,
  quickCheck: 'ok',
}

test.each<[string | undefined, Partial<FileFacts>]>([
  [undefined, {}],
  [undefined, { version: '3.53.0' }],
  [undefined, { version: '4.0.0' }],
  ['sqlite-too-old', { version: '3.51.2' }],
  ['sqlite-too-old', { version: '3.9.99' }],
  ['not-wal', { journalMode: 'delete' }],
  ['not-durable', { synchronous: 1 }],
  ['unknown-schema', { schema: 'casebook/log/2' }],
  ['unknown-schema', { schema: undefined }],
  ['damaged', { quickCheck: 'row 3 missing from index' }],
])('[SV12] %s: %o', (kind, change) => {
  expect(faultOf({ ...SOUND, ...change })?.kind).toBe(kind)
})

test('[SV12] refused: no file, another database, another schema, no database, a folder', () => {
  expect(kindOf()).toBe('no-log')
  expect(openSqliteLog(file).ok).toBe(false)
  const other = new DatabaseSync(file)
  other.exec('CREATE TABLE something(x)')
  other.close()
  expect(kindOf()).toBe('unknown-schema')
  const newer = join(folder, 'newer.sqlite')
  createSqliteFile(newer, META)
  const db = new DatabaseSync(newer)
  db.exec("UPDATE meta SET value = CAST('casebook/log/9' AS BLOB) WHERE name = 'schema'")
  db.close()
  expect(kindOf(newer)).toBe('unknown-schema')
  writeFileSync(join(folder, 'text'), 'not a database at all, but long enough to be read as one')
  expect(kindOf(join(folder, 'text'))).toBe('damaged')
  expect(kindOf(folder)).toBe('not-readable')
})

test('[SV12] a damaged page is noticed before anything is served', async () => {
  createSqliteFile(file, META)
  const opened = openSqliteLog(file)
  if (!opened.ok) throw new Error(opened.error.why)
  const here = await makeTestInspection(opened.value)
  for (let i = 0; i < 5; i++)
    await opened.value.appendPush({
      device: here.assessor.id,
      frames: here.assessor.frames(here, 100),
      at: '2019-03-25T09:30:00.000Z',
    })
  await opened.value.close()
  const bytes = readFileSync(file)
  let noticed = 0
  for (let page = 1; page * 8_192 < bytes.length; page++) {
    const damaged = Buffer.from(bytes)
    damaged.fill(0xff, page * 8_192, page * 8_192 + 64)
    writeFileSync(file, damaged)
    if (kindOf() === 'damaged') noticed++
  }
  expect(noticed).toBe(Math.ceil(bytes.length / 8_192) - 1)
})

test('[SV12] a half-made file is never opened, and the next attempt clears it away', () => {
  writeFileSync(`${file}.new`, 'half')
  createSqliteFile(file, META)
  expect(kindOf()).toBe('opened')
})

test.each(['op', 'parked', 'audit'])('[SV8] %s takes no change and no deletion', async (table) => {
  createSqliteFile(file, META)
  const opened = openSqliteLog(file)
  if (!opened.ok) throw new Error(opened.error.why)
  const here = await makeTestInspection(opened.value)
  const frames = [...here.assessor.frames(here, 1), here.assessor.frame(freshBytes(9))]
  await opened.value.appendPush({
    device: here.assessor.id,
    frames,
    at: '2019-03-25T09:30:00.000Z',
  })
  await opened.value.close()
  const db = new DatabaseSync(file)
  const column = table === 'op' ? 'chain' : 'hash'
  expect(() => db.exec(`UPDATE ${table} SET ${column} = x'00'`)).toThrow(`${table} is append-only`)
  expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(`${table} is append-only`)
  db.close()
})

test('[FM11 SV12] a file from before streams were shared takes the addition, and keeps what it holds', async () => {
  createSqliteFile(file, META)
  const old = new DatabaseSync(file)
  expect(
    old.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'stream_writer'").get(),
  ).toEqual({ n: 0 })
  old.close()
  const log = openSqliteLog(file)
  if (!log.ok) throw new Error(log.error.why)
  const { inspection, lead, assessor, change } = await makeTestInspection(log.value)
  const stream = freshId<StreamId>()
  await change({ kind: 'stream', inspection, stream, writer: null, writers: [assessor.person] })
  await log.value.close()
  const again = openSqliteLog(file)
  if (!again.ok) throw new Error(again.error.why)
  const news = { device: lead.id, app: '1', unsent: 0, at: '2019-03-25T09:30:00.000Z' }
  const { streams } = await again.value.readHello(news)
  expect(streams.find((one) => one.stream === stream)?.writers).toEqual([assessor.person])
  await again.value.close()
})
