/**
 * The options of a profile field as a report prints them.  [TB6]
 *
 * Options that the edition groups for reports are one row ("High/Very high"), and
 * where it names the rows to print the others stay in the denominator, unprinted:
 * so 89.4 and 10.5 per cent need not add to 100.
 */
import { assert } from '../../base/assert.ts'
import type { Edition, ProfileField } from '../edition/edition.ts'
import { optionToLabel } from '../edition/labels.ts'

export interface FieldRow {
  readonly label: string
  readonly options: readonly string[]
  readonly isPrinted: boolean
}

export function listFieldRows(edition: Edition, fieldId: string): readonly FieldRow[] {
  const field = fieldOf(edition, fieldId)
  const rows = new Map<string, string[]>()
  for (const option of field.options) {
    const label = groupOf(field, option) ?? optionToLabel(edition, fieldId, option)
    rows.set(label, [...(rows.get(label) ?? []), option])
  }
  return [...rows].map(([label, options]) => ({
    label,
    options,
    isPrinted: field.report?.includes(label) ?? true,
  }))
}

/** The report's rules name known fields alone (`report-references.ts`). */
export function fieldOf({ profile }: Edition, fieldId: string): ProfileField {
  const field = profile[fieldId]
  assert(field, 'the edition has the field')
  return field
}

const groupOf = ({ reportGroups = {} }: ProfileField, option: string): string | undefined =>
  Object.keys(reportGroups).find((label) => reportGroups[label]?.includes(option))
