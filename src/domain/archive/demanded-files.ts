/**
 * The files without which an archive is short, and what cannot be made without
 * each.  [AR15 AR16]
 *
 * A manifest proves that nothing of what it lists was changed. Whoever leaves a
 * list out and writes the manifest anew has a whole archive of less: without the
 * judgements every percentage would be of nothing, and look like a result.
 */
import { ARCHIVE_FILES, type ArchiveFile } from './archive-columns.ts'

export type DemandedFile = `${ArchiveFile}.csv` | 'edition.json'

export const DEMANDED_FILES: readonly DemandedFile[] = [
  ...ARCHIVE_FILES.map((file) => `${file}.csv` as const),
  'edition.json',
]

export const lostWithout = (file: DemandedFile): string => LOST[file]

const LOST: Readonly<Record<DemandedFile, string>> = {
  'cases.csv': 'no table and no rating at all',
  'judgements.csv': 'no rating of what cases decide, and no percentage of a key question',
  'prompts.csv': 'no percentage of a prompt',
  'factors.csv': 'no factor linked to offending, and no service against it',
  'officers.csv': 'nothing that officers said, and no table by how many cases they have',
  'domain-one.csv': 'no rating on evidence, and so no overall rating',
  'panel.csv': 'no rating as the panel decided it',
  'edition.json': 'no words of the standards and no rule to rate by',
}
