/**
 * The values of a list that are no option by name: each once, with how often and
 * where, and what it probably means.  [SA43]
 *
 * A person says once what each means, or that it is to count as blank. A column
 * with more different values than a field could mean is a fault instead of a
 * list of strangers' words.
 */
import type { ColumnUse } from './column-use.ts'
import type { ImportForm } from './import-form.ts'
import type { ReadList } from './list-column.ts'
import { listFieldColumns, type MappingFault, MOST_VALUES } from './list-mapping.ts'
import { cellToKey } from './simplify.ts'
import { suggestValue, type ValueMeaning } from './suggest-value.ts'

export interface UnknownValue {
  readonly field: string
  readonly key: string
  /** As it stands in the first row that has it. */
  readonly found: string
  readonly count: number
  /** The first rows that have it. */
  readonly rows: readonly number[]
  readonly suggestion: ValueMeaning
}

const ROWS_SHOWN = 3

export function listUnknownValues(
  list: ReadList,
  form: ImportForm,
  uses: readonly ColumnUse[],
): { readonly values: readonly UnknownValue[]; readonly faults: readonly MappingFault[] } {
  const faults: MappingFault[] = []
  const values = listFieldColumns(form, uses).flatMap(({ column, field, read }) => {
    const found = new Map<string, { found: string; count: number; rows: number[] }>()
    for (const { row, cells } of list.rows) {
      const cell = cells[column] ?? ''
      if (cell === '' || read(cell) !== undefined) continue
      const key = cellToKey(cell)
      const known = found.get(key) ?? { found: cell, count: 0, rows: [] }
      known.count += 1
      if (known.rows.length < ROWS_SHOWN) known.rows.push(row)
      found.set(key, known)
    }
    if (found.size > MOST_VALUES) {
      faults.push({ kind: 'too-many-values', column, count: found.size })
      return []
    }
    return [...found].map(([key, one]) => ({
      ...one,
      key,
      field: field.id,
      suggestion: suggestValue(field, one.found),
    }))
  })
  return { values, faults }
}
