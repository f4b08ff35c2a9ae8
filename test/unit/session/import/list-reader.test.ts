/**
 * The screen's side of the worker: answers, progress, cancel at any moment.
 */
import { expect, test } from 'vitest'
import type { ListAnswer, ListAsk, ListWord } from '../../../../src/session/import/list-messages.ts'
import { createListReader, type ListWorker } from '../../../../src/session/import/list-reader.ts'

function createTestWorker() {
  const asked: ListAsk[] = []
  const seen = { isEnded: false }
  const worker: ListWorker = {
    postMessage: (message) => void asked.push(message),
    terminate() {
      seen.isEnded = true
    },
    onmessage: null,
    onerror: null,
  }
  const tell = (data: ListAnswer | ListWord) =>
    worker.onmessage?.(new MessageEvent('message', { data }))
  const fail = () => {
    const event: Partial<ErrorEvent> = { message: 'out of memory' }
    worker.onerror?.(event as ErrorEvent)
  }
  return { worker, asked, seen, tell, fail }
}
const SHEET = { kind: 'sheet', name: 'x' } as const
const TAKE = {
  kind: 'take',
  decision: { outside: undefined, outsideReason: '', bad: undefined, badReason: '' },
} as const

test('[SA57] one question, what is told on the way, its answer', async () => {
  const { worker, asked, tell } = createTestWorker()
  const told: string[] = []
  const reader = createListReader(worker, (phase, share) => told.push(`${phase} ${share}`))
  const answer = reader.ask(SHEET)
  tell({ kind: 'progress', phase: 'parsing', share: 0.5 })
  tell({ kind: 'sheets', names: ['a'] })
  expect(await answer).toEqual({ kind: 'sheets', names: ['a'] })
  expect([asked, told]).toEqual([[SHEET], ['parsing 0.5']])
  // An answer that nobody asked for changes nothing.
  tell({ kind: 'sheets', names: ['b'] })
})

test('[SA57] the cases of a taking come in pieces, and those of the one before are gone', async () => {
  const { worker, tell } = createTestWorker()
  const reader = createListReader(worker, () => undefined)
  for (const reference of ['C-1', 'C-2']) {
    const taken = reader.ask(TAKE)
    tell({ kind: 'cases', cases: [{ reference, profile: {} }] })
    tell({ kind: 'cases', cases: [{ reference: 'last', profile: {} }] })
    tell({ kind: 'taken', count: 2 })
    expect(await taken).toEqual({ kind: 'taken', count: 2 })
    expect(reader.takenCases().map((one) => one.reference)).toEqual([reference, 'last'])
  }
})

test('[SA57] cancelling ends the worker in the middle of its work, and answers what is open', async () => {
  const { worker, seen, tell } = createTestWorker()
  const told: number[] = []
  const reader = createListReader(worker, (_, share) => told.push(share))
  const answer = reader.ask(SHEET)
  reader.end()
  tell({ kind: 'progress', phase: 'parsing', share: 1 })
  expect(told).toEqual([])
  expect(await answer).toEqual({ kind: 'ended' })
  expect(seen.isEnded).toBe(true)
  expect(await reader.ask(SHEET)).toEqual({ kind: 'ended' })
  expect(reader.takenCases()).toEqual([])
})

test('[SA57] a worker that breaks says so once', async () => {
  const { worker, fail, seen } = createTestWorker()
  const reader = createListReader(worker, () => undefined)
  const answer = reader.ask(SHEET)
  fail()
  expect(await answer).toEqual({ kind: 'worker-failed' })
  expect(seen.isEnded).toBe(true)
  expect(await reader.ask(SHEET)).toEqual({ kind: 'worker-failed' })
})

test('[SA57] two questions at once are a bug', () => {
  const { worker } = createTestWorker()
  const reader = createListReader(worker, () => undefined)
  void reader.ask(SHEET)
  expect(() => reader.ask(SHEET)).toThrow('one question at a time')
})
