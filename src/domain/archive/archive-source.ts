/**
 * From the rows of an archive to what tables are counted from, or every fault of
 * them.  [AR2 AR3]
 *
 * Strict: a word that the edition does not have is a fault by file, row and column,
 * and with one fault nothing is counted. Empty is missing.
 */
import { err, ok, type Result } from '../../base/result.ts'
import type { Edition } from '../edition/edition.ts'
import type { ReportCase, ReportOfficer } from '../tables/source.ts'
import type { ArchiveFile } from './archive-columns.ts'
import { readAnswerRows, readFactorRows } from './read-answer-rows.ts'
import { type CaseDraft, readCaseRows, readOfficerRows } from './read-case-rows.ts'
import { addDecisions, addDomainOne } from './read-decisions.ts'

export interface ArchiveRow {
  /** As a spreadsheet numbers it: the header is row 1. */
  readonly row: number
  cell(column: string): string
}

export type ArchiveRows = Readonly<Record<ArchiveFile, readonly ArchiveRow[]>>

export interface ArchiveFault {
  readonly file: ArchiveFile
  readonly row: number
  readonly column: string
  /** What stands there, as it stands there. */
  readonly found: string
  readonly expected: string
}

export interface ArchiveSource {
  readonly cases: readonly (ReportCase & { readonly isFinished: boolean })[]
  readonly officers: readonly ReportOfficer[]
  /** By standard: a level id, or null where it is not rated. */
  readonly domainOne: Readonly<Record<string, string | null>>
  /** By key question: the level that the panel gave it. */
  readonly decided: Readonly<Record<string, string>>
}

export interface BadArchiveRows {
  readonly kind: 'bad-archive-rows'
  readonly faults: readonly ArchiveFault[]
}

export interface RowReading {
  readonly edition: Edition
  readonly rows: ArchiveRows
  readonly faults: ArchiveFault[]
}

export function rowsToSource(
  edition: Edition,
  rows: ArchiveRows,
): Result<ArchiveSource, BadArchiveRows> {
  const reading: RowReading = { edition, rows, faults: [] }
  const drafts = readCaseRows(reading)
  readAnswerRows(reading, drafts, { file: 'judgements', id: 'keyQuestion', answer: 'judgement' })
  readAnswerRows(reading, drafts, { file: 'prompts', id: 'prompt', answer: 'answer' })
  readFactorRows(reading, drafts)
  const officers = readOfficerRows(reading)
  const domainOne = addDomainOne(reading)
  const decided = addDecisions(reading)
  const { faults } = reading
  if (faults.length > 0) return err({ kind: 'bad-archive-rows', faults })
  return ok({ cases: [...drafts.values()].map(toCase), officers, domainOne, decided })
}

const toCase = ({ answers, factors, ...fixed }: CaseDraft): ArchiveSource['cases'][number] => ({
  ...fixed,
  answers: Object.fromEntries(answers),
  factors: Object.fromEntries(factors),
})
