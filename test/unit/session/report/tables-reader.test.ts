/**
 * The worker that counts tables, and the screen's side of it.
 */
import { expect, test, vi } from 'vitest'
import { makeTables } from '../../../../src/domain/tables/make-tables.ts'
import {
  countTables,
  type TablesAsk,
  type TablesWorker,
} from '../../../../src/session/report/tables-reader.ts'
import { loadBundled } from '../../../fixtures/editions.ts'
import { makeMarginCases, noSource } from '../../../fixtures/report-cases.ts'

const edition = await loadBundled()
const ask: TablesAsk = { edition, source: { ...noSource, cases: makeMarginCases('D1') }, least: 5 }

function createFakeWorker(answer: (worker: TablesWorker) => void) {
  const told = { ended: 0 }
  const worker: TablesWorker = {
    postMessage: () => answer(worker),
    terminate: () => {
      told.ended++
    },
    onmessage: null,
    onerror: null,
  }
  return { worker, told }
}

test('[TB18] one question, one answer, and the worker is ended; one that breaks says so', async () => {
  const tables = makeTables(edition, ask.source, ask)
  const good = createFakeWorker(({ onmessage }) =>
    onmessage?.(new MessageEvent('message', { data: tables })),
  )
  expect(await countTables(good.worker, ask)).toEqual({ ok: true, value: tables })
  expect(good.told.ended).toBe(1)
  const bad = createFakeWorker(({ onerror }) => {
    const event: unknown = new Event('error')
    if (isErrorEvent(event)) onerror?.(event)
  })
  expect(await countTables(bad.worker, ask)).toEqual({
    ok: false,
    error: { kind: 'worker-failed' },
  })
  expect(bad.told.ended).toBe(1)
})

const isErrorEvent = (event: unknown): event is ErrorEvent => event instanceof Event

test('[TB18] the worker counts the tables of 3,308 cases as the pure code does', async () => {
  const posted: unknown[] = []
  const self: { onmessage?: (event: { data: TablesAsk }) => void; postMessage: unknown } = {
    postMessage: (message: unknown) => posted.push(message),
  }
  vi.stubGlobal('self', self)
  try {
    await import('../../../../src/session/report/tables.worker.ts')
    self.onmessage?.({ data: ask })
    expect(posted).toEqual([makeTables(edition, ask.source, ask)])
  } finally {
    vi.unstubAllGlobals()
  }
})
