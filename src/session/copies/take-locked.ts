/**
 * Takes a copy in while the tablet is locked: into the store that the vault's
 * header names, without opening anything.  [CY3]
 */
import { err, type Result } from '../../base/result.ts'
import { openStore, type StoreLoss } from '../../store/open-store.ts'
import type { Device } from '../device.ts'
import { type NotTaken, type TakenFile, takeFile } from './take-file.ts'

export async function takeLocked(
  { names, header }: Pick<Device, 'names' | 'header'>,
  file: Blob,
  onProgress: (seen: number) => void,
): Promise<Result<TakenFile, NotTaken | StoreLoss>> {
  const read = await header.read()
  if (read === 'none' || read === 'unreadable') {
    return err({ kind: 'store-gone', why: 'nobody is enrolled' })
  }
  const log = await openStore(names, read.genesis)
  if (!log.ok) return log
  try {
    return await takeFile({ log: log.value, session: undefined, onProgress }, file)
  } finally {
    log.value.watchers.close()
    log.value.db.close()
  }
}
