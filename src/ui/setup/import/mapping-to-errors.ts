/**
 * What is wrong with the columns as they were said, each with its place.  [UI58]
 */
import type { MappingFault } from '../../../domain/sampling/import/list-mapping.ts'
import type { FormError } from '../../parts/ErrorSummary.tsx'
import { importWords } from '../../words/import.ts'
import type { ColumnsStep } from './import-step.ts'
import type { LabelOfUse } from './use-labels.ts'

const words = importWords.missing

export function mappingToErrors(
  { faults, list }: ColumnsStep,
  labelOf: LabelOfUse,
): readonly FormError[] {
  const nameOf = (at: number) => list.columns[at]?.heading || importWords.columns.noHeading(at + 1)
  return faults.flatMap((fault) => faultToErrors(fault, nameOf, labelOf))
}

const fieldOf = (at: number): string => `import-column-${at}`

function faultToErrors(
  fault: MappingFault,
  nameOf: (at: number) => string,
  labelOf: LabelOfUse,
): readonly FormError[] {
  switch (fault.kind) {
    case 'no-reference':
      return [{ text: words.reference }]
    case 'use-twice':
      return fault.columns.map((at) => ({
        field: fieldOf(at),
        text: `${words.twice(labelOf(fault.use))} (${nameOf(at)})`,
      }))
    case 'personal-column':
      return [{ field: fieldOf(fault.column), text: words.personal(nameOf(fault.column)) }]
    case 'too-many-values':
      return [
        { field: fieldOf(fault.column), text: words.tooMany(nameOf(fault.column), fault.count) },
      ]
  }
}
