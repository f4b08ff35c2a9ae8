/**
 * A long profile as one table for each variable, so that its charts fit a sheet and
 * no bar is cut through.  [UI169]
 */
import type { ReportTable, TableRow } from '../../domain/tables/table.ts'

/** The table itself where its rows have no variables. */
export function splitByVariable(table: ReportTable): readonly ReportTable[] {
  const byVariable = new Map<string | undefined, TableRow[]>()
  for (const row of table.rows)
    byVariable.set(row.variable, [...(byVariable.get(row.variable) ?? []), row])
  if (byVariable.size < 2) return [table]
  return [...byVariable].map(([variable = '', rows]) => ({
    ...table,
    title: `${table.title}: ${variable}`,
    rows,
  }))
}
