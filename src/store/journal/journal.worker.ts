/**
 * The journal on OPFS: synchronous handles, which only a worker has, and which
 * are flushed to the disk.  [JL1 JL4]
 *
 * A handle is opened for one batch and closed: so a tab that is killed holds
 * nothing. One lock for all tabs stands around each answer.
 */

import { enterPlace } from '../fresh-place.ts'
import { isJournalThere, journalFolderOf } from './find-journal.ts'
import { createJournalDesk } from './journal-desk.ts'
import type { JournalFiles } from './journal-files.ts'
import type { JournalAsk } from './journal-messages.ts'

const opening = { create: true }
/** The store's name and its place: the page gives them to its worker. */
const [name = '', place = ''] = self.name.split(' ')
const entered = place === '' ? Promise.resolve() : enterPlace(place)

async function names(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const all: string[] = []
  for await (const key of folder.keys()) all.push(key)
  return all.sort()
}

async function openFiles(): Promise<JournalFiles | undefined> {
  // Present in name only in some private windows: asking is the proof.
  const root = await navigator.storage?.getDirectory?.().catch(() => undefined)
  if (!root || !('createSyncAccessHandle' in FileSystemFileHandle.prototype)) return undefined
  const base = () => root.getDirectoryHandle(journalFolderOf(name), opening)
  const folderOf = async (folder: string) => (await base()).getDirectoryHandle(folder, opening)
  const fileOf = async (folder: string, file: string) =>
    (await folderOf(folder)).getFileHandle(file, opening)
  const folders = async (): Promise<string[]> =>
    (await isJournalThere(name)) ? names(await base()) : []
  return {
    folders,
    files: async (folder) =>
      (await folders()).includes(folder) ? names(await folderOf(folder)) : [],
    size: async (folder, file) => (await (await fileOf(folder, file)).getFile()).size,
    read: async (folder, file) =>
      new Uint8Array(await (await (await fileOf(folder, file)).getFile()).arrayBuffer()),
    async append(folder, file, end, bytes) {
      const handle = await (await fileOf(folder, file)).createSyncAccessHandle()
      try {
        handle.truncate(end)
        handle.write(bytes, { at: end })
        handle.flush()
      } finally {
        handle.close()
      }
    },
    remove: async (folder, file) => (await folderOf(folder)).removeEntry(file),
  }
}

const answer = createJournalDesk({
  name,
  files: openFiles,
  idb: () => indexedDB,
  nowMs: () => Date.now(),
  alone: (work) => navigator.locks.request(`${name}-journal`, work),
})

self.onmessage = async ({ data }: MessageEvent<JournalAsk>) => {
  await entered
  self.postMessage(await answer(data))
}
