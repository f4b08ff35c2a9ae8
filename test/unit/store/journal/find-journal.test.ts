/**
 * Whether a journal is there, of a browser that has one, has none, or has no
 * place for one.
 */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { isJournalThere, journalFolderOf } from '../../../../src/store/journal/find-journal.ts'

function createRoot(folders: readonly string[]) {
  const asked: unknown[] = []
  const getDirectoryHandle = async (name: string, wish?: unknown) => {
    asked.push(wish)
    if (!folders.includes(name)) throw new DOMException('not here', 'NotFoundError')
    return {}
  }
  return { asked, root: { getDirectoryHandle } }
}

afterEach(() => vi.unstubAllGlobals())

describe('[JL9] asking whether there is a journal', () => {
  test('it is there when its folder is, and asking makes none', async () => {
    const { asked, root } = createRoot([journalFolderOf('here')])
    vi.stubGlobal('navigator', { storage: { getDirectory: async () => root } })
    expect(await isJournalThere('here')).toBe(true)
    expect(await isJournalThere('elsewhere')).toBe(false)
    expect(asked).toEqual([undefined, undefined])
  })

  test('a browser without a place for it has none', async () => {
    vi.stubGlobal('navigator', {})
    expect(await isJournalThere('here')).toBe(false)
  })
})
