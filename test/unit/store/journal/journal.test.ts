/**
 * The page's side: one question at a time, and never in anybody's way.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createJournal, type JournalWorker } from '../../../../src/store/journal/journal.ts'
import type { JournalAnswer, JournalAsk } from '../../../../src/store/journal/journal-messages.ts'

const looked: JournalAnswer = {
  kind: 'look',
  store: 'here',
  held: 3,
  missing: 0,
  changed: 0,
  streams: [],
  keys: 0,
  damaged: 0,
  lastMs: 5,
}
const held: JournalAnswer = { kind: 'held', entries: [], office: undefined, header: undefined }

/** Workers that answer when they are told to. */
function createWorkers() {
  const asked: JournalAsk[] = []
  const made: (JournalWorker & { ended: boolean; say(answer: JournalAnswer): void })[] = []
  const createWorker = () => {
    const worker = {
      onmessage: null as JournalWorker['onmessage'],
      onerror: null as JournalWorker['onerror'],
      ended: false,
      terminate: () => {
        worker.ended = true
      },
      postMessage: (ask: JournalAsk) => void asked.push(ask),
      say: (data: JournalAnswer) => worker.onmessage?.({ data } as MessageEvent<JournalAnswer>),
    }
    made.push(worker)
    return worker
  }
  return { asked, made, createWorker, isThere: async () => true }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('asking', () => {
  test('[JL8] one question at a time, in order, of one worker', async () => {
    const workers = createWorkers()
    const journal = createJournal(workers)
    const [look, read] = [journal.look(), journal.read()]
    await vi.advanceTimersByTimeAsync(0)
    expect(workers.asked).toEqual([{ kind: 'look' }])
    workers.made[0]?.say(looked)
    expect(await look).toEqual(looked)
    await vi.advanceTimersByTimeAsync(0)
    workers.made[0]?.say(held)
    expect(await read).toEqual(held)
    expect(workers.made).toHaveLength(1)
    expect(journal.last.value).toEqual(looked)
  })

  test('[JL8] a worker that hangs is given up; its late answer is nobody\u2019s', async () => {
    const workers = createWorkers()
    const journal = createJournal({ ...workers, patienceMs: 100 })
    const look = journal.look()
    await vi.advanceTimersByTimeAsync(100)
    expect(await look).toEqual({ kind: 'failed', why: 'no answer' })
    const again = journal.look()
    await vi.advanceTimersByTimeAsync(0)
    workers.made[0]?.say({ ...looked, held: 99 })
    workers.made[1]?.say(looked)
    expect(await again).toEqual(looked)
    expect(workers.made.map(({ ended }) => ended)).toEqual([true, false])
  })

  test('[JL8] a worker that breaks is said, and the next question has a new one', async () => {
    const workers = createWorkers()
    const journal = createJournal(workers)
    const look = journal.look()
    await vi.advanceTimersByTimeAsync(0)
    workers.made[0]?.onerror?.({} as ErrorEvent)
    expect(await look).toEqual({ kind: 'failed', why: 'the worker broke' })
    expect(journal.last.value).toEqual({ kind: 'failed', why: 'the worker broke' })
  })

  test('[JL8] an answer to another question is none', async () => {
    const workers = createWorkers()
    const journal = createJournal(workers)
    const look = journal.look()
    await vi.advanceTimersByTimeAsync(0)
    workers.made[0]?.say(held)
    expect(await look).toEqual({ kind: 'failed', why: 'another answer' })
    const read = journal.read()
    await vi.advanceTimersByTimeAsync(0)
    workers.made[0]?.say(looked)
    expect(await read).toEqual({ kind: 'failed', why: 'another answer' })
  })
})

test('[JL1] what is kept is gathered: many taps are one batch, behind the last of a moment', async () => {
  const workers = createWorkers()
  const journal = createJournal({ ...workers, gatherMs: 50 })
  for (let tap = 0; tap < 20; tap++) journal.wake()
  expect(workers.asked).toEqual([])
  await vi.advanceTimersByTimeAsync(50)
  expect(workers.asked).toEqual([{ kind: 'keep' }])
  workers.made[0]?.say(looked)
  await vi.advanceTimersByTimeAsync(0)
  journal.wake()
  await vi.advanceTimersByTimeAsync(50)
  expect(workers.asked).toHaveLength(2)
})
