/**
 * Holds the words of the cases and finds them, off the thread that paints. Nothing
 * of it is on disk; it ends with the page.  [SR1 SR6 SE10]
 */
import { answerSearch } from './answer-search.ts'
import type { SearchAsk } from './search-messages.ts'
import { createWordIndex } from './word-index.ts'

const index = createWordIndex()

self.onmessage = ({ data }: MessageEvent<SearchAsk>) => {
  const answer = answerSearch(index, data)
  if (answer) self.postMessage(answer)
}
