/**
 * Reads a provider's list off the thread that paints. One worker for one import:
 * ending it cancels, and takes every row that it held with it.  [SA57 SE10]
 */
import { createListDesk } from './list-desk.ts'
import type { ListAsk } from './list-messages.ts'

const answer = createListDesk((word) => self.postMessage(word))

self.onmessage = async ({ data }: MessageEvent<ListAsk>) => {
  self.postMessage(await answer(data))
}
