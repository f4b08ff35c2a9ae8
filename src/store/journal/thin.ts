/**
 * Thinning: a journal is written anew when most of it is of no more use.  [JL6]
 *
 * What may go: exchanged bursts, older headers and copies, damaged pieces, and
 * operations that the office has, by its receipt, and that lie here for more than
 * 14 days; and at once the keys of a tablet that was withdrawn. Everything else stays, however large. The new file is whole on the
 * disk before the old ones go.
 */
import type { OpId } from '../../base/brand.ts'
import { concatBytes } from '../../base/bytes.ts'
import { readLatest } from './compare.ts'
import { encodeEntry, type JournalEntry, type OpEntry } from './entries.ts'
import { encodeFrame } from './frames.ts'
import type { JournalFiles } from './journal-files.ts'
import { nextFileOf, type OpenedJournal } from './open-journal.ts'

export const KEEP_DAYS = 14
const DAY_MS = 86_400_000
/** Below this nothing is gained by writing it anew. */
const WORTH_BYTES = 256 * 1024

export interface ThinWish {
  readonly nowMs: number
  /** What the office has by its receipt, and where it lies; empty without a receipt. */
  readonly settled: ReadonlyMap<OpId, number>
  /** However little is gained. */
  readonly isDue?: boolean
  /** Smaller in tests. */
  readonly worthBytes?: number
}

/** True when it was written anew: then it must be opened again. */
export async function thinJournal(
  files: JournalFiles,
  journal: OpenedJournal,
  { nowMs, settled, isDue = false, worthBytes = WORTH_BYTES }: ThinWish,
): Promise<boolean> {
  const isOver = ({ id, atMs }: OpEntry) => settled.has(id) && nowMs - atMs > KEEP_DAYS * DAY_MS
  const latest = readLatest(journal.ops)
  const over = latest.filter(isOver)
  const through = Math.max(journal.through, ...over.map(({ id }) => settled.get(id) ?? 0))
  const left = encodeAll(
    journal,
    latest.filter((entry) => !isOver(entry)),
    through,
  )
  const isWorth = journal.bytes > worthBytes && left.length * 2 < journal.bytes
  if (!isDue && !isWorth && journal.files.length < 2) return false
  await files.append(journal.folder, nextFileOf(journal.files), 0, left)
  for (const file of journal.files) await files.remove(journal.folder, file)
  return true
}

function encodeAll(
  { header, office }: OpenedJournal,
  ops: readonly OpEntry[],
  place: number,
): Uint8Array {
  const entries: JournalEntry[] = [{ kind: 'through', place }, ...ops]
  if (header !== undefined) entries.push({ kind: 'header', value: header })
  if (office !== undefined) entries.push({ kind: 'office', value: office })
  return concatBytes(...entries.map((entry) => encodeFrame(encodeEntry(entry))))
}
