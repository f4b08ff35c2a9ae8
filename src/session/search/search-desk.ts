/**
 * The screen's side of the search worker: adds texts, asks, and hears the answer
 * to its latest question.  [SR1 SR6]
 *
 * `end` takes the worker and every word that it held. An answer to a question
 * that another one has followed is still given: whoever asked decides.
 */
import type { IndexedText, SearchAnswer, SearchAsk } from './search-messages.ts'

export interface SearchWorker {
  postMessage(message: SearchAsk): void
  terminate(): void
  onmessage: ((event: MessageEvent<SearchAnswer>) => unknown) | null
}

export interface SearchDesk {
  add(group: string, texts: readonly IndexedText[]): void
  find(typed: string): Promise<SearchAnswer>
  end(): void
}

export function createSearchDesk(worker: SearchWorker): SearchDesk {
  const waiting = new Map<number, (answer: SearchAnswer) => void>()
  let asked = 0
  worker.onmessage = ({ data }) => {
    waiting.get(data.n)?.(data)
    waiting.delete(data.n)
  }
  return {
    add: (group, texts) => worker.postMessage({ kind: 'add', group, texts }),
    find(typed) {
      const n = ++asked
      return new Promise((resolve) => {
        waiting.set(n, resolve)
        worker.postMessage({ kind: 'find', n, typed })
      })
    },
    end: () => worker.terminate(),
  }
}
