/**
 * A row that may not be there.
 */
import type { Columns } from './columns.ts'

export const parseFound = <T>(
  parse: (row: Columns) => T,
  row: Columns | undefined,
): T | undefined => (row === undefined ? undefined : parse(row))
