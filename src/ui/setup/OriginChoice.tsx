/**
 * How the cases of a new inspection come.  [UI55]
 */
import { originWords as words } from '../words/samples.ts'
import { RadioChoice } from './RadioChoice.tsx'
import { type NewInspectionForm, newFields } from './use-new-inspection.ts'

export interface OriginChoiceProps {
  readonly form: NewInspectionForm
  readonly error: string | undefined
}

export function OriginChoice({ form, error }: OriginChoiceProps) {
  return (
    <>
      <RadioChoice
        id={newFields.origin}
        legend={words.legend}
        options={[
          { id: 'draw', label: words.draw },
          { id: 'list', label: words.list },
        ]}
        value={form.origin}
        onChoose={(id) => form.write({ origin: id === 'draw' ? 'draw' : 'list' })}
        error={error}
      />
      {form.origin === 'draw' && <p class="muted">{words.next}</p>}
    </>
  )
}
