/**
 * How a list is to be read: what each column is and what each value means.
 * [SA40 SA43 SA45]
 *
 * `findMappingFaults` is the gate in front of the reading: whatever a screen or a
 * kept mapping says, a column that says who somebody is does not get through.
 */
import { type ColumnUse, useToField } from './column-use.ts'
import type { ImportField, ImportForm } from './import-form.ts'
import type { ListColumn } from './list-column.ts'
import { createOptionReader, type ReadOption } from './read-option.ts'
import { cellToKey } from './simplify.ts'

/** An option id, or blank. By the value's key. */
export type ValueMap = ReadonlyMap<string, string | null>

export interface ListMapping {
  /** One for each column. */
  readonly uses: readonly ColumnUse[]
  /** By field id. */
  readonly values: ReadonlyMap<string, ValueMap>
}

export type MappingFault =
  | { readonly kind: 'no-reference' }
  | { readonly kind: 'use-twice'; readonly use: ColumnUse; readonly columns: readonly number[] }
  | { readonly kind: 'personal-column'; readonly column: number }
  | { readonly kind: 'too-many-values'; readonly column: number; readonly count: number }

/** More different values than a field can mean: another column was meant. */
export const MOST_VALUES = 100

export function findMappingFaults(
  columns: readonly ListColumn[],
  uses: readonly ColumnUse[],
): readonly MappingFault[] {
  const faults: MappingFault[] = []
  if (!uses.includes('reference')) faults.push({ kind: 'no-reference' })
  for (const use of new Set(uses)) {
    const at = uses.flatMap((one, index) => (one === use ? [index] : []))
    if (use !== 'leave-out' && at.length > 1) faults.push({ kind: 'use-twice', use, columns: at })
  }
  for (const [column, { uses: allowed }] of columns.entries()) {
    const use = uses[column] ?? 'leave-out'
    if (!allowed.includes(use)) faults.push({ kind: 'personal-column', column })
  }
  return faults
}

/** What a person said that a value means; undefined where nobody has. */
export const readMeaning = (
  { values }: ListMapping,
  field: ImportField,
  cell: string,
): string | null | undefined => {
  const meaning = values.get(field.id)?.get(cellToKey(cell))
  const isKnown = meaning === null || field.options.some(({ id }) => id === meaning)
  return isKnown ? meaning : undefined
}

export interface FieldColumn {
  readonly column: number
  readonly field: ImportField
  readonly read: ReadOption
}

/** The columns that fill profile fields, with their field and its reader. */
export const listFieldColumns = (
  form: ImportForm,
  uses: readonly ColumnUse[],
): readonly FieldColumn[] =>
  uses.flatMap((use, column) => {
    const id = useToField(use)
    const field = form.fields.find((one) => one.id === id)
    return field ? [{ column, field, read: createOptionReader(field) }] : []
  })
