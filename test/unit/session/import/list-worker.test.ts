/**
 * The worker itself: it passes questions to the desk and answers back.
 */
import { expect, test, vi } from 'vitest'

test('[SA57] a question is answered, and progress is told on the way', async () => {
  const posted: unknown[] = []
  const self: { onmessage?: (event: { data: unknown }) => Promise<void>; postMessage: unknown } = {
    postMessage: (message: unknown) => posted.push(message),
  }
  vi.stubGlobal('self', self)
  try {
    await import('../../../../src/session/import/list.worker.ts')
    const file = new Blob(['\u0001'])
    await self.onmessage?.({ data: { kind: 'open', file } })
    expect(posted.at(0)).toMatchObject({ kind: 'progress', phase: 'reading' })
    expect(posted.at(-1)).toEqual({ kind: 'unread', fault: { kind: 'not-a-list' } })
  } finally {
    vi.unstubAllGlobals()
  }
})
