/**
 * What the uses of a column are called.
 */
import { useMemo } from 'preact/hooks'
import { type ColumnUse, useToField } from '../../../domain/sampling/import/column-use.ts'
import type { ImportForm } from '../../../domain/sampling/import/import-form.ts'
import { importWords } from '../../words/import.ts'

const words = importWords.columns

export type LabelOfUse = (use: ColumnUse) => string

export function makeLabelOfUse({ fields, eligibility }: ImportForm): LabelOfUse {
  const labels = new Map<string, string>(Object.entries(words.uses))
  if (eligibility) labels.set('day', words.day(eligibility.day))
  for (const { id, label } of fields) labels.set(id, label)
  return (use) => labels.get(useToField(use) ?? use) ?? use
}

export const useLabels = (form: ImportForm): LabelOfUse =>
  useMemo(() => makeLabelOfUse(form), [form])
