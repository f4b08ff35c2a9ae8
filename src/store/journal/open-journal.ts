/**
 * A journal as it lies on the disk, read whole: what its frames say, and where
 * the next one goes.  [JL2 JL3 JL6]
 *
 * All files of the folder are read, in order: after a thinning that was cut in
 * the middle there are two, and together they hold everything.
 */
import type { JournalEntry, OpEntry } from './entries.ts'
import { parseEntry } from './entries.ts'
import { scanFrames } from './frames.ts'
import type { JournalFiles } from './journal-files.ts'

export interface OpenedJournal {
  readonly folder: string
  readonly files: readonly string[]
  readonly ops: readonly OpEntry[]
  readonly header: unknown
  readonly office: unknown
  /** Settled operations up to this place are not owed to the journal any more. */
  readonly through: number
  readonly damaged: number
  readonly bytes: number
  /** In the last file. */
  readonly end: number
}

export const fileName = (number: number): string => `log-${String(number).padStart(6, '0')}`
const numberOf = (file: string): number => Number(file.slice(4)) || 0

export const nextFileOf = (files: readonly string[]): string =>
  fileName(Math.max(0, ...files.map(numberOf)) + 1)

export async function openJournal(files: JournalFiles, folder: string): Promise<OpenedJournal> {
  const names = await files.files(folder)
  const entries: JournalEntry[] = []
  let [damaged, bytes, end] = [0, 0, 0]
  for (const name of names) {
    const file = await files.read(folder, name)
    const scanned = scanFrames(file)
    const parsed = scanned.payloads.map(parseEntry)
    entries.push(...parsed.filter((entry) => entry !== undefined))
    damaged += scanned.damaged + parsed.filter((entry) => entry === undefined).length
    bytes += file.length
    end = scanned.end
  }
  return {
    folder,
    files: names,
    ops: entries.filter((entry) => entry.kind === 'op'),
    header: lastOf(entries, 'header'),
    office: lastOf(entries, 'office'),
    through: Math.max(0, ...entries.map((entry) => (entry.kind === 'through' ? entry.place : 0))),
    ...{ damaged, bytes, end },
  }
}

function lastOf(entries: readonly JournalEntry[], kind: 'header' | 'office'): unknown {
  const last = entries.findLast((entry) => entry.kind === kind)
  return last && 'value' in last ? last.value : undefined
}
