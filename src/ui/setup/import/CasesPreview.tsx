/**
 * The first cases as they will be kept: nothing else of the list is.  [UI60]
 */
import type { ImportForm } from '../../../domain/sampling/import/import-form.ts'
import type { EligibleCase } from '../../../domain/sampling/population.ts'
import { Table } from '../../parts/Table.tsx'
import { importWords } from '../../words/import.ts'

const words = importWords.result.preview

export interface CasesPreviewProps {
  readonly form: ImportForm
  readonly cases: readonly EligibleCase[]
}

export function CasesPreview({ form, cases }: CasesPreviewProps) {
  if (cases.length === 0) return null
  const fields = form.fields.filter(({ id }) => cases.some(({ profile }) => profile[id]))
  const hasOfficers = cases.some(({ officer }) => officer)
  const hasOffices = cases.some(({ office }) => office)
  const columns = [
    words.reference,
    ...(hasOfficers ? [words.officer] : []),
    ...(hasOffices ? [words.office] : []),
    ...fields.map(({ label }) => label),
  ]
  return (
    <Table
      caption={words.caption(cases.length)}
      columns={columns.map((header) => ({ header }))}
      rows={cases.map(({ reference, officer, office, profile }) => ({
        key: reference,
        cells: [
          reference,
          ...(hasOfficers ? [officer] : []),
          ...(hasOffices ? [office] : []),
          ...fields.map(
            ({ id, options }) => options.find((option) => option.id === profile[id])?.label,
          ),
        ],
      }))}
    />
  )
}
