/**
 * Undo, history, and opening a long case, timed inside the page.
 *
 * `blocks` are the longest times for which nothing else could run, one for each
 * reading: what a person who taps in the middle would wait.
 */
import { paths } from '../../../src/domain/assessment/paths.ts'
import { createHistoryReader } from '../../../src/session/history/read-history.ts'
import { type OpenCase, openCase } from '../../../src/session/open-case.ts'
import { fillCase } from './measures.ts'
import { type BenchWorld, makeWorld } from './world.ts'

const RUNS = 50

export interface UndoTimes {
  /** From the press to the changed register. */
  readonly shown: number[]
  /** From the press to the sealed operation on disk. */
  readonly kept: number[]
  /** Reading what was done before a restart. */
  readonly recall: number[]
  readonly blocks: number[]
}

export interface ReadTimes {
  readonly whole: number[]
  readonly blocks: number[]
}

async function makeLongCase(name: string, operations: number) {
  const world = await makeWorld(`${name}-${Date.now()}`, 12)
  const [stream] = world.streams
  if (!stream) throw new Error('a world has cases')
  await fillCase(world, stream, operations)
  return { world, stream, open: () => openLong(world, stream) }
}

const openLong = (world: BenchWorld, stream: BenchWorld['streams'][number]): Promise<OpenCase> =>
  openCase(world.session, { ...world, stream })

/** What is missing and what the prompts suggest, of a whole case, after each change. */
export async function progressOf(operations: number): Promise<number[]> {
  const { open } = await makeLongCase('bench-progress', operations)
  const opened = await open()
  const [prompt] = opened.form.standards.flatMap(({ keyQuestions }) =>
    keyQuestions.flatMap(({ prompts }) => prompts),
  )
  if (!prompt) throw new Error('a form has prompts')
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    opened.change(paths.judgement(prompt.id), run % 2 === 0 ? 'no' : 'yes')
    const from = performance.now()
    opened.progress.value.missing.length
    times.push(performance.now() - from)
  }
  await opened.close()
  return times
}

export async function undoOf(operations: number): Promise<UndoTimes> {
  const { open } = await makeLongCase('bench-undo', operations)
  const times: UndoTimes = { shown: [], kept: [], recall: [], blocks: [] }
  for (let run = 0; run < 20; run++) {
    const opened = await open()
    if (run % 2 === 0) times.recall.push(await timed(() => opened.undo.recall()))
    else times.blocks.push(await longestBlock(() => opened.undo.recall()))
    await opened.close()
  }
  const opened = await open()
  await opened.undo.recall()
  for (let run = 0; run < RUNS; run++) {
    const from = performance.now()
    const step = run % 10 < 7 ? opened.undo.undo() : opened.undo.redo()
    opened.progress.value.answered
    times.shown.push(performance.now() - from)
    await opened.flush()
    times.kept.push(performance.now() - from)
    if (step.kind !== 'change') throw new Error('there is something to undo')
  }
  await opened.close()
  return times
}

export async function historyOf(operations: number): Promise<ReadTimes> {
  const { world, stream } = await makeLongCase('bench-history', operations)
  const times: ReadTimes = { whole: [], blocks: [] }
  for (let run = 0; run < 20; run++) {
    const reader = createHistoryReader(world.session, stream)
    if (run % 2 === 0) times.whole.push(await timed(() => reader.read()))
    else times.blocks.push(await longestBlock(() => reader.read()))
    const { steps } = await reader.read()
    if (steps.length < operations) throw new Error('every operation is in the history')
  }
  return times
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** A message to itself comes back as soon as the page is free: between two of them it was not. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  const { port1, port2 } = new MessageChannel()
  let last = performance.now()
  let longest = 0
  port1.onmessage = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    port2.postMessage(0)
  }
  port2.postMessage(0)
  await work()
  port1.close()
  return longest
}
