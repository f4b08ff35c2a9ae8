/**
 * One key question or prompt by sub-groups: gender, age, level of risk and the
 * rest of what the edition breaks down by.  [TB14 TB13]
 *
 * A case without a value of a field is in no row of that field. A sub-group below
 * the size is not shown.
 */
import type { Edition } from '../edition/edition.ts'
import { countShares, countSize } from './count-shares.ts'
import { makeDefaultReport } from './default-report.ts'
import { fieldOf, listFieldRows } from './field-rows.ts'
import { listPresent } from './make-tables.ts'
import { judgedIn, listQuestionTexts } from './question-table.ts'
import type { ReportCase, TableSource } from './source.ts'
import { suppressSmall } from './suppress-small.ts'
import { ALL, type ReportTable } from './table.ts'

export interface SubGroupWish {
  /** A key question, or a key question and letter. */
  readonly question: string
  readonly least: number
}

export function makeSubGroupTable(
  edition: Edition,
  source: TableSource,
  { question, least }: SubGroupWish,
): ReportTable {
  const asked = source.cases.filter(({ answers }) => answers[question] !== undefined)
  const groups = [ALL, ...listPresent(edition, { ...EMPTY, cases: asked })]
  const { subGroups } = edition.report ?? makeDefaultReport(edition)
  const rows = subGroups.flatMap((field) =>
    listFieldRows(edition, field).map(({ label, options }) => ({
      variable: fieldOf(edition, field).label,
      label,
      groups: countShares(groups, judgedIn(asked.filter(hasOne(field, options)), question)),
    })),
  )
  const table: ReportTable = {
    id: `by ${question}`,
    name: SUB_GROUPS,
    title: listQuestionTexts(edition).get(question) ?? '',
    kind: 'shares',
    counts: 'cases',
    groups,
    size: countSize(groups, asked),
    // A field that none of these cases is asked has no rows.
    rows: rows.filter((row) => Object.values(row.groups).some(({ of }) => of !== 0)),
    notes: [],
  }
  return suppressSmall(table, least)
}

/** It stands in no report, and has no number of its own. */
const SUB_GROUPS = 'Sub-groups'

const EMPTY = { officers: [], inspections: [] }

const hasOne =
  (field: string, options: readonly string[]) =>
  ({ profile }: ReportCase): boolean => {
    const value = profile[field]
    return value !== undefined && options.includes(value)
  }
