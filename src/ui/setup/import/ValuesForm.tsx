/**
 * One row for each word that the edition does not have, under its field.  [UI59]
 */
import { Button } from '../../parts/Button.tsx'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { SubmitForm } from '../../shell/SubmitForm.tsx'
import { importWords } from '../../words/import.ts'
import { type ValuesStep, valueId } from './import-step.ts'
import type { UsedImport } from './use-import.ts'
import { ValueRow } from './ValueRow.tsx'

const words = importWords.values

export interface ValuesFormProps {
  readonly used: UsedImport
  readonly step: ValuesStep
}

export function ValuesForm({ used: { model, form }, step }: ValuesFormProps) {
  const { values, choices, missing } = step
  const fields = form.fields.filter(({ id }) => values.some(({ field }) => field === id))
  const errors = missing.map((value) => {
    const label = form.fields.find(({ id }) => id === value.field)?.label ?? value.field
    return { field: `import-value-${valueId(value)}`, text: words.missing(value.found, label) }
  })
  return (
    <SubmitForm class="import-form" onSubmit={() => void model.finishValues()}>
      <ErrorSummary errors={errors} />
      <p class="prose">{words.hint}</p>
      {fields.map((field) => (
        <section key={field.id} class="import-field" aria-label={field.label}>
          <h3>{field.label}</h3>
          <ul class="import-values">
            {values
              .filter((value) => value.field === field.id)
              .map((value) => (
                <ValueRow
                  key={value.key}
                  value={value}
                  field={field}
                  choice={choices.get(valueId(value))}
                  isMissing={missing.includes(value)}
                  onChoose={(choice) => model.chooseValue(valueId(value), choice)}
                />
              ))}
          </ul>
        </section>
      ))}
      <div class="row">
        <Button type="submit">{words.act}</Button>
        <Button kind="quiet" onClick={model.backToColumns}>
          {importWords.result.backToColumns}
        </Button>
      </div>
    </SubmitForm>
  )
}
