/**
 * Set-ups that are long are read from a sealed snapshot, and say the same.
 */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { InspectionId } from '../../../src/base/brand.ts'
import { setUpPaths } from '../../../src/domain/assessment/set-up-paths.ts'
import { setUpStreamOf } from '../../../src/session/inspections.ts'
import { readFoldedStream, readKeepingSnapshot } from '../../../src/session/read-stream.ts'
import { createDrawn, createSampleBench, type SampleBench, writeUnseen } from './sample-bench.ts'

const snapshotOf = async ({ session, read }: SampleBench) =>
  session.log.db.snapshots.get(setUpStreamOf((await read()).id))

test('[DV7] a drawn set-up has a sealed snapshot, and reads the same without its rows', async () => {
  const bench = await createDrawn()
  const inspection = await bench.read()
  const kept = await snapshotOf(bench)
  expect(kept?.rows).toBeGreaterThan(60)
  expect(Buffer.from(kept?.sealed ?? []).toString('latin1')).not.toContain('assessor')
  const { ops } = bench.session.log.db
  await ops.where('[stream+place]').between([inspection.id, 0], [inspection.id, Infinity]).delete()
  expect(await bench.read()).toEqual(inspection)
})

test('[DV7] what comes after the snapshot is folded on top, and a little of it makes no new one', async () => {
  const bench = await createDrawn()
  await bench.read()
  const before = await snapshotOf(bench)
  await writeUnseen(bench, [[setUpPaths.distress, 'Call the duty line']])
  expect((await bench.read()).distress).toBe('Call the duty line')
  expect((await snapshotOf(bench))?.covers).toBe(before?.covers)
})

test('[DV7] a short set-up has none', async () => {
  const bench = await createSampleBench()
  expect(await snapshotOf(bench)).toBeUndefined()
})

test('[DV7] nothing is kept of a stream whose inspection has no key here', async () => {
  const { session, read } = await createDrawn()
  const { id } = await read()
  const stream = setUpStreamOf(id)
  await session.log.db.snapshots.clear()
  const inspection = session.ids.next<InspectionId>()
  const state = await readKeepingSnapshot(session, { stream, inspection })
  expect(state).toEqual(await readFoldedStream(session, stream))
  expect(await session.log.db.snapshots.count()).toBe(0)
})
