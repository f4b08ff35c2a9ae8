/**
 * What this browser remembers of the copy: the file that was chosen, and when it
 * was last written.  [CY6]
 *
 * In a database of its own (idb-keyval): a handle, a time and a count. Beside the
 * log and not in it, since a handle is this browser's alone and no part of the
 * work.
 */
import { createStore, del, get, set } from 'idb-keyval'

export interface LastCopy {
  readonly at: string
  readonly entries: number
}

export interface CopyStore {
  readHandle(): Promise<FileSystemFileHandle | undefined>
  writeHandle(handle: FileSystemFileHandle): Promise<void>
  forgetHandle(): Promise<void>
  readLast(): Promise<LastCopy | undefined>
  writeLast(last: LastCopy): Promise<void>
}

export function createCopyStore(name: string): CopyStore {
  const store = createStore(`${name}-copy`, 'copy')
  return {
    readHandle: async () => parseHandle(await get('handle', store)),
    writeHandle: (handle) => set('handle', handle, store),
    forgetHandle: () => del('handle', store),
    readLast: async () => parseLast(await get('last', store)),
    writeLast: (last) => set('last', last, store),
  }
}

const parseHandle = (raw: unknown): FileSystemFileHandle | undefined =>
  typeof FileSystemFileHandle === 'function' && raw instanceof FileSystemFileHandle
    ? raw
    : undefined

function parseLast(raw: unknown): LastCopy | undefined {
  if (typeof raw !== 'object' || raw === null || !('at' in raw) || !('entries' in raw)) return
  const { at, entries } = raw
  return typeof at === 'string' && typeof entries === 'number' ? { at, entries } : undefined
}
