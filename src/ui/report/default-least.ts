/**
 * From which size on a sub-group is shown before a reader has said otherwise: the
 * edition's, or the default of editions that say nothing.  [TB13]
 */
import type { Edition } from '../../domain/edition/edition.ts'
import { makeDefaultReport } from '../../domain/tables/default-report.ts'

export const defaultLeast = (edition: Edition): number =>
  (edition.report ?? makeDefaultReport(edition)).smallGroup.least
