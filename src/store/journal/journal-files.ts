/**
 * Where a journal lies: a folder for each store that was ever made here, named by
 * its genesis, and a few files in it.  [JL1 JL4]
 *
 * A port: the worker has it on OPFS, tests have it in memory.
 */
export interface JournalFiles {
  folders(): Promise<readonly string[]>
  /** Names in order; empty for a folder that is not there. */
  files(folder: string): Promise<readonly string[]>
  size(folder: string, file: string): Promise<number>
  read(folder: string, file: string): Promise<Uint8Array>
  /** Cuts the file at `end`, writes there, and resolves when it is on the disk. Makes what is missing. */
  append(folder: string, file: string, end: number, bytes: Uint8Array): Promise<void>
  remove(folder: string, file: string): Promise<void>
}
