/**
 * Which cases a table of the report stands on, in words, and as the ending of a
 * file's name. What officers said does not hang on the choice of cases.  [UI230]
 */
import type { Counting } from '../../domain/rating/count-cases.ts'
import type { ReportTable } from '../../domain/tables/table.ts'
import { basisWords } from '../words/board.ts'

export const tableBasis = ({ counts }: Pick<ReportTable, 'counts'>, counting: Counting): string =>
  basisWords.line([basisWords[counts === 'officers' ? 'officers' : counting]])

/** The report's number and the choice, and nothing of a case. */
export const tableFileName = (
  { name, counts }: Pick<ReportTable, 'name' | 'counts'>,
  counting: Counting,
): string =>
  [name, ...(counts === 'officers' ? [] : [counting])]
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
