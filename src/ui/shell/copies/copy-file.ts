/**
 * The file that a person picks, as browsers have it: chosen once and written
 * again (File System Access), or a download.  [CY6]
 *
 * A file is exchanged whole when it is closed, so one that fails half way leaves
 * the last copy as it was. Its name says a day and nothing of the content.
 */
import type { WritePart } from '../../../session/copies/write-copy.ts'
import { saveFile } from '../../parts/save-file.ts'
import { toDay } from '../../words/common.ts'

interface PickerOptions {
  readonly suggestedName: string
  readonly types: readonly { description: string; accept: Record<string, readonly string[]> }[]
}
interface Permission {
  readonly mode: 'readwrite'
}

declare global {
  interface Window {
    showSaveFilePicker?(options: PickerOptions): Promise<FileSystemFileHandle>
  }
  interface FileSystemFileHandle {
    queryPermission?(wish: Permission): Promise<PermissionState>
    requestPermission?(wish: Permission): Promise<PermissionState>
  }
}

export type CopyFault = 'not-allowed' | 'file-gone' | 'no-room' | 'failed'

const TYPE = 'application/x-casebook-copy'
const WRITE = { mode: 'readwrite' } as const
const GATHER_BYTES = 256 * 1024

export const copyName = (at: string): string => `casebook-${toDay(at)}.cbcopy`

export const canPick = (): boolean => typeof window.showSaveFilePicker === 'function'

/** Undefined when the person thinks better of it. */
export async function pickFile(at: string): Promise<FileSystemFileHandle | undefined> {
  try {
    return await window.showSaveFilePicker?.({
      suggestedName: copyName(at),
      types: [{ description: 'Casebook', accept: { [TYPE]: ['.cbcopy'] } }],
    })
  } catch {
    return undefined
  }
}

export const mayWrite = async (handle: FileSystemFileHandle): Promise<boolean> =>
  (await handle.queryPermission?.(WRITE)) === 'granted'

/** Only after a tap: the browser asks the person. */
export const askToWrite = async (handle: FileSystemFileHandle): Promise<boolean> =>
  (await handle.requestPermission?.(WRITE)) === 'granted'

/** Runs `work` with a way to write; the file changes when all of it went well. */
export async function writeFile<T>(
  handle: FileSystemFileHandle,
  work: (write: WritePart) => Promise<T>,
): Promise<T | CopyFault> {
  try {
    const file = await handle.createWritable()
    const gathered = gather((parts) => file.write(new Blob(parts)))
    try {
      const done = await work(gathered.write)
      await gathered.flush()
      await file.close()
      return done
    } catch (error) {
      await file.abort().catch(() => undefined)
      return faultOf(error)
    }
  } catch (error) {
    return faultOf(error)
  }
}

/** `isWorthIt` looks at what `work` came to: false, and no file is saved. */
export async function downloadFile<T>(
  at: string,
  work: (write: WritePart) => Promise<T>,
  isWorthIt: (done: T) => boolean = () => true,
): Promise<T> {
  const blobs: Blob[] = []
  // Blobs may lie on the disk; a long log in one array would not.
  const gathered = gather(async (parts) => void blobs.push(new Blob(parts)))
  const done = await work(gathered.write)
  await gathered.flush()
  if (isWorthIt(done)) saveFile(copyName(at), new Blob(blobs, { type: TYPE }))
  return done
}

function gather(use: (parts: Uint8Array<ArrayBuffer>[]) => Promise<void>) {
  let held: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const flush = async () => {
    const parts = held
    held = []
    bytes = 0
    if (parts.length > 0) await use(parts)
  }
  return {
    flush,
    async write(part: Uint8Array<ArrayBuffer>) {
      held.push(part)
      bytes += part.length
      if (bytes >= GATHER_BYTES) await flush()
    },
  }
}

const FAULTS: Readonly<Record<string, CopyFault>> = {
  NotAllowedError: 'not-allowed',
  SecurityError: 'not-allowed',
  NotFoundError: 'file-gone',
  QuotaExceededError: 'no-room',
}

const faultOf = (error: unknown): CopyFault =>
  (error instanceof DOMException ? FAULTS[error.name] : undefined) ?? 'failed'
