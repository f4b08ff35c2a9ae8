/**
 * A log as 0.1.0 made it: opened, given the columns that came since, and served
 * with everything that was in it.
 */
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, test } from 'vitest'
import { sha256 } from '../../../../server/hash.ts'
import { ADDED_COLUMNS } from '../../../../server/log/sqlite/schema.ts'
import { openSqliteLog } from '../../../../server/log/sqlite.ts'
import type { DeviceId, PersonId } from '../../../../src/base/brand.ts'
import { enrolTestDevice } from '../../../kit/endpoint-device.ts'
import { freshBytes, freshId } from '../../../kit/endpoint-ids.ts'
import { makeTestInspection } from '../../../kit/endpoint-inspection.ts'
import { type TestLog, testLogMakers } from '../../../kit/endpoint-log.ts'

const AT = '2019-03-25T09:30:00.000Z'
const kept: TestLog[] = []
afterEach(() => {
  for (const log of kept.splice(0)) log.remove()
})

function open(file: string) {
  const opened = openSqliteLog(file)
  if (!opened.ok) throw new Error(opened.error.why)
  return opened.value
}

test('[PE13] opens with its people, tablets and links, and takes the new columns', async () => {
  const made = testLogMakers.sqlite()
  kept.push(made)
  const file = made.file ?? ''
  const { lead, assessor, inspection } = await makeTestInspection(made.log)
  const code = freshBytes(16)
  const person = freshId<PersonId>()
  const wish = { codeHash: sha256(code), person, role: 'assessor' as const, hours: 2, at: AT }
  await made.log.appendInvite(wish)
  await made.log.close()
  const db = new DatabaseSync(file)
  for (const { table, column } of ADDED_COLUMNS)
    db.exec(`ALTER TABLE ${table} DROP COLUMN ${column}`)
  db.close()

  const log = open(file)
  const told = { device: assessor.id, app: '1', unsent: 0, at: AT }
  const counts = [{ inspection, whole: 1, of: 2 }]
  await log.readHello({ ...told, here: counts })
  const word = await log.readHello({ ...told, device: lead.id })
  expect(word.devices.find(({ device }) => device === assessor.id)?.here).toEqual(counts)
  const enrolled = await log.enrolDevice({
    ...{ codeHash: sha256(code), device: freshId<DeviceId>(), at: AT },
    ...{ signingKey: freshBytes(32), agreementKey: freshBytes(32), tokenHash: freshBytes(32) },
  })
  expect(enrolled).toEqual({ ok: true, value: { person, role: 'assessor' } })
  await log.close()

  const again = open(file)
  expect((await enrolTestDevice(again, { role: 'lead' })).row.here).toBeNull()
  await again.close()
})
