/**
 * One row for each column: its heading, two examples, what it is.  [UI58]
 */
import { Button } from '../../parts/Button.tsx'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { SubmitForm } from '../../shell/SubmitForm.tsx'
import { importWords } from '../../words/import.ts'
import { ColumnRow } from './ColumnRow.tsx'
import { HeadingRow } from './HeadingRow.tsx'
import type { ColumnsStep } from './import-step.ts'
import { mappingToErrors } from './mapping-to-errors.ts'
import type { UsedImport } from './use-import.ts'
import { useLabels } from './use-labels.ts'

const words = importWords.columns

export interface ColumnsFormProps {
  readonly used: UsedImport
  readonly step: ColumnsStep
}

export function ColumnsForm({ used: { model, form }, step }: ColumnsFormProps) {
  const labelOf = useLabels(form)
  const errors = mappingToErrors(step, labelOf)
  return (
    <SubmitForm class="import-form" onSubmit={() => void model.finishColumns()}>
      <ErrorSummary errors={errors} />
      <p class="prose">{words.hint}</p>
      <HeadingRow key={step.list.headingRow} at={step.list.headingRow} model={model} />
      <ul class="import-columns">
        {step.list.columns.map((column, at) => (
          <ColumnRow
            key={at}
            at={at}
            column={column}
            use={step.uses[at] ?? 'leave-out'}
            labelOf={labelOf}
            isWrong={errors.some(({ field }) => field === `import-column-${at}`)}
            onChoose={(use) => model.chooseUse(at, use)}
          />
        ))}
      </ul>
      <Button type="submit">{words.act}</Button>
    </SubmitForm>
  )
}
