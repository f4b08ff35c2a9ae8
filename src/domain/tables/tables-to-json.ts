/**
 * All tables as `casebook tables` prints them and as an archive holds them.
 * [TB16]
 *
 * By the report's own numbers; where a figure and a table have the same number
 * the table has the plain one.
 */
import type { Counting } from '../rating/count-cases.ts'
import type { ReportTable } from './table.ts'

export interface TablesOf {
  readonly editionId: string
  readonly counting: Counting
  readonly least: number
}

export const tablesToJson = (
  tables: readonly ReportTable[],
  { editionId, counting, least }: TablesOf,
): string => {
  const byNumber = tables.map(({ id, groups: _groups, ...table }) => [id, table] as const)
  const whole = { edition: editionId, counting, least, tables: Object.fromEntries(byNumber) }
  return `${JSON.stringify(whole, null, 2)}\n`
}
