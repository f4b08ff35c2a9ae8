/**
 * Where the journal of a store lies on OPFS, and whether there is one.  [JL1 LO1]
 *
 * Asking makes nothing: the folder is there only once something was written into
 * it. A new tablet, and practice, are answered without starting a worker.
 */

export const journalFolderOf = (name: string): string => `${name}-journal`

/** False also where the browser has no place for it, or refuses it. */
export async function isJournalThere(name: string): Promise<boolean> {
  try {
    const root = await navigator.storage.getDirectory()
    await root.getDirectoryHandle(journalFolderOf(name))
    return true
  } catch {
    return false
  }
}
