/**
 * The screen's side of the worker that reads a list: one question at a time, its
 * answer, and what is told on the way.  [SA57]
 *
 * `end` cancels at any moment: the worker is ended in the middle of whatever it
 * does, and the open question is answered with 'ended'. A worker that breaks says
 * so, once, and keeps nothing.
 */
import type { EligibleCase } from '../../domain/sampling/population.ts'
import type { ListAnswer, ListAsk, ListWord } from './list-messages.ts'

/** What this needs of a worker. */
export interface ListWorker {
  postMessage(message: ListAsk): void
  terminate(): void
  onmessage: ((event: MessageEvent<ListAnswer | ListWord>) => unknown) | null
  onerror: ((event: ErrorEvent) => unknown) | null
}

export interface ListReader {
  ask(question: ListAsk): Promise<ListAnswer | EndedReading>
  /** The cases of the last 'take', in their order. */
  takenCases(): readonly EligibleCase[]
  end(): void
}

export type EndedReading = { readonly kind: 'ended' } | { readonly kind: 'worker-failed' }

export function createListReader(
  worker: ListWorker,
  onProgress: (phase: string, share: number) => void,
): ListReader {
  let waiting: ((answer: ListAnswer | EndedReading) => void) | undefined
  let ended: EndedReading | undefined
  let cases: EligibleCase[] = []
  const settle = (answer: ListAnswer | EndedReading) => {
    const told = waiting
    waiting = undefined
    told?.(answer)
  }
  const stop = (how: EndedReading) => {
    ended = how
    worker.terminate()
    cases = []
    settle(how)
  }
  worker.onmessage = ({ data }) => {
    // What was on its way when the worker was ended changes nothing any more.
    if (ended) return
    if (data.kind === 'progress') onProgress(data.phase, data.share)
    else if (data.kind === 'cases') cases.push(...data.cases)
    else settle(data)
  }
  worker.onerror = () => stop({ kind: 'worker-failed' })
  return {
    ask(question) {
      if (ended) return Promise.resolve(ended)
      if (waiting) throw new Error('broken invariant: one question at a time')
      if (question.kind === 'take') cases = []
      return new Promise((resolve) => {
        waiting = resolve
        worker.postMessage(question)
      })
    },
    takenCases: () => cases,
    end: () => stop({ kind: 'ended' }),
  }
}
