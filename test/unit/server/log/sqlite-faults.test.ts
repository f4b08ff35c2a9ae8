/**
 * SQLite with work that throws and a disk that is full: all or nothing, and the
 * log goes on.  [SV1]
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLog } from '../../../../server/log/create-log.ts'
import type { LogRows } from '../../../../server/log/engine.ts'
import { createSqliteFile, openSqliteFile } from '../../../../server/log/sqlite/open.ts'
import { createSqliteEngine } from '../../../../server/log/sqlite.ts'
import type { PersonId } from '../../../../src/base/brand.ts'
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

test('[SV1] in a group, what throws takes only itself back', () => {
  const engine = createSqliteEngine(open())
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
})

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

test('[SV12] a column of another type than its own is damage, and throws', () => {
  const opened = open()
  const engine = createSqliteEngine(opened)
  const ann = freshId<PersonId>()
  engine.transact(addPerson(ann))
  opened.db.exec("UPDATE person SET role = 'emperor'")
  expect(() => engine.read((rows) => rows.readPerson(ann))).toThrow('a role column holds a role')
  engine.close()
})
