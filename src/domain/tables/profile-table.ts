/**
 * Who the cases are about: a table of the profile of one case type.  [TB5 TB6]
 *
 * "Not clear" is an answer and stays in the denominator; a blank is none. Factors
 * are several for one case, and each has its own denominator.
 */
import type { Edition } from '../edition/edition.ts'
import type { ReportTableRule } from '../edition/rules.ts'
import { type Counted, countShares, countSize } from './count-shares.ts'
import { type FieldRow, fieldOf, listFieldRows } from './field-rows.ts'
import type { ReportCase } from './source.ts'
import type { ReportTable, TableRow } from './table.ts'
import { placeOf, type TableParts } from './table-parts.ts'

export type ProfileRule = Extract<ReportTableRule, { of: 'profile' }>

export function makeProfileTable(parts: TableParts, rule: ProfileRule): ReportTable {
  const { edition, groups, source } = parts
  const cases = source.cases.filter(({ caseType }) => caseType === rule.caseType)
  const fields = rule.fields.map((id) => makeField(edition, { id, groups, cases }))
  const factors = rule.factors ? makeFactorRows(edition, groups, cases) : []
  return {
    ...placeOf(rule),
    kind: 'distribution',
    counts: 'cases',
    groups,
    size: countSize(groups, cases),
    rows: [...fields.flatMap(({ rows }) => rows), ...factors],
    notes: [...placeOf(rule).notes, ...fields.flatMap(({ notes }) => notes)],
  }
}

interface Field {
  readonly id: string
  readonly groups: readonly string[]
  readonly cases: readonly ReportCase[]
}

function makeField(edition: Edition, { id, groups, cases }: Field) {
  const variable = fieldOf(edition, id).label
  const fieldRows = listFieldRows(edition, id)
  const known = new Set(fieldRows.flatMap(({ options }) => options))
  const valued = cases.flatMap(({ providerType, profile }) => {
    const value = profile[id]
    return value !== undefined && known.has(value) ? [{ providerType, value }] : []
  })
  const countOf = ({ options }: FieldRow) =>
    countShares(
      groups,
      valued.map(({ providerType, value }) => ({ providerType, isIt: options.includes(value) })),
    )
  const rows: TableRow[] = fieldRows
    .filter(({ isPrinted }) => isPrinted)
    .map((row) => ({ variable, label: row.label, groups: countOf(row) }))
  const unprinted = fieldRows
    .filter(({ isPrinted }) => !isPrinted)
    .flatMap(({ options }) => valued.filter(({ value }) => options.includes(value))).length
  const notes =
    unprinted === 0
      ? []
      : [
          `${variable}: ${unprinted} of ${valued.length} cases have a further value. It is not printed, and stays in the denominator.`,
        ]
  return { rows, notes }
}

export const makeFactorRows = (
  edition: Edition,
  groups: readonly string[],
  cases: readonly ReportCase[],
): TableRow[] =>
  edition.factors.map(({ id, label }) => ({
    variable: edition.factorQuestions.linked,
    label,
    groups: countShares(groups, linkedIn(cases, id)),
  }))

export function linkedIn(cases: readonly ReportCase[], factor: string): Counted[] {
  return cases.flatMap(({ providerType, factors }) => {
    const linked = factors[factor]?.linked
    return linked === undefined ? [] : [{ providerType, isIt: linked === 'yes' }]
  })
}
