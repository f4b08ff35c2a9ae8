/**
 * What the search worker does with a message, apart from the worker.  [SR1]
 */
import { MOST_FOUND, type SearchAnswer, type SearchAsk } from './search-messages.ts'
import type { WordIndex } from './word-index.ts'

export function answerSearch(index: WordIndex, ask: SearchAsk): SearchAnswer | undefined {
  if (ask.kind === 'add') {
    index.add(ask.group, ask.texts)
    return undefined
  }
  const { found, words } = index.find(ask.typed)
  return {
    n: ask.n,
    keys: found.slice(0, MOST_FOUND).map(({ key }) => key),
    words,
    total: found.length,
  }
}
