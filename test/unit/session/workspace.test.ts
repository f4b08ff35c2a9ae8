/**
 * The workspace: what the screens see follows the store by itself.
 */
import 'fake-indexeddb/auto'
import { effect } from '@preact/signals-core'
import { describe, expect, test, vi } from 'vitest'
import type { KeyId } from '../../../src/base/brand.ts'
import { paths } from '../../../src/domain/assessment/paths.ts'
import { setUpPaths } from '../../../src/domain/assessment/set-up-paths.ts'
import { DEFAULT_EDITION_ID } from '../../../src/domain/edition/editions.ts'
import { setUpStreamOf } from '../../../src/session/inspections.ts'
import { makeInspection } from '../../../src/session/make-inspection.ts'
import { createWorkspace } from '../../../src/session/workspace.ts'
import { writeStream } from '../../../src/session/write-stream.ts'
import { putHello, putReceipt } from '../../../src/store/office.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { makeHello } from '../sync/scripted-transport.ts'
import { createOpenCase, makeSampled, openTestCase } from './session-bench.ts'

/** What is sealed names itself beside the sealed bytes. */
const isOfLine = (way: AlgorithmIdentifier | RsaOaepParams | AesGcmParams | AesCtrParams) =>
  typeof way === 'object' &&
  'additionalData' in way &&
  ArrayBuffer.isView(way.additionalData) &&
  new TextDecoder().decode(way.additionalData).includes('line|')
const LONGER_THAN_GATHERED_MS = 300
const QUICK_TAP_MS = 200

describe('following', () => {
  test('[UI4] inspections, lines and counts are there from the start', async () => {
    const { session, inspection } = await createOpenCase(2)
    const workspace = await createWorkspace(session)
    expect([...workspace.inspections.value.keys()]).toEqual([inspection.id])
    expect(workspace.lines.value.size).toBe(2)
    expect(workspace.queue.value.unsent).toBeGreaterThan(0)
    expect(workspace.queue.value.orders).toBeGreaterThan(0)
    workspace.close()
  })

  test('[UI1] the endpoint\u2019s word and the receipt appear when they are kept', async () => {
    const { session } = await createOpenCase()
    const workspace = await createWorkspace(session)
    await putHello(session.log, makeHello({ epoch: 'e' }))
    await putReceipt(session.log, { code: '7F3A-91C2', at: 'now', cases: 1 })
    await expect.poll(() => workspace.receipt.value?.code).toBe('7F3A-91C2')
    expect(workspace.hello.value?.epoch).toBe('e')
    workspace.close()
  })

  test('[UI4] a tap counts at once; its line is made anew when the case is closed', async () => {
    const { session, open, stream, inspection } = await createOpenCase()
    const workspace = await createWorkspace(session)
    const before = workspace.queue.value.unsent
    open.change(paths.judgement('2.1.1'), 'yes')
    await open.flush()
    await expect.poll(() => workspace.queue.value.unsent, { timeout: 5000 }).toBe(before + 1)
    await workspace.refreshCase(stream, inspection.id)
    expect(workspace.lines.value.get(stream)?.keyQuestions['2.1.1']).toBe('yes')
    workspace.close()
  })

  test('[UI1] answers that follow each other closely are counted while they go on', async () => {
    const { session, open } = await createOpenCase()
    const workspace = await createWorkspace(session)
    const before = workspace.queue.value.unsent
    for (let tap = 0; tap < 8; tap++) {
      open.change(paths.judgement(`2.1.${(tap % 3) + 1}`), tap % 2 === 0 ? 'yes' : 'no')
      await open.flush()
      await new Promise((resolve) => setTimeout(resolve, QUICK_TAP_MS))
    }
    expect(workspace.queue.value.unsent).toBeGreaterThan(before)
    workspace.close()
  })

  test('[UI1 RT1] the first answer after all was sent takes the word away at once', async () => {
    const { session, open } = await createOpenCase()
    const { db } = session.log
    await db.ops.toCollection().modify((row) => {
      Reflect.deleteProperty(row, 'queue')
    })
    const workspace = await createWorkspace(session)
    expect(workspace.queue.value.unsent).toBe(0)
    open.change(paths.judgement('2.1.1'), 'yes')
    await open.flush()
    expect(workspace.queue.value.unsent).toBe(1)
    workspace.close()
  })

  test('[UI4] what another tab writes changes the line without being asked', async () => {
    const bench = await createOpenCase()
    const workspace = await createWorkspace(bench.session)
    const log = await openStore(bench.device.names, bench.session.log.genesis)
    if (!log.ok) throw new Error(log.error.kind)
    const other = { ...bench.session, log: log.value }
    const tab = await openTestCase(other, bench.inspection, bench.stream)
    tab.change(paths.judgement('2.1.2'), 'no')
    await tab.flush()
    await expect
      .poll(() => workspace.lines.value.get(bench.stream)?.keyQuestions['2.1.2'])
      .toBe('no')
    workspace.close()
  })

  test('[SA74] a change of the set-up opens no line again; a line that has changed is opened', async () => {
    const { session, inspection, open, stream } = await createOpenCase(6)
    const workspace = await createWorkspace(session)
    await workspace.refreshAll()
    const opened = vi.spyOn(crypto.subtle, 'decrypt')
    const countLines = async () => {
      opened.mockClear()
      await workspace.refreshAll()
      return opened.mock.calls.filter(([way]) => isOfLine(way)).length
    }
    const { editionId: edition, id } = inspection.inspection
    const setUp = { inspection: id, stream: setUpStreamOf(id), edition, state: new Map() }
    await writeStream(session, { ...setUp, values: new Map([['x-provider', 'Y']]) })
    expect(await countLines()).toBe(0)
    open.change(paths.judgement('2.1.1'), 'yes')
    await open.flush()
    await workspace.refreshAll()
    expect(workspace.lines.value.get(stream)?.keyQuestions['2.1.1']).toBe('yes')
    await workspace.refreshAll()
    expect(workspace.lines.value.get(stream)?.keyQuestions['2.1.1']).toBe('yes')
    opened.mockRestore()
    workspace.close()
  })

  test('[UI253] an inspection that the office gives no more is left; one that has ended for everybody is not', async () => {
    const { session, inspection } = await createOpenCase()
    const { id } = inspection.inspection
    const setUp = setUpStreamOf(id)
    const workspace = await createWorkspace(session)
    expect(workspace.left.value).toEqual([])
    const cursor = { stream: setUp, inspection: id, seq: 1, chain: new Uint8Array(32) }
    await session.log.db.cursors.put({ ...cursor, gone: 1 })
    await workspace.refreshAll()
    expect(workspace.left.value).toEqual([id])
    await session.log.db.cursors.put({ ...cursor, gone: 0 })
    await workspace.refreshAll()
    expect(workspace.left.value).toEqual([])
    workspace.close()
  })

  test('[AS11] a change of the set-up changes the inspection', async () => {
    const { session, inspection } = await createOpenCase()
    const workspace = await createWorkspace(session)
    const { editionId: edition, id } = inspection.inspection
    const values = new Map([[setUpPaths.title, 'A new title']])
    await writeStream(session, {
      inspection: id,
      stream: setUpStreamOf(id),
      edition,
      state: new Map(),
      values,
    })
    // Written without having seen the old one: both stand, so there is no one title.
    await expect.poll(() => workspace.inspections.value.get(id)?.title).toBe('')
    workspace.close()
  })

  // Parked work, people's pages and the keeping of keys refresh the keyring as well.
  test('[SE4 UI4] a key that somebody else has noticed first brings its inspection all the same', async () => {
    const { session, inspection } = await createOpenCase()
    const workspace = await createWorkspace(session)
    const made = await makeInspection(session, {
      title: 'South',
      provider: 'South',
      providerType: 'nps',
      edition: DEFAULT_EDITION_ID,
      cases: [makeSampled('D1')],
    })
    if (!made.ok) throw new Error(made.error.kind)
    await putHello(session.log, makeHello({ epoch: 'the next word' }))
    await expect
      .poll(() => [...workspace.inspections.value.keys()])
      .toEqual([inspection.id, made.value])
    await expect.poll(() => workspace.lines.value.size).toBe(2)
    workspace.close()
  })

  test('[SA64] no screen sees new cases of an inspection before their lines', async () => {
    const { session } = await createOpenCase()
    const workspace = await createWorkspace(session)
    const withoutLine: number[] = []
    const stop = effect(() => {
      const lines = workspace.lines.value
      const cases = [...workspace.inspections.value.values()].flatMap((one) => [
        ...one.assessors.keys(),
      ])
      withoutLine.push(cases.filter((stream) => !lines.has(stream)).length)
    })
    const made = await makeInspection(session, {
      title: 'South',
      provider: 'South',
      providerType: 'nps',
      edition: DEFAULT_EDITION_ID,
      cases: [makeSampled('D1'), makeSampled('D2')],
    })
    if (!made.ok) throw new Error(made.error.kind)
    await workspace.refreshAll()
    expect(workspace.lines.value.size).toBe(3)
    expect(withoutLine.filter((count) => count > 0)).toEqual([])
    stop()
    workspace.close()
  })

  test('[UI4] what a screen has asked to be read anew is not read a second time', async () => {
    const { session, inspection } = await createOpenCase()
    const workspace = await createWorkspace(session)
    const { editionId: edition, id } = inspection.inspection
    const values = new Map([[setUpPaths.distress, 'Call the duty line']])
    const stream = setUpStreamOf(id)
    await writeStream(session, { inspection: id, stream, edition, state: new Map(), values })
    await workspace.refreshAll()
    const read = workspace.inspections.value
    expect(read.get(id)?.distress).toBe('Call the duty line')
    await new Promise((resolve) => setTimeout(resolve, LONGER_THAN_GATHERED_MS))
    expect(workspace.inspections.value).toBe(read)
    workspace.close()
  })

  test('[UI4] a reading that fails is told, and stops none that follow', async () => {
    const { session, stream, inspection, open } = await createOpenCase()
    const workspace = await createWorkspace(session)
    const { refresh } = session.keyring
    const broken = new Error('the disk has failed')
    Object.assign(session.keyring, { refresh: () => Promise.reject(broken) })
    await expect(workspace.refreshAll()).rejects.toBe(broken)
    Object.assign(session.keyring, { refresh })
    open.change(paths.judgement('2.1.1'), 'yes')
    await open.flush()
    await workspace.refreshCase(stream, inspection.id)
    expect(workspace.lines.value.get(stream)?.keyQuestions['2.1.1']).toBe('yes')
    await workspace.refreshAll()
    workspace.close()
  })

  test('[SE4] a wrapped key that is for another device does no harm', async () => {
    const { session, inspection } = await createOpenCase()
    const workspace = await createWorkspace(session)
    const key = session.ids.next<KeyId>()
    const keys = [{ key, inspection: inspection.id, wrapped: 'AAAA', by: session.device }]
    await putHello(session.log, makeHello({ keys }))
    await workspace.refreshAll()
    expect(session.keyring.keyOf(key)).toBeUndefined()
    expect(session.keyring.writingKeyOf(inspection.id)).toBeDefined()
    workspace.close()
  })
})
