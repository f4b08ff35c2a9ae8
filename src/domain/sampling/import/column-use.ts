/**
 * What a column of a list is used for. One word each, as it is kept and as a
 * choice on the screen.  [SA40]
 *
 * A column that is left out is never read again: nothing of it reaches a case.
 */
import type { ImportForm } from './import-form.ts'

export type ColumnUse = 'leave-out' | 'reference' | 'officer' | 'office' | 'day' | `field/${string}`

const PLAIN = ['leave-out', 'reference', 'officer', 'office', 'day'] as const
const FIELD = 'field/'

export const fieldToUse = (field: string): ColumnUse => `${FIELD}${field}`

/** The profile field that a use stands for. */
export const useToField = (use: ColumnUse): string | undefined =>
  use.startsWith(FIELD) ? use.slice(FIELD.length) : undefined

/** Every use that this form has: what a kept or chosen word may say. */
export const listUses = (form: ImportForm): readonly ColumnUse[] => [
  ...PLAIN.filter((use) => use !== 'day' || form.eligibility !== undefined),
  ...form.fields.map(({ id }) => fieldToUse(id)),
]

export const parseColumnUse = (word: unknown, form: ImportForm): ColumnUse | undefined =>
  listUses(form).find((use) => use === word)
