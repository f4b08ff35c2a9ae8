/**
 * Taking a version: what is written, and what is not written twice.
 */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { StreamId } from '../../../src/base/brand.ts'
import { setUpPaths } from '../../../src/domain/assessment/set-up-paths.ts'
import { readInspection, setUpStreamOf } from '../../../src/session/inspections.ts'
import { readDifferingEditions, takeNextEdition } from '../../../src/session/next-edition.ts'
import { previewEdition } from '../../../src/session/preview-edition.ts'
import { writeStream } from '../../../src/session/write-stream.ts'
import { loadBundled } from '../../fixtures/editions.ts'
import { makeNextEdition, NEXT_ID } from '../../fixtures/next-version.ts'
import { createTestInspection, createTestSession } from './session-bench.ts'

const next = makeNextEdition(await loadBundled())

async function createBench() {
  const session = await createTestSession()
  const { id, inspection } = await createTestInspection(session, 2)
  return { session, id, inspection, read: () => readInspection(session, id) }
}

test('[EC11] the version and all its parts are kept in one transaction, or nothing is', async () => {
  const { session, inspection, read } = await createBench()
  const { ops } = session.log.db
  const before = await ops.count()
  const taken = await takeNextEdition(session, inspection, next)
  expect(taken.ok && taken.value).toBe((await ops.count()) - before)
  expect((await read()).editionId).toBe(NEXT_ID)
})

test('[EC11] taken twice by somebody whose screen was old it changes nothing', async () => {
  const { session, inspection, read } = await createBench()
  await takeNextEdition(session, inspection, next)
  expect(await takeNextEdition(session, inspection, next)).toEqual({ ok: true, value: 0 })
  expect((await read()).earlier?.map(({ id }) => id)).toEqual([inspection.editionId])
})

test('[EC12] what differs and is no mark of a version is not offered to choose from', async () => {
  const { session, id, inspection } = await createBench()
  await takeNextEdition(session, inspection, next)
  const path = setUpPaths.nextEdition(inspection.editionId)
  await writeStream(session, {
    inspection: id,
    stream: setUpStreamOf(id),
    edition: inspection.editionId,
    state: new Map(),
    values: new Map([[path, 'something of a newer version']]),
  })
  const marks = await readDifferingEditions(session, inspection)
  expect(marks.map(({ edition }) => edition)).toEqual([NEXT_ID])
})

test('[EC14] cases that are not on this tablet are counted apart', async () => {
  const { session, inspection } = await createBench()
  const assessors = new Map([
    ...inspection.assessors,
    [session.ids.next<StreamId>(), undefined] as const,
  ])
  const { cases } = await previewEdition(session, { ...inspection, assessors }, next)
  expect(cases).toEqual({ here: 2, notHere: 1, touched: 0, finished: 0, finishedOpen: 0 })
})
