/**
 * A journal in memory: the real desk and the real page's side, with files that
 * can be damaged, and a worker that is a function call.
 */
import 'fake-indexeddb/auto'
import { createJournal, type Journal, type JournalWorker } from '../../src/store/journal/journal.ts'
import { createJournalDesk } from '../../src/store/journal/journal-desk.ts'
import type { JournalFiles } from '../../src/store/journal/journal-files.ts'
import type { JournalAnswer, JournalAsk } from '../../src/store/journal/journal-messages.ts'

export interface MemoryFiles extends JournalFiles {
  /** By folder and name, as they lie there. */
  readonly disk: Map<string, Map<string, Uint8Array>>
}

export function createMemoryFiles(): MemoryFiles {
  const disk = new Map<string, Map<string, Uint8Array>>()
  const fileOf = (folder: string, file: string) => disk.get(folder)?.get(file) ?? new Uint8Array()
  return {
    disk,
    folders: async () => [...disk.keys()].sort(),
    files: async (folder) => [...(disk.get(folder)?.keys() ?? [])].sort(),
    size: async (folder, file) => fileOf(folder, file).length,
    read: async (folder, file) => new Uint8Array(fileOf(folder, file)),
    async append(folder, file, end, bytes) {
      const whole = new Uint8Array(end + bytes.length)
      whole.set(fileOf(folder, file).subarray(0, end))
      whole.set(bytes, end)
      const files = disk.get(folder) ?? new Map<string, Uint8Array>()
      disk.set(folder, files.set(file, whole))
    },
    async remove(folder, file) {
      disk.get(folder)?.delete(file)
    },
  }
}

export interface DeskWish {
  readonly name: string
  readonly files?: JournalFiles | undefined
  readonly idb?: () => IDBFactory
  readonly nowMs?: () => number
}

export const createMemoryDesk = ({ name, files, ...more }: DeskWish) =>
  createJournalDesk({
    name,
    files: async () => files,
    idb: more.idb ?? (() => indexedDB),
    nowMs: more.nowMs ?? (() => 1000),
    alone: (work) => work(),
  })

/** `gatherMs` 0: what is kept follows at the next turn. */
export const createMemoryJournal = (wish: DeskWish): Journal =>
  createJournal({
    createWorker: () => createDirectWorker(createMemoryDesk(wish)),
    isThere: async () => ((await wish.files?.folders()) ?? []).length > 0,
    gatherMs: 0,
  })

export function createDirectWorker(
  desk: (ask: JournalAsk) => Promise<JournalAnswer>,
): JournalWorker {
  const worker: JournalWorker = {
    onmessage: null,
    onerror: null,
    terminate: () => undefined,
    postMessage: (ask) =>
      void desk(ask).then((data) => worker.onmessage?.(new MessageEvent('message', { data }))),
  }
  return worker
}
