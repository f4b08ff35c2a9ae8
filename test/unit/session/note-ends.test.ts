/**
 * A lead's word that an inspection has ended: read from the set-up, noted once.
 */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { PersonId } from '../../../src/base/brand.ts'
import { setUpPaths } from '../../../src/domain/assessment/set-up-paths.ts'
import { readInspection, setUpStreamOf } from '../../../src/session/inspections.ts'
import { noteEnds } from '../../../src/session/note-ends.ts'
import type { Session } from '../../../src/session/session.ts'
import { writeSetUp } from '../../../src/session/write-set-up.ts'
import { writeStream } from '../../../src/session/write-stream.ts'
import { readEnded } from '../../../src/store/ended-inspections.ts'
import { fillDisk } from '../../contract/device-log-kit.ts'
import { createTestInspection, createTestSession } from './session-bench.ts'

async function createEnded(by: (session: Session) => Session = (session) => session) {
  const session = await createTestSession()
  const { id, inspection } = await createTestInspection(session)
  const at = session.clock.now()
  await writeSetUp(by(session), inspection, [[setUpPaths.ended, at]])
  return { session, id, at, read: () => readInspection(session, id) }
}

test('[PU31] what a lead has ended is noted, once', async () => {
  const { session, id, at, read } = await createEnded()
  const ended = await read()
  expect(ended.endedAt).toBe(at)
  expect(await noteEnds(session, [ended])).toEqual({ ok: true, value: 1 })
  expect(await readEnded(session.log)).toEqual([id])
  expect(await noteEnds(session, [ended])).toEqual({ ok: true, value: 0 })
  const { inspection: running } = await createTestInspection(session)
  expect(await noteEnds(session, [ended, running])).toEqual({ ok: true, value: 0 })
})

test('[PU31] the word of somebody who does not lead it is none', async () => {
  const { read } = await createEnded((session) => ({
    ...session,
    person: session.ids.next<PersonId>(),
  }))
  expect((await read()).endedAt).toBeUndefined()
})

test('[PU31] two leads who say it apart have both said it', async () => {
  const { session, id, read } = await createEnded()
  const edition = (await read()).editionId
  const values = new Map([[setUpPaths.ended, '2019-05-01T09:00:00.000Z']])
  const stream = setUpStreamOf(id)
  await writeStream(session, { inspection: id, stream, edition, state: new Map(), values })
  expect((await read()).endedAt).toBeDefined()
})

test('[PU31] where nothing can be kept it is noted at the next word', async () => {
  const { session, id, read } = await createEnded()
  const ended = await read()
  const disk = fillDisk('commit')
  const kept = await noteEnds(session, [ended])
  disk.makeRoom()
  expect(kept).toMatchObject({ ok: false, error: { kind: 'disk-full' } })
  expect(await readEnded(session.log)).toEqual([])
  await noteEnds(session, [ended])
  expect(await readEnded(session.log)).toEqual([id])
})
