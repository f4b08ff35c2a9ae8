/**
 * Looks for words in all that a page remembers: its heap, its DOM, its address, its
 * title and the browser's history of it.
 */
import type { CDPSession, Page } from 'playwright-core'

/** The whole heap as text, after the garbage has been collected. */
async function readHeap(session: CDPSession): Promise<string> {
  const parts: string[] = []
  const take = ({ chunk }: { chunk: string }) => void parts.push(chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', take)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  session.off('HeapProfiler.addHeapSnapshotChunk', take)
  await session.send('HeapProfiler.disable')
  return parts.join('')
}

/** Which of the words are there, and where. */
export async function findInPage(page: Page, words: readonly string[]): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  try {
    const visited = await session.send('Page.getNavigationHistory')
    const places = {
      heap: await readHeap(session),
      page: await page.content(),
      title: await page.title(),
      history: JSON.stringify(visited),
      state: JSON.stringify(await page.evaluate(() => history.state)),
    }
    return Object.entries(places).flatMap(([place, text]) =>
      words.filter((word) => text.includes(word)).map((word) => `${place}: ${word}`),
    )
  } finally {
    await session.detach()
  }
}
