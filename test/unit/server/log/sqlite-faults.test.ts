/**
 * SQLite with work that throws and a disk that is full: all or nothing, and the
 * log goes on.  [SV1]
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appendPush } from '../../../../server/log/append-push.ts'
import { createLog } from '../../../../server/log/create-log.ts'
import type { LogRows } from '../../../../server/log/engine.ts'
import { createMemoryEngine } from '../../../../server/log/memory.ts'
import type { Log } from '../../../../server/log/port.ts'
import { createSqliteFile, openSqliteFile } from '../../../../server/log/sqlite/open.ts'
import { createSqliteEngine } from '../../../../server/log/sqlite.ts'
import type { OpId, PersonId } from '../../../../src/base/brand.ts'
import type { TestDevice } from '../../../kit/endpoint-device.ts'
import { freshBytes, freshId } from '../../../kit/endpoint-ids.ts'
import { makeTestInspection } from '../../../kit/endpoint-inspection.ts'

/** Writes for a while, as a verb of the command line does beside a running endpoint. */
const HOLD_THE_LOCK = `
const { DatabaseSync } = require('node:sqlite')
const db = new DatabaseSync(process.argv[1])
db.exec('BEGIN IMMEDIATE')
process.stdout.write('held')
setTimeout(() => { db.exec('COMMIT'); db.close() }, 400)`

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-faults-'))
  file = join(folder, 'casebook.sqlite')
  createSqliteFile(file, { epoch: 'one', recoveryKey: freshBytes(32) })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = () => {
  const opened = openSqliteFile(file)
  if (!opened.ok) throw new Error(opened.error.why)
  return opened.value
}
const addPerson = (id: PersonId) => (rows: LogRows) =>
  rows.appendPerson({ id, role: 'lead', invitedBy: null })

test.each(['sqlite', 'memory'])(
  '[SV1] in a group, what throws takes only itself back: %s',
  (kind) => {
    const meta = { epoch: 'one', recoveryKey: freshBytes(32) }
    const engine = kind === 'sqlite' ? createSqliteEngine(open()) : createMemoryEngine(meta)
    const [ann, ben, eve] = [freshId<PersonId>(), freshId<PersonId>(), freshId<PersonId>()]
    const outcomes = engine.transactAll([
      addPerson(ann),
      (rows) => {
        addPerson(eve)(rows)
        throw new Error('a bug')
      },
      addPerson(ben),
    ])
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true])
    const known = engine.read((rows) =>
      [ann, eve, ben].map((id) => rows.readPerson(id) !== undefined),
    )
    expect(known).toEqual([true, false, true])
    engine.close()
  },
)

test('[SV1] a transaction that throws leaves nothing and blocks nothing', () => {
  const engine = createSqliteEngine(open())
  const ann = freshId<PersonId>()
  expect(() =>
    engine.transact((rows) => {
      addPerson(ann)(rows)
      throw new Error('a bug')
    }),
  ).toThrow('a bug')
  expect(engine.read((rows) => rows.readPerson(ann))).toBeUndefined()
  engine.transact(addPerson(ann))
  expect(engine.read((rows) => rows.readPerson(ann))?.role).toBe('lead')
  engine.close()
})

test('[SV1] a full disk: the push is not acknowledged, and works when there is room again', async () => {
  const opened = open()
  const log = createLog(createSqliteEngine(opened))
  const here = await makeTestInspection(log)
  const { page_count: pages } = opened.db.prepare('PRAGMA page_count').get() ?? {}
  opened.db.exec(`PRAGMA max_page_count = ${Number(pages) + 3}`)
  const push = {
    device: here.assessor.id,
    frames: here.assessor.frames(here, 200),
    at: '2019-03-25T09:30:00.000Z',
  }
  await expect(log.appendPush(push)).rejects.toThrow('full')
  opened.db.exec('PRAGMA max_page_count = 1000000')
  const pushed = await log.appendPush(push)
  expect(pushed.results.at(-1)).toEqual({ result: 'accepted', seq: 200 })
  await log.close()
})

test('[SV2] a second process that is writing is waited for', async () => {
  const log = createLog(createSqliteEngine(open()))
  const here = await makeTestInspection(log)
  const holder = spawn(process.execPath, ['-e', HOLD_THE_LOCK, file])
  await once(holder.stdout, 'data')
  const startMs = performance.now()
  const pushed = await log.appendPush({
    device: here.assessor.id,
    frames: here.assessor.frames(here, 1),
    at: '2019-03-25T09:30:00.000Z',
  })
  expect(pushed.results).toEqual([{ result: 'accepted', seq: 1 }])
  expect(performance.now() - startMs).toBeGreaterThan(100)
  await log.close()
})

describe('an id is kept once', () => {
  const AT = '2019-03-25T09:30:00.000Z'
  const pushOne = async (log: Log, device: TestDevice, envelope: Uint8Array) => {
    const frames = [device.frame(envelope)]
    return (await log.appendPush({ device: device.id, frames, at: AT })).results
  }

  test('[SV4] after the log was closed and opened again', async () => {
    const first = createLog(createSqliteEngine(open()))
    const here = await makeTestInspection(first)
    const id = freshId<OpId>()
    const envelope = here.assessor.envelope(here, { id })
    await pushOne(first, here.assessor, envelope)
    await first.close()
    const again = createLog(createSqliteEngine(open()))
    expect(await pushOne(again, here.assessor, envelope)).toEqual([{ result: 'duplicate', seq: 1 }])
    const elsewhere = here.lead.envelope({ ...here, stream: here.setUp }, { id })
    expect(await pushOne(again, here.lead, elsewhere)).toEqual([
      { result: 'parked', code: 'id-reused' },
    ])
    await again.close()
  })

  test('[SV4] when another process has filed it meanwhile', async () => {
    const [ours, theirs] = [open(), open()].map((file) => createLog(createSqliteEngine(file)))
    if (ours === undefined || theirs === undefined) throw new Error('two logs')
    const here = await makeTestInspection(ours)
    const id = freshId<OpId>()
    await pushOne(theirs, here.assessor, here.assessor.envelope(here, { id }))
    const elsewhere = here.lead.envelope({ ...here, stream: here.setUp }, { id })
    expect(await pushOne(ours, here.lead, elsewhere)).toEqual([
      { result: 'parked', code: 'id-reused' },
    ])
    expect(await pushOne(theirs, here.assessor, here.assessor.envelope(here))).toEqual([
      { result: 'accepted', seq: 2 },
    ])
    await ours.close()
    await theirs.close()
  })

  test('[SV4] and what was taken back may be filed, here and by another process', async () => {
    const opened = open()
    const engine = createSqliteEngine(opened)
    const [ours, theirs] = [createLog(engine), createLog(createSqliteEngine(open()))]
    const here = await makeTestInspection(ours)
    const id = freshId<OpId>()
    const envelope = here.assessor.envelope(here, { id })
    const frame = here.assessor.frame(envelope)
    const push = { device: here.assessor.id, frames: [frame], at: AT }
    expect(() =>
      engine.transact((rows) => {
        expect(appendPush(rows, push).results).toEqual([{ result: 'accepted', seq: 1 }])
        throw new Error('a bug')
      }),
    ).toThrow('a bug')
    const elsewhere = here.lead.envelope({ ...here, stream: here.setUp }, { id })
    expect(await pushOne(theirs, here.lead, elsewhere)).toEqual([{ result: 'accepted', seq: 1 }])
    expect((await ours.appendPush(push)).results).toEqual([{ result: 'parked', code: 'id-reused' }])
    const next = here.assessor.envelope(here)
    expect(await pushOne(ours, here.assessor, next)).toEqual([{ result: 'accepted', seq: 1 }])
    await ours.close()
    await theirs.close()
  })
})

describe('a disk that changes what was kept', () => {
  const spoil = (sql: string) => {
    const db = new DatabaseSync(file)
    db.exec('DROP TRIGGER op_no_update; DROP TRIGGER op_kept')
    db.exec(sql)
    db.close()
  }

  test.each([
    [
      'one byte',
      "UPDATE op SET envelope = CAST(replace(envelope, substr(envelope, 9, 1), x'00') AS BLOB) WHERE seq = 2",
    ],
    ['a row that is gone', 'DELETE FROM op WHERE seq = 2'],
    ['the last rows gone', 'DELETE FROM op WHERE seq > 1'],
    ['all rows gone', 'DELETE FROM op'],
  ])('[SV11] %s: no receipt', async (_what, sql) => {
    const log = createLog(createSqliteEngine(open()))
    const here = await makeTestInspection(log)
    const { id: device, person } = here.assessor
    const at = '2019-03-25T09:30:00.000Z'
    await log.appendPush({ device, frames: here.assessor.frames(here, 3), at })
    const { streams } = await log.readHello({ device, app: '1', unsent: 0, at })
    expect((await log.readReceipt({ device, person, at, streams })).code).not.toBeNull()
    spoil(sql)
    const receipt = await log.readReceipt({ device, person, at, streams })
    expect(receipt.code).toBeNull()
    expect(receipt.streams.filter(({ same }) => !same)).toMatchObject([{ stream: here.stream }])
    await log.close()
  })
})

test('[SV12] a column of another type than its own is damage, and throws', () => {
  const opened = open()
  const engine = createSqliteEngine(opened)
  const ann = freshId<PersonId>()
  engine.transact(addPerson(ann))
  opened.db.exec("UPDATE person SET role = 'emperor'")
  expect(() => engine.read((rows) => rows.readPerson(ann))).toThrow('a role column holds a role')
  engine.close()
})
